using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
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
        var id = await app.ReadAsync(db =>
            db.Set<AgendaItem>().Where(i => i.Title == "Föregående protokoll").Select(i => i.Id).FirstAsync()
        );
        var meeting = await app.ReadAsync(db =>
            db.Set<Meeting>().Where(m => m.State == MeetingState.Planned && m.Items.Any(i => i.Id == id)).Select(m => m.Id).FirstAsync()
        );
        var mine = await karin.GetAsync($"{Root}/moten/{meeting}/punkt/{id}");
        await (await jonas.GetAsync($"{Root}/moten/{meeting}/punkt/{id}"))
            .Form("Spara punkten")
            .With("Rubrik", "Senaste protokollet")
            .SubmitAsync();
        var page = await mine.Form("Spara punkten").With("Rubrik", "Protokollet från i fjol").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.StartsWith("Jonas Ek har ändrat", StringComparison.Ordinal));
        Assert.Equal("Nu sparat: Senaste protokollet", page.Html!.GetElementById("Input_Title-nu")!.TextContent);
        Assert.Equal("Protokollet från i fjol", page.Html.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Null(page.Html.GetElementById("Input_Presenter-nu"));
        Assert.Equal("Punkten är sparad.", (await page.Form("Spara punkten").SubmitAsync()).Flash);
    }

    [Fact]
    public async Task Two_texts_of_a_section_are_put_together_and_nothing_is_lost()
    {
        var (one, other) = (await app.SignInAsync(Karin), await app.SignInAsync(Karin));
        var agreement = await app.DraftAgreementAsync("ihop");
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.AgreementId == agreement.Id && s.Annex.Number == 3 && s.Heading == "Metod")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var address = $"/overenskommelser/ihop/bilagor/3/arbete/{section}";
        var (first, second) = (await one.GetAsync(address), await other.GetAsync(address));
        var text = first.Html!.GetElementById("Input_Text")!.TextContent;
        await first.Form("Spara utkast").With("Text", "Nytt första stycke.\n\n" + text).SubmitAsync();
        var refused = await second.Form("Spara utkast").With("Text", text + "\n\nNytt sista stycke.").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Förslag: båda texterna i en Ändringarna går ihop.", refused.Text);
        var together = await refused.Form("Lägg förslaget i fältet").SubmitAsync();
        Assert.Contains("Texterna ligger ihop i fältet.", together.Text);
        Assert.Equal(
            "Utkastet är sparat. Dela det med motparten när det är klart.",
            (await together.Form("Spara utkast").SubmitAsync()).Flash
        );
        Assert.Equal(
            "Nytt första stycke.\n\n" + text.Trim() + "\n\nNytt sista stycke.",
            await app.ReadAsync(db => db.Set<SectionDraft>().Where(d => d.SubjectId == section).Select(d => d.Text).FirstAsync())
        );
    }

    [Fact]
    public async Task What_the_other_party_has_shared_since_a_draft_began_is_proposed_together_with_the_draft()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var agreement = await app.DraftAgreementAsync("delat-sedan");
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.AgreementId == agreement.Id && s.Annex.Number == 3 && s.Heading == "Metod")
                .Select(s => new { s.Id, s.Text })
                .FirstAsync()
        );
        var address = $"/overenskommelser/delat-sedan/bilagor/3/arbete/{section.Id}";
        await (await karin.GetAsync(address)).Form("Spara utkast").With("Text", section.Text + "\n\nKommunens tillägg.").SubmitAsync();
        await (await jonas.GetAsync(address)).Form("Spara utkast").With("Text", "Polisens inledning.\n\n" + section.Text).SubmitAsync();
        await (await jonas.GetAsync($"/overenskommelser/delat-sedan/dela?del={section.Id}")).Form("Dela med motparten").SubmitAsync();
        var page = await karin.GetAsync(address);
        Assert.Contains("Motparten har delat en ändring av avsnittet", page.Text);
        Assert.Contains("Motparten har ändrat", (await karin.GetAsync("/overenskommelser/delat-sedan/bilagor/3/arbete")).Text);
        var unseen = await page.Form("Spara utkast").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.Status);
        Assert.Contains(
            unseen.Errors,
            e => e.StartsWith("Motparten har delat en ändring av avsnittet. Lägg förslaget i fältet", StringComparison.Ordinal)
        );
        await (await page.Form("Lägg förslaget i fältet").SubmitAsync()).Form("Spara utkast").SubmitAsync();
        var draft = await app.ReadAsync(db =>
            db.Set<SectionDraft>().Where(d => d.SubjectId == section.Id).Select(d => d.Text).FirstAsync()
        );
        Assert.Equal("Polisens inledning.\n\n" + section.Text + "\n\nKommunens tillägg.", draft);
        Assert.DoesNotContain("Motparten har delat", (await karin.GetAsync(address)).Text);
    }

    [Fact]
    public async Task Who_has_a_section_open_is_seen_by_the_other_until_the_page_is_left()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var section = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Heading == "Metod" && s.Annex.Agreement.Slug == "norrmalm-2016").Select(s => s.Id).FirstAsync()
        );
        const string Work = "/overenskommelser/norrmalm-2016/bilagor/3/arbete";
        var mine = await karin.GetAsync($"{Work}/{section}");
        Assert.DoesNotContain("har också avsnittet öppet", mine.Text);
        Assert.Contains("Karin Hedlund har också avsnittet öppet för redigering.", (await jonas.GetAsync($"{Work}/{section}")).Text);
        Assert.Contains("Karin Hedlund redigerar", (await jonas.GetAsync(Work)).Text);
        await mine.Form("Spara utkast").SubmitAsync();
        Assert.DoesNotContain("Karin Hedlund redigerar", (await jonas.GetAsync(Work)).Text);
        await karin.GetAsync($"{Work}/{section}");
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain("Karin Hedlund redigerar", (await jonas.GetAsync(Work)).Text);
    }

    [Fact]
    public async Task What_has_changed_since_is_not_removed_unseen()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var agreement = await app.DraftAgreementAsync("stale-kallor");
        var source = await app.ReadAsync(db =>
            db.Set<Source>().Where(s => s.AgreementId == agreement.Id && s.OwnerPartyId == null).Select(s => s.Id).FirstAsync()
        );
        var address = $"/overenskommelser/stale-kallor/lagesbild/kallor/{source}";
        var mine = await karin.GetAsync(address);
        await (await jonas.GetAsync(address)).Form("Spara utkast").With("Ansvarig för källan", "Polisen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mine.Form("Ja, ta bort källan").SubmitAsync()).Status);
        Assert.True(await app.ReadAsync(db => db.Set<Source>().AnyAsync(s => s.Id == source)));
    }
}
