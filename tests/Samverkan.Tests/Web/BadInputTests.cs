using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Sections;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

public class BadInputTests : IClassFixture<TestApp>
{
    private readonly TestApp app;

    public BadInputTests(TestApp app) => this.app = app;

    private static PageForm Filled(WebPage page, string slug, string start, string end, string diary = "") =>
        page.Form("Registrera avtal")
            .Choose("Slag av avtal", "Samverkansöverenskommelse")
            .With("Titel", "Ny")
            .With("Kort adress", slug)
            .With("Samverkansavtal som överenskommelsen hör till", "Samverkansavtal Stockholm")
            .With("Gäller från och med", start)
            .With("Gäller till och med", end)
            .Forge("Input.FirstOrganisation", Option(page, "Norrmalms stadsdelsförvaltning"))
            .Forge("Input.SecondOrganisation", Option(page, "Lokalpolisområde Norrmalm"))
            .Forge("Input.FirstDiary", diary);

    private static string Option(WebPage page, string text) =>
        page.Html!.QuerySelectorAll("option").First(o => o.TextContent == text).GetAttribute("value")!;

    [Fact]
    public async Task A_term_that_ends_before_it_starts_is_told_at_the_field_and_nothing_is_lost()
    {
        var karin = await app.SignInAsync(Karin);
        var page = await Filled(await karin.GetAsync("/overenskommelser/nytt"), "bakvand", "2026-06-01", "2025-06-01").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(AgreementRules.EndsBeforeStart.Message, page.Html!.GetElementById("Input_EndsOn-error")!.TextContent);
        Assert.Equal("2025-06-01", page.Html.GetElementById("Input_EndsOn")!.GetAttribute("value"));
        Assert.Equal("Ny", page.Html.GetElementById("Input_Title")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("igår")]
    [InlineData("")]
    public async Task A_wrong_date_is_told_in_Swedish(string date)
    {
        var karin = await app.SignInAsync(Karin);
        var page = await Filled(await karin.GetAsync("/overenskommelser/nytt"), "datum", date, "2027-06-01").SubmitAsync();
        Assert.Contains("Ange ett datum som 2016-06-01.", page.Errors);
    }

    [Fact]
    public async Task A_diary_number_is_used_once_by_a_party()
    {
        var karin = await app.SignInAsync(Karin);
        await Filled(await karin.GetAsync("/overenskommelser/nytt"), "forsta", "2026-06-01", "2028-05-31", "1/2026").SubmitAsync();
        var page = await Filled(await karin.GetAsync("/overenskommelser/nytt"), "andra", "2026-06-01", "2028-05-31", "1/2026")
            .SubmitAsync();
        Assert.Contains(page.Errors, e => e.StartsWith(AgreementRules.DiaryNumberTaken.Message, StringComparison.Ordinal));
        Assert.StartsWith(
            AgreementRules.DiaryNumberTaken.Message,
            page.Html!.GetElementById("Input_FirstDiary-error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await app.ReadAsync(db => db.Set<Agreement>().CountAsync(a => a.Slug == "forsta" || a.Slug == "andra")));
    }

    [Fact]
    public async Task Script_in_Markdown_comes_out_as_text()
    {
        var karin = await app.SignInAsync(Karin);
        var id = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Lokalpolisområdet" && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var root = "/overenskommelser/norrmalm-aktuell/bilagor/3/arbete";
        await (await karin.GetAsync($"{root}/{id}"))
            .Form("Spara utkast")
            .With("Text", "<script>alert(1)</script> <b>fet</b> [länk](javascript:alert(1))")
            .SubmitAsync();
        var page = await karin.GetAsync(root);
        Assert.Empty(page.Html!.QuerySelectorAll("main script, main b, main a[href^=javascript]"));
        Assert.Contains("<script>alert(1)</script>", page.Text);
    }

    [Fact]
    public async Task A_character_that_cannot_be_printed_is_named()
    {
        var karin = await app.SignInAsync(Karin);
        var id = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Lokalpolisområdet" && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var page = await (await karin.GetAsync($"/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/{id}"))
            .Form("Spara utkast")
            .With("Text", "Bra \U0001F600")
            .SubmitAsync();
        Assert.Contains(page.Errors, e => e.Contains("U+1F600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_form_is_refused()
    {
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync("/overenskommelser/norrmalm-aktuell/installningar");
        Task<WebPage> ShownAsync(string months) =>
            page.Form("Visa vad som ändras")
                .With("Förlängning, antal månader i taget", months)
                .With("Varför inställningen ändras", "Parterna har kommit överens.")
                .SubmitAsync();
        var (first, second) = (await ShownAsync("36"), await ShownAsync("48"));
        await first.Form("Spara ändringen").SubmitAsync();
        var refused = await second.Form("Spara ändringen").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Errors, e => e.Contains("har ändrat uppgifterna sedan du öppnade sidan", StringComparison.Ordinal));
        Assert.Equal("Inställningarna är sparade.", (await refused.Form("Spara ändringen").SubmitAsync()).Flash);
    }

    [Fact]
    public async Task A_forged_id_is_not_found()
    {
        var karin = await app.SignInAsync(Karin);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await karin.GetAsync($"/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/{Guid.Empty}")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await karin.GetAsync("/overenskommelser/finns-inte")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await karin.GetAsync("/overenskommelser/norrmalm-aktuell/bilagor/9")).Status);
        var other = await app.ReadAsync(db => db.Set<Meeting>().Select(m => m.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await karin.GetAsync($"/overenskommelser/norrmalm-2016/moten/{other}")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var karin = await app.SignInAsync(Karin);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Input.Title", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await karin.Client.PostAsync("/overenskommelser/nytt", content)).StatusCode);
    }

    [Fact]
    public async Task Uploads_are_looked_at_before_they_are_kept()
    {
        var karin = await app.SignInAsync(Karin);
        var meeting = await app.ReadAsync(db => db.Set<Meeting>().Include(m => m.Items).FirstAsync(m => m.State == MeetingState.Planned));
        var address = $"/overenskommelser/norrmalm-aktuell/moten/{meeting.Id}/punkt/{meeting.Items[0].Id}";
        async Task<WebPage> Send(string name, byte[] bytes) =>
            await (await karin.GetAsync(address)).Form("Bifoga filen").Attach("Upload", name, bytes).SubmitAsync();
        Assert.Contains(
            (await Send("elak.pdf", [77, 90, 0, 1])).Errors,
            e => e.StartsWith("Filen är inte en PDF", StringComparison.Ordinal)
        );
        Assert.Contains((await Send("tom.pdf", [])).Errors, e => e.StartsWith("Filen är tom", StringComparison.Ordinal));
        Assert.Contains(
            (await Send("stor.pdf", [.. "%PDF-"u8, .. new byte[10 * 1024 * 1024]])).Errors,
            e => e.StartsWith("Filen är större", StringComparison.Ordinal)
        );
        Assert.Contains("underlag.pdf", (await Send("Underlag.pdf", Drawn.Pdf)).Text);
    }

    [Fact]
    public async Task Who_is_not_a_decision_maker_cannot_decide()
    {
        var karin = await app.SignInAsync(Karin);
        var item = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m => m.State == MeetingState.Planned)
                .Select(m => new { m.Id, ItemId = m.Items.First(i => i.Kind == AgendaItemKind.Decision).Id })
                .FirstAsync()
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await karin.GetAsync($"/overenskommelser/norrmalm-aktuell/moten/{item.Id}/punkt/{item.ItemId}/besluta")).Status
        );
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too()
    {
        var visitor = app.Visit();
        WebPage page = await visitor.GetAsync("/logga-in");
        for (var i = 0; i < 6; i++)
        {
            page = await page.Form("Logga in").With("E-postadress", Oskar).With("Lösenord", "fel lösenord").SubmitAsync();
        }

        page = await page.Form("Logga in").With("E-postadress", Oskar).With("Lösenord", DemoPeople.Password).SubmitAsync();
        Assert.Contains(page.Errors, e => e.StartsWith("För många försök har misslyckats.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_by_mail()
    {
        var visitor = app.Visit();
        await (await visitor.GetAsync("/glomt-losenord")).Form("Skicka länk").With("E-postadress", Gunilla).SubmitAsync();
        var body = await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.To == Gunilla).Select(m => m.Body).FirstAsync());
        var link = new Uri(body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        var page = await (await visitor.GetAsync(link))
            .Form("Spara lösenord")
            .With("Nytt lösenord", "ett riktigt långt lösenord")
            .SubmitAsync();
        Assert.Equal("Lösenordet är ändrat. Logga in med det nya.", page.Flash);
        Assert.Equal("Min översikt", (await (await app.SignInAsync(Gunilla, "ett riktigt långt lösenord")).GetAsync("/")).Heading);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_may_tell_of_a_fault_in_accessibility()
    {
        var page = await app.Visit().GetAsync("/tillganglighet");
        Assert.Contains((await page.Form("Skicka in").SubmitAsync()).Errors, e => e == "Ange vad som inte fungerar.");
        var told = await page.Form("Skicka in").With("Vad fungerar inte?", "Menyn läses inte upp.").SubmitAsync();
        Assert.Contains("Tack", told.Flash);
        Assert.True(await app.ReadAsync(db => db.Set<OutboxMail>().AnyAsync(m => m.Body.Contains("Menyn läses inte upp."))));
    }
}
