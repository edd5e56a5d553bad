using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Demo;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;

namespace Samverkan.Tests.Access;

/// <summary>
/// A signed agreement in which a word is planted in every kind of marked piece: a section, a source, an agenda item, its notes and its
/// file. Words that end in -hemlig are secret, those in -intern internal, those in -öppen open; those in -namngiven are secret but for
/// everyone who reads secrets and for the company's Fastighetschef, those in -bara for Karin's function and the company's only.
/// </summary>
internal sealed class Planted
{
    public const string Slug = "planterat";
    public const string Root = "/overenskommelser/" + Slug;

    private static readonly DateOnly Signed = new(2026, 2, 2);
    private static readonly Marking Secret = new(Classification.Secret, "18 kap. 1 § OSL");
    private static readonly Marking Internal = new(Classification.Internal);

    private readonly Guid agreement;

    private Planted(Guid agreement) => this.agreement = agreement;

    public Guid Request { get; private set; }

    public Guid Forum { get; private set; }

    public Guid ForumItem { get; private set; }

    public Guid File { get; private set; }

    public Guid Council { get; private set; }

    public Guid CouncilItem { get; private set; }

    public Guid Section { get; private set; }

    public Guid Plan { get; private set; }

    public static async Task<Planted> InAsync(TestApp app, string also = "")
    {
        var karin = await app.WithAsync(s => Lived.AsAsync(s, World.Karin, Signed));
        var planted = new Planted((await app.WithAsync(s => World.DraftAgreementAsync(s, Slug, karin))).Id);
        await app.WithAsync(s => planted.WriteAsync(s, karin, also));
        await app.WithAsync(s => planted.SignAsync(s, karin));
        await app.WithAsync(s => planted.MeetAsync(s, Signed.AddDays(7)));
        await app.WithAsync(s => planted.DecideAsync(s, Signed.AddDays(14)));
        await app.WorkAsync();
        return planted;
    }

    private async Task<bool> WriteAsync(IServiceProvider services, Actor karin, string also)
    {
        var (db, sections) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<SectionService>());
        var all = await db.Set<Section>().Where(s => s.AgreementId == agreement && s.Annex.Number == 3).ToListAsync();
        var leaves = SectionTree.InOrder(all).Where(s => !all.Exists(c => c.ParentId == s.Section.Id)).Take(4).ToList();
        var named = Secret with { ReadersText = new Readership([await CompanyAsync(db)], Only: false).Stored };
        (string Word, Marking Marking)[] texts = [("hemlig", Secret), ("intern", Internal), ("öppen", default), ("namngiven", named)];
        foreach (var ((section, _, _), (word, marking)) in leaves.Zip(texts))
        {
            var draft = await sections.SaveDraftAsync(
                section.Id,
                0,
                section.ContentVersion,
                $"Rubrik{word}",
                word == "öppen" ? $"Avsnitt{word} i texten. {also}" : $"Avsnitt{word} i texten.",
                karin,
                marking
            );
            await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, karin);
        }

        Section = leaves[0].Section.Id;
        foreach (var (word, marking) in texts.Take(3))
        {
            var source = await services
                .GetRequiredService<SourceService>()
                .AddAsync(agreement, new SourceContent($"Källa{word}", "Polisen", "2025", "Underlag", marking), karin);
            var version = source.Drafts[0].Version;
            await services.GetRequiredService<SourceService>().ShareAsync(source.Id, version, karin);
        }

        var plans = services.GetRequiredService<PlanService>();
        var plan = await plans.AddAsync(agreement, new PlanContent("Planöppen"), karin);
        await plans.ShareAsync(plan.Id, plan.Drafts[0].Version, karin);
        Plan = plan.Id;
        return true;
    }

    /// <summary>The company's function, as a marking names it.</summary>
    private static Task<NamedReader> CompanyAsync(SamverkanDb db) =>
        db.Set<Function>().Where(f => f.Title == "Fastighetschef").Select(f => new NamedReader(f.Id, f.Title)).FirstAsync();

    private async Task<bool> SignAsync(IServiceProvider services, Actor karin)
    {
        var (db, annexes) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<AnnexService>());
        int[] submitted = [3, 4, 6, 7];
        foreach (var annex in await db.Set<Annex>().Where(a => a.AgreementId == agreement && submitted.Contains(a.Number)).ToListAsync())
        {
            await annexes.SubmitAsync(annex.Id, annex.Version, "Första versionen.", karin);
        }

        var signing = services.GetRequiredService<SigningService>();
        var seen = await db.Set<Agreement>().Where(a => a.Id == agreement).Select(a => a.Version).FirstAsync();
        var request = await signing.RequestAsync(agreement, seen, karin);
        await signing.SignAsync(request.Id, request.Version, "Stockholm", Signed, await Lived.AsAsync(services, World.Eva, Signed, 11));
        await signing.SignAsync(request.Id, request.Version, "Stockholm", Signed, await Lived.AsAsync(services, World.Mikael, Signed, 12));
        Request = request.Id;
        return true;
    }

    /// <summary>A meeting of the forum that the company takes part in: called, held, its notes finished.</summary>
    private async Task<bool> MeetAsync(IServiceProvider services, DateOnly on)
    {
        var (db, verbs) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<MeetingVerbs>());
        var karin = await Lived.AsAsync(services, World.Karin, on);
        var body = await db.Set<Body>()
            .FirstAsync(b => b.AgreementId == agreement && b.Members.Any(m => m.Function.Title == "Fastighetschef"));
        var meeting = await verbs.Planning.PlanAsync(body.Id, SwedishTime.ToUtc(on, new TimeOnly(10, 0)), "Rum Vasa", karin);
        var some = new Readership([await CompanyAsync(db), new NamedReader(karin.Holds[0].FunctionId, "Samordnare")], Only: true).Stored;
        (string Word, Marking Marking)[] items =
        [
            ("öppen", default),
            ("intern", Internal),
            ("bara", Internal with { ReadersText = some }),
            ("hemlig", Secret),
        ];
        foreach (var (word, marking) in items)
        {
            var added = await verbs.Agenda.AddItemAsync(
                meeting.Id,
                AgendaItemKind.Information,
                $"Punkt{word}",
                $"Föredragande{word}",
                $"Bakgrund{word} i punkten.",
                null,
                karin,
                marking
            );
            await verbs.Agenda.AttachAsync(
                meeting.Id,
                added.Id,
                $"Fil{word}.pdf",
                PdfRenderer.Render(Drawn.Text($"Innehåll{word} i filen.")),
                karin
            );
        }

        await verbs.Planning.CallAsync(meeting.Id, meeting.Version, karin);
        await verbs.Holding.OpenAsync(meeting.Id, meeting.Version, 0, "", karin);
        await AttendAsync(verbs, meeting, karin);
        foreach (var ((word, _), item) in items.Zip(meeting.Items.OrderBy(i => i.Position)))
        {
            await verbs.Holding.WriteNotesAsync(meeting.Id, item.Id, item.Version, $"Anteckning{word} i punkten.", karin);
        }

        await verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
        await verbs.Minutes.FinishNotesAsync(meeting.Id, meeting.MinutesHash, karin);
        (Forum, ForumItem) = (meeting.Id, meeting.Items.MaxBy(i => i.Position)!.Id);
        File = await db.Set<StoredFile>().Where(f => f.SubjectId == ForumItem).Select(f => f.Id).FirstAsync();
        return true;
    }

    /// <summary>A meeting of Chefsamrådet that decides a secret item; the company's function has been called in to it.</summary>
    private async Task<bool> DecideAsync(IServiceProvider services, DateOnly on)
    {
        var (db, verbs) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<MeetingVerbs>());
        var karin = await Lived.AsAsync(services, World.Karin, on);
        var council = await db.Set<Body>().FirstAsync(b => b.AgreementId == agreement && b.Kind == BodyKind.Council);
        var company = await db.Set<BodyMember>().Where(m => m.Function.Title == "Fastighetschef").Select(m => m.FunctionId).FirstAsync();
        await services.GetRequiredService<ForumService>().AddMemberAsync(council.Id, company, BodyRole.Member, karin);
        var meeting = await verbs.Planning.PlanAsync(council.Id, SwedishTime.ToUtc(on, new TimeOnly(10, 0)), "Rum Vasa", karin);
        var item = await verbs.Agenda.AddItemAsync(
            meeting.Id,
            AgendaItemKind.Decision,
            "Beslutshemlig",
            "Karin Hedlund",
            "",
            null,
            karin,
            Secret
        );
        var decisions = services.GetRequiredService<DecisionService>();
        await decisions.WriteAsync(meeting.Id, item.Id, item.Decision!.Version, "Förslagshemlig ska gälla.", "", "", karin);
        await verbs.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await AttendAsync(verbs, meeting, karin);
        foreach (var email in new[] { World.Eva, World.Mikael })
        {
            var decider = await Lived.AsAsync(services, email, on, 11);
            await decisions.DecideAsync(meeting.Id, item.Id, item.Decision.Version, "", Outcome.Approved, "Skälhemlig", decider);
        }

        await verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
        await verbs.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, await Lived.AsAsync(services, World.Eva, on, 12));
        await verbs.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, await Lived.AsAsync(services, World.Mikael, on, 12));
        (Council, CouncilItem) = (meeting.Id, item.Id);
        return true;
    }

    private static Task AttendAsync(MeetingVerbs verbs, Meeting meeting, Actor karin) =>
        verbs.Holding.NoteAttendanceAsync(
            meeting.Id,
            meeting.Version,
            meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present),
            karin
        );

    /// <summary>Every way out of the product in which a marked piece could be told, by what it is called.</summary>
    public IReadOnlyList<(string Way, string Address)> WaysOut =>
        [
            ("översikten", "/"),
            ("notiserna", "/notiser"),
            ("avtalets sida", Root),
            ("avtalets historik", Root + "/historik"),
            ("avtalet med bilagor, PDF", Root + "/pdf"),
            ("avtalet på en dag", Root + "/galler"),
            ("bilagan", Root + "/bilagor/3"),
            ("versionen", Root + "/bilagor/3/version/1"),
            ("versionen, PDF", Root + "/bilagor/3/version/1/pdf"),
            ("offentlig version", Root + "/bilagor/3/offentlig"),
            ("offentlig version, PDF", Root + "/bilagor/3/offentlig?pdf=true"),
            ("jämförelsen", Root + "/bilagor/3/jamfor?fran=1&till=arbete&allt=true"),
            ("arbetsversionen", Root + "/bilagor/3/arbete"),
            ("förhandsgranskningen, PDF", Root + "/bilagor/3/forhandsgranska"),
            ("avsnittets formulär", $"{Root}/bilagor/3/arbete/{Section}"),
            ("källorna", Root + "/lagesbild/kallor"),
            ("planerna", Root + "/atgardsplaner"),
            ("planen", $"{Root}/atgardsplaner/{Plan}"),
            ("bilaga 4, versionen", Root + "/bilagor/4/version/1"),
            ("delning med motparten", Root + "/dela"),
            ("mötet", $"{Root}/moten/{Forum}"),
            ("mötets anteckningar", $"{Root}/moten/{Forum}/protokoll"),
            ("mötets anteckningar, PDF", $"{Root}/moten/{Forum}/protokoll/pdf"),
            ("punktens formulär", $"{Root}/moten/{Forum}/punkt/{ForumItem}"),
            ("punktens fil", $"{Root}/moten/{Forum}/fil/{File}"),
            ("sammanträdet", $"{Root}/moten/{Council}"),
            ("protokollet", $"{Root}/moten/{Council}/protokoll"),
            ("protokollet, PDF", $"{Root}/moten/{Council}/protokoll/pdf"),
            ("utdraget, PDF", $"{Root}/moten/{Council}/punkt/{CouncilItem}/utdrag"),
            ("Chefsamrådet", Root + "/chefsamrad"),
            ("besluten", Root + "/chefsamrad/beslut"),
            ("sökning i besluten", Root + "/chefsamrad/beslut?sok=Beslutshemlig"),
            ("underskrifterna", Root + "/underskrift"),
            ("det undertecknade", $"{Root}/underskrift/{Request}/kontrollera"),
            ("det undertecknade, PDF", $"{Root}/underskrift/{Request}/pdf"),
        ];
}
