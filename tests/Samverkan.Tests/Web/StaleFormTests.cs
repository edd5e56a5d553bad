using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

public class StaleFormTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    [Fact]
    public async Task A_stale_form_shows_what_the_other_saved_beside_each_field_and_keeps_what_was_typed()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var id = await app.ReadAsync(db => db.AgendaItems.Where(i => i.Title == "Föregående protokoll").Select(i => i.Id).FirstAsync());
        var meeting = await app.ReadAsync(db => db.Meetings.Where(m => m.State == MeetingState.Planned && m.Items.Any(i => i.Id == id)).Select(m => m.Id).FirstAsync());
        var mine = await karin.GetAsync($"{Root}/moten/{meeting}/punkt/{id}");
        await (await jonas.GetAsync($"{Root}/moten/{meeting}/punkt/{id}")).Form("Spara punkten").With("Rubrik", "Senaste protokollet").SubmitAsync();
        var page = await mine.Form("Spara punkten").With("Rubrik", "Protokollet från i fjol").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("Jonas Ek har ändrat", StringComparison.Ordinal));
        Assert.Equal("Nu sparat: Senaste protokollet", page.Html!.GetElementById("Input_Title-nu")!.TextContent);
        Assert.Equal("Protokollet från i fjol", page.Html.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Null(page.Html.GetElementById("Input_Presenter-nu"));
        Assert.Equal("Punkten är sparad.", (await page.Form("Spara punkten").SubmitAsync()).Flash);
    }

    [Fact]
    public async Task What_has_changed_since_is_not_removed_unseen()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var agreement = await app.DraftAgreementAsync("stale-kallor");
        var source = await app.ReadAsync(db => db.Sources.Where(s => s.AgreementId == agreement.Id).Select(s => s.Id).FirstAsync());
        var address = $"/overenskommelser/stale-kallor/lagesbild/kallor/{source}";
        var mine = await karin.GetAsync(address);
        await (await jonas.GetAsync(address)).Form("Spara källa").With("Ansvarig för källan", "Polisen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mine.Form("Ja, ta bort källan").SubmitAsync()).Status);
        Assert.True(await app.ReadAsync(db => db.Sources.AnyAsync(s => s.Id == source)));
    }
}
