using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>Inputs that once gave a fault or lost something without a word.</summary>
public class SeenInputsTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    private static string SectionPage(Guid id) => $"{Root}/bilagor/3/arbete/{id}";

    private Task<Guid> SectionAsync() =>
        app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Lokalpolisområdet" && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );

    [Theory]
    [InlineData("Anna Ek <anna@kommunen.example>")]
    [InlineData("anna@")]
    public async Task An_address_is_a_bare_address(string email)
    {
        var page = await (await (await app.SignInAsync(Admin)).GetAsync("/administration/anvandare/ny"))
            .Form("Lägg till användare")
            .With("Namn", "Anna Ek")
            .With("E-postadress", email)
            .SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(email, page.Html!.GetElementById("Input_Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Spaces_around_an_address_do_not_keep_anybody_out()
    {
        var visitor = app.Visit();
        var page = await (await visitor.GetAsync("/logga-in"))
            .Form("Logga in")
            .With("E-postadress", $"  {Karin} ")
            .With("Lösenord", "Samverkan-demo-2016")
            .SubmitAsync();

        Assert.Equal("Min översikt", page.Heading);
    }

    [Theory]
    [InlineData("?sida=2147483647")]
    [InlineData("?sida=-2147483648")]
    [InlineData("?sida=0")]
    [InlineData("?sok=%20%20norrmalm%20")]
    public async Task A_list_answers_whatever_page_is_asked_for(string query)
    {
        var karin = await app.SignInAsync(Karin);

        Assert.Equal(HttpStatusCode.OK, (await karin.GetAsync("/overenskommelser" + query)).Status);
    }

    [Fact]
    public async Task Spaces_around_what_is_searched_for_change_nothing()
    {
        var karin = await app.SignInAsync(Karin);
        var (bare, spaced) = (
            await karin.GetAsync("/overenskommelser?sok=Norrmalm"),
            await karin.GetAsync("/overenskommelser?sok=%20%20Norrmalm%20")
        );

        Assert.NotEmpty(bare.Html!.QuerySelectorAll("main tbody tr"));
        Assert.Equal(bare.Html.QuerySelectorAll("main tbody tr").Length, spaced.Html!.QuerySelectorAll("main tbody tr").Length);
    }

    [Theory]
    [InlineData("> ", 300)]
    [InlineData("- ", 300)]
    [InlineData("> ", 9)]
    [InlineData("[", 3000)]
    [InlineData("*", 3000)]
    public async Task A_text_of_any_shape_is_saved_or_told_at_its_field(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times)) + "ord";
        var karin = await app.SignInAsync(Karin);
        var page = await (await karin.GetAsync(SectionPage(await SectionAsync()))).Form("Spara utkast").With("Text", text).SubmitAsync();

        Assert.Equal(mark is "[" or "*" ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, page.Status);
        var after = page.Status == HttpStatusCode.OK ? await karin.GetAsync(SectionPage(await SectionAsync())) : page;
        Assert.Contains(text, after.Html!.QuerySelector("textarea[name='Input.Text']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_lists_own_drafts_of_every_kind_and_none_of_the_other_partys()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        await (await karin.GetAsync(Root + "/tillagg/nytt"))
            .Form("Spara tillägget")
            .With("Rubrik", "Punkt 6, tider")
            .With("Vad som ändras", "Mötena börjar klockan nio.")
            .SubmitAsync();
        await (await karin.GetAsync(Root + "/lagesbild/kallor")).Form("Spara källa").With("Källa", "Enkät om torget").SubmitAsync();
        await (await karin.GetAsync(Root + "/lagesbild/omraden")).Form("Spara område").With("Område", "Torget").SubmitAsync();
        await (await karin.GetAsync(Root + "/lagesbild/bidrag")).Form("Spara bidraget").With("Rubrik", "Natt på torget").SubmitAsync();

        await (await karin.GetAsync(SectionPage(await SectionAsync()))).Form("Spara utkast").With("Text", "Eget.").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await karin.GetAsync("/")).ClickAsync("Lokalpolisområdet, bilaga 3")).Status);

        var (own, others) = ((await karin.GetAsync("/")).Text, (await jonas.GetAsync("/")).Text);
        foreach (
            var said in new[]
            {
                "Punkt 6, tider, tillägg",
                "Enkät om torget, källa",
                "Torget, prioriterat område",
                "Natt på torget, bidrag",
            }
        )
        {
            Assert.Contains(said, own, StringComparison.Ordinal);
            Assert.DoesNotContain(said, others, StringComparison.Ordinal);
        }

        await app.WithAsync(async s =>
        {
            var amendments = s.GetRequiredService<SamverkanDb>().Set<Amendment>().Where(a => a.Heading == "Punkt 6, tider");
            await amendments.ExecuteUpdateAsync(u => u.SetProperty(a => a.State, AmendmentState.AwaitingSignatures));
            await s.GetRequiredService<ChangeStamps>().RenewAsync(await amendments.Select(a => a.AgreementId).SingleAsync());
            return 0;
        });
        Assert.DoesNotContain("Punkt 6, tider", (await karin.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
