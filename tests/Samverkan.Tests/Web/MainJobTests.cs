using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using UglyToad.PdfPig;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>The main job over HTTP, with antiforgery and authorization on, and what is refused on the way.</summary>
public partial class MainJobTests : IAsyncLifetime
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    private readonly TestApp app = new();

    private Visitor karin = null!;

    private Visitor jonas = null!;

    private Visitor eva = null!;

    private Visitor mikael = null!;

    public async Task InitializeAsync()
    {
        karin = await app.SignInAsync(Karin);
        jonas = await app.SignInAsync(Jonas);
        eva = await app.SignInAsync(Eva);
        mikael = await app.SignInAsync(Mikael);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<Guid> SectionAsync(string heading) =>
        app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );

    private Task<Guid> MeetingAsync() =>
        app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m => m.State == MeetingState.Planned && m.Body.Agreement.Slug == "norrmalm-aktuell")
                .Select(m => m.Id)
                .FirstAsync()
        );

    private Task<(string Meeting, string Item)> OpenMeetingAsync() => app.OpenMeetingAsync(karin);

    private static Task<WebPage> DecideAsync(WebPage page, string choice, string reason = "") =>
        page.Form("Lämna ställningstagande").Choose("Ditt ställningstagande", choice).With("Skäl", reason).SubmitAsync();

    [Fact]
    public async Task A_submitted_version_is_decided_documented_dated_and_exported()
    {
        var (meeting, item) = await OpenMeetingAsync();
        await DecideAsync(await eva.GetAsync(item + "/besluta"), "Bifall");
        var settled = await DecideAsync(await mikael.GetAsync(item + "/besluta"), "Bifall");
        Assert.Contains("§ 2/2026", settled.Text);
        await (await karin.GetAsync(meeting + "/avsluta")).Form("Avsluta sammanträdet").SubmitAsync();
        Assert.Contains("Beslutad", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);
        Assert.Contains("Version 2 från", (await karin.GetAsync(Root)).Text);

        await (await eva.GetAsync(meeting + "/protokoll")).Form("Justera protokollet").SubmitAsync();
        Assert.Contains("Beslutad", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);
        await (await mikael.GetAsync(meeting + "/protokoll")).Form("Justera protokollet").SubmitAsync();
        Assert.Contains("Dokumenterad", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);

        await (await karin.GetAsync(Root + "/bilagor/3/version/3/tillfoga")).Form("Datera och tillfoga").SubmitAsync();
        Assert.Contains("Version 3 från 2026-03-11", (await karin.GetAsync(Root)).Text);
        Assert.Contains("Version 2", (await karin.GetAsync(Root + "/galler?datum=2026-03-10")).Text);

        var pdf = (await karin.GetAsync(Root + "/pdf")).Bytes;
        Assert.Equal(pdf, (await eva.GetAsync(Root + "/pdf")).Bytes);
        using var read = PdfDocument.Open(pdf);
        Assert.True(read.NumberOfPages > 30);
        Assert.Contains("Vasagatan", string.Concat(read.GetPages().Select(p => p.Text)));
        Assert.Equal("Filen görs", (await karin.GetAsync(meeting + "/protokoll/pdf")).Heading);
        await app.WorkAsync();
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await karin.GetAsync(meeting + "/protokoll/pdf")).Bytes));
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await karin.GetAsync(item + "/utdrag")).Bytes));
    }

    [Fact]
    public async Task When_the_parties_differ_nothing_is_decided()
    {
        var (meeting, item) = await OpenMeetingAsync();
        var refused = await DecideAsync(await eva.GetAsync(item + "/besluta"), "Avslag");
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains(refused.Errors, e => e.StartsWith(MeetingRules.ChoiceNeedsReason.Message, StringComparison.Ordinal));
        await DecideAsync(await eva.GetAsync(item + "/besluta"), "Avslag", "Siffrorna är inte kvalitetssäkrade.");
        await DecideAsync(await mikael.GetAsync(item + "/besluta"), "Bifall");
        Assert.Contains(MeetingRules.UndecidedItems.Message, (await karin.GetAsync(meeting + "/avsluta")).Text);
        await (await karin.GetAsync(item + "/bordlagg"))
            .Form("Spara")
            .Choose("Vad som händer", "Återremittera: samordnarna arbetar vidare")
            .With("Varför", "Parterna är inte överens.")
            .SubmitAsync();
        Assert.Contains("Återremitterad", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);
    }

    [Fact]
    public async Task What_the_secretary_notes_counts_when_the_decision_maker_confirms_it()
    {
        var (_, item) = await OpenMeetingAsync();
        await (await karin.GetAsync(item + "/anteckna-beslut"))
            .Form("Anteckna")
            .Choose("Vem", "Eva Sandström, Stadsdelsdirektör")
            .Choose("Ställningstagande", "Bifall")
            .SubmitAsync();
        await DecideAsync(await mikael.GetAsync(item + "/besluta"), "Bifall");
        Assert.Contains("Underställd", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);
        await (await eva.GetAsync(item + "/bekrafta")).Form("Bekräfta").SubmitAsync();
        Assert.Contains("Beslutad", (await karin.GetAsync(Root + "/bilagor/3/version/3")).Text);
    }

    [Fact]
    public async Task Sharing_a_change_withdraws_the_submitted_version()
    {
        var section = $"{Root}/bilagor/3/arbete/{await SectionAsync("Metod")}";
        await (await karin.GetAsync(section)).Form("Spara utkast").With("Text", "En ny text om metoden.").SubmitAsync();
        Assert.Contains("Underställd", (await karin.GetAsync(Root + "/bilagor/3")).Text);
        await (await karin.GetAsync(section))
            .Form("Dela avsnittet med motparten")
            .SubmitAsync()
            .ContinueWith(t => t.Result.Form("Dela med motparten").SubmitAsync())
            .Unwrap();
        var annex = (await karin.GetAsync(Root + "/bilagor/3")).Text;
        Assert.DoesNotContain("Underställd", annex);
        Assert.Contains("Återtagen", annex);
        Assert.Contains("En ny text om metoden.", (await jonas.GetAsync(Root + "/bilagor/3/arbete")).Text);
    }

    [Fact]
    public async Task A_partys_draft_is_not_seen_by_the_other_party()
    {
        const string secret = "Siffrorna förs in när de är kvalitetssäkrade";
        Assert.Contains(secret, (await jonas.GetAsync(Root + "/bilagor/3/arbete")).Text);
        Assert.DoesNotContain(secret, (await karin.GetAsync(Root + "/bilagor/3/arbete")).Text);
        Assert.DoesNotContain("Jonas Ek skrev i avsnittet Krogar", (await karin.GetAsync(Root + "/historik")).Text);
        Assert.DoesNotContain("Krogar", (await karin.GetAsync("/")).Text);
    }

    [Fact]
    public async Task Two_who_save_the_same_section_never_lose_a_word()
    {
        var address = $"{Root}/bilagor/3/arbete/{await SectionAsync("Metod")}";
        var leila = await app.SignInAsync(Leila);
        var first = await karin.GetAsync(address);
        var second = await leila.GetAsync(address);
        await first.Form("Spara utkast").With("Text", "Karins text.").SubmitAsync();
        var refused = await second.Form("Spara utkast").With("Text", "Leilas text.").SubmitAsync();
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains("Karins text.", refused.Text);
        Assert.Equal("Leilas text.", refused.Html!.QuerySelector("textarea")!.TextContent.Trim());
        var saved = await refused.Form("Spara utkast").With("Text", "Karins text. Leilas text.").SubmitAsync();
        Assert.Equal("Utkastet är sparat. Dela det med motparten när det är klart.", saved.Flash);
    }

    [Fact]
    public async Task A_version_is_not_submitted_twice()
    {
        var again = await karin.GetAsync(Root + "/bilagor/3/understall");
        Assert.Contains(AnnexRules.AlreadySubmitted.Message, again.Text);
        var plans = await karin.GetAsync(Root + "/bilagor/4/understall");
        await plans.Form("Underställ version 2").With("Vad är ändrat, i korthet", "Prov").SubmitAsync();
        var refused = await plans.Form("Underställ version 2").With("Vad är ändrat, i korthet", "Prov igen").SubmitAsync();
        Assert.Equal(422, (int)refused.Status);
    }

    [Fact]
    public async Task Contacts_change_by_notice_to_the_other_party()
    {
        await (await karin.GetAsync(Root + "/bilagor/2/understall"))
            .Form("Underställ version 2")
            .With("Vad är ändrat, i korthet", "Nytt telefonnummer")
            .SubmitAsync();
        var page = await (await karin.GetAsync(Root + "/bilagor/2/version/2/meddela")).Form("Meddela motparten").SubmitAsync();
        Assert.Contains("Gällande", page.Text);
        Assert.Contains(
            "Ny bilaga 2",
            await app.ReadAsync(async db =>
                string.Join(';', await db.Set<OutboxMail>().Where(m => m.To == Jonas).Select(m => m.Subject).ToListAsync())
            )
        );
    }

    [Fact]
    public async Task A_standpoint_on_an_earlier_content_does_not_count_when_the_version_is_submitted_anew()
    {
        var (meeting, item) = await OpenMeetingAsync();
        await DecideAsync(await eva.GetAsync(item + "/besluta"), "Bifall");
        var seenBefore = await mikael.GetAsync(item + "/besluta");
        await (await karin.GetAsync(Root + "/bilagor/3/version/3/dra-tillbaka"))
            .Form("Dra tillbaka versionen")
            .With("Varför", "En siffra ska rättas.")
            .SubmitAsync();
        Assert.Contains("Version 3 är återtagen.", (await karin.GetAsync(meeting)).Text);
        var section = $"{Root}/bilagor/3/arbete/{await SectionAsync("Metod")}";
        await (await karin.GetAsync(section)).Form("Spara utkast").With("Text", "En text som Eva inte har sett.").SubmitAsync();
        await (await (await karin.GetAsync(section)).Form("Dela avsnittet med motparten").SubmitAsync())
            .Form("Dela med motparten")
            .SubmitAsync();
        await (await karin.GetAsync(Root + "/bilagor/3/understall"))
            .Form("Underställ version 4")
            .With("Vad är ändrat, i korthet", "En siffra är rättad.")
            .SubmitAsync();

        Assert.Equal(422, (int)(await DecideAsync(seenBefore, "Bifall")).Status);
        Assert.Contains("Version 4 har tagit platsen för version 3", (await karin.GetAsync(meeting)).Text);
        Assert.Contains("Lägesbild, version 4".ToUpperInvariant(), (await karin.GetAsync(meeting)).Text.ToUpperInvariant());
        Assert.Equal(["Ny version till", "Återtagen inför"], await ToldAsync(Eva));
        Assert.Equal(["Ny version till", "Återtagen inför"], await ToldAsync(Jonas));
        await DecideAsync(await mikael.GetAsync(item + "/besluta"), "Bifall");
        Assert.Contains("Underställd", (await karin.GetAsync(Root + "/bilagor/3/version/4")).Text);
        await DecideAsync(await eva.GetAsync(item + "/besluta"), "Bifall");
        Assert.Contains("Beslutad", (await karin.GetAsync(Root + "/bilagor/3/version/4")).Text);
        var earlier = await karin.GetAsync(Root + "/bilagor/3/version/3");
        Assert.Contains("Återtagen", earlier.Text);
        Assert.DoesNotContain("En text som Eva inte har sett.", earlier.Text);
    }

    /// <summary>How the subjects of the mails about the agenda's versions begin.</summary>
    private Task<List<string>> ToldAsync(string email) =>
        app.ReadAsync(async db =>
            (await db.Set<OutboxMail>().Where(m => m.To == email && m.Subject.Contains("bilaga 3 version")).ToListAsync())
                .Select(m => string.Join(' ', m.Subject.Split(' ').Take(m.Subject.StartsWith("Ny", StringComparison.Ordinal) ? 3 : 2)))
                .Order()
                .ToList()
        );

    [Fact]
    public async Task Whoever_only_takes_part_in_a_forum_does_not_see_Chefsamradet_or_what_is_not_in_force()
    {
        var petra = await app.SignInAsync(Petra);
        Assert.Equal(200, (int)(await petra.GetAsync(Root)).Status);
        Assert.Equal(404, (int)(await petra.GetAsync($"{Root}/moten/{await MeetingAsync()}")).Status);
        Assert.Equal(404, (int)(await petra.GetAsync(Root + "/chefsamrad")).Status);
        Assert.DoesNotContain("Version 3", (await petra.GetAsync(Root + "/bilagor/3")).Text);
        Assert.Equal(404, (int)(await petra.GetAsync(Root + "/bilagor/3/version/3")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await (await karin.GetAsync(Root)).Form("Logga ut").SubmitAsync();
        Assert.Contains("Logga in", (await karin.GetAsync(Root)).Heading);
    }

    [Fact]
    public async Task What_is_listed_for_who_only_takes_part_can_be_opened()
    {
        var petra = await app.SignInAsync(Petra);
        foreach (var link in (await petra.GetAsync("/")).Html!.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Distinct())
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await petra.GetAsync(link)).Status);
        }
    }
}
