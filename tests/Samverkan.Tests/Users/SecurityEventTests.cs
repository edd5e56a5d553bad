using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Security;
using Samverkan.Demo;
using Samverkan.Testing;
using Samverkan.Tests.Access;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Users;

/// <summary>What happens at the doors is noted as rows that administrators, and nobody else, read and export (N5).</summary>
public class SecurityEventTests : IAsyncLifetime
{
    private readonly StoryApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<List<SecurityEvent>> NotedAsync(SecurityEventKind kind) =>
        await app.ReadAsync(db => db.Set<SecurityEvent>().AsNoTracking().Where(e => e.Kind == kind).OrderBy(e => e.Id).ToListAsync());

    [Fact]
    public async Task Signing_in_being_refused_and_signing_out_are_noted_with_who_and_from_where()
    {
        var jonas = await app.SignInAsync(Jonas);
        await app.SignInAsync("ingen@kommunen.example");
        await (await jonas.GetAsync("/")).Form("Logga ut").SubmitAsync();

        var name = (await app.ActorAsync(Jonas)).Name;
        Assert.Equal(name, Assert.Single(await NotedAsync(SecurityEventKind.SignedIn)).Name);
        Assert.Equal("ingen@kommunen.example", Assert.Single(await NotedAsync(SecurityEventKind.SignInRefused)).Name);
        Assert.Equal(name, Assert.Single(await NotedAsync(SecurityEventKind.SignedOut)).Name);
    }

    [Fact]
    public async Task What_is_refused_is_noted_and_nothing_of_the_refused_act_is_saved()
    {
        var petra = await app.SignInAsync(Petra);
        var page = await petra.GetAsync("/administration/anvandare");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("/administration/anvandare", Assert.Single(await NotedAsync(SecurityEventKind.AccessRefused)).About);
    }

    [Fact]
    public async Task Every_file_that_is_handed_out_is_noted_and_images_on_pages_are_not()
    {
        var karin = await app.SignInAsync(Karin);
        const string File = $"/overenskommelser/{StoryApp.Running}/pdf";
        Assert.NotEmpty((await karin.GetAsync(File)).Bytes);

        var noted = Assert.Single((await NotedAsync(SecurityEventKind.FileRead)).Concat(await NotedAsync(SecurityEventKind.SecretRead)));
        Assert.Equal(File, noted.About);
    }

    [Fact]
    public async Task Who_is_shown_something_secret_is_noted_once_a_while_and_who_is_not_shown_it_never()
    {
        var council = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Include(m => m.Items)
                .FirstAsync(m =>
                    m.State == MeetingState.Planned && m.Body.Kind == BodyKind.Council && m.Body.Agreement.Slug == StoryApp.Running
                )
        );
        var address = $"/overenskommelser/{StoryApp.Running}/moten/{council.Id}";
        var (karin, petra) = (await app.SignInAsync(Karin), await app.SignInAsync(Petra));
        await karin.GetAsync(address);
        Assert.Empty(await NotedAsync(SecurityEventKind.SecretRead));

        await (await karin.GetAsync(address + "/punkt"))
            .Form("Lägg till punkten")
            .Choose("Slag av punkt", "Information eller diskussion")
            .With("Rubrik", "Hotbild")
            .With("Klassning", "Sekretess")
            .With("Lagrum", "18 kap. 1 § OSL")
            .SubmitAsync();
        await karin.GetAsync(address);
        await karin.GetAsync(address);
        Assert.DoesNotContain("Hotbild", (await petra.GetAsync(address)).Text, StringComparison.Ordinal);

        var noted = Assert.Single(await NotedAsync(SecurityEventKind.SecretRead));
        Assert.Equal((address, (await app.ActorAsync(Karin)).Name), (noted.About, noted.Name));
    }

    [Fact]
    public async Task A_function_and_who_holds_it_are_noted()
    {
        var admin = await app.ActorAsync(Admin);
        var (function, person) = await app.ReadAsync(async db =>
            (await db.Set<Function>().FirstAsync(), await db.Set<Person>().FirstAsync(p => p.Email == Petra))
        );
        await app.ActAsync<ContactService>(Admin, (s, a) => s.AppointAsync(function.Id, person.Id, a.Today.AddDays(1), a));

        var noted = Assert.Single(await NotedAsync(SecurityEventKind.FunctionChanged), e => e.Name == admin.Name);
        Assert.StartsWith($"{person.Name}: {function.Title}", noted.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_reads_finds_and_exports_them_and_the_export_is_noted()
    {
        await app.SignInAsync("=HYPERLINK(\"x\");@kommunen.example");
        var admin = await app.SignInAsync(Admin);
        var page = await admin.GetAsync(Links.SecurityEvents + "?handelse=SignInRefused");
        Assert.Single(page.Html!.QuerySelectorAll("main tbody tr"));

        var file = Encoding.UTF8.GetString((await page.Form("Hämta som fil (CSV)").SubmitAsync()).Bytes);
        Assert.StartsWith("\uFEFFTid;Händelse;Vem;Gäller;Från adress\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\");@kommunen.example\"", file, StringComparison.Ordinal);
        Assert.Equal(2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            await NotedAsync(SecurityEventKind.FileRead),
            e => e.About.StartsWith("Formulär: " + Links.SecurityEvents, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task They_are_kept_for_two_years()
    {
        await app.SignInAsync(Karin);
        var at = Assert.Single(await NotedAsync(SecurityEventKind.SignedIn)).At;
        async Task<int> LeftAsync(DateTime now)
        {
            await app.WithAsync(s => s.GetRequiredService<SecurityLog>().ForgetAsync(now - SecurityLog.Kept));
            return (await NotedAsync(SecurityEventKind.SignedIn)).Count;
        }

        Assert.Equal(1, await LeftAsync(at + SecurityLog.Kept));
        Assert.Equal(0, await LeftAsync(at + SecurityLog.Kept + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own() => Assert.Distinct(Enum.GetValues<SecurityEventKind>().Select(SecurityLog.NameOf));
}
