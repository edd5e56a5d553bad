using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Data.Demo;

/// <summary>
/// Fills an empty database with a story: the samverkansavtal, the Norrmalm agreement of 2016 with the gaps it had, and a running
/// agreement in the middle of its life, with dates counted from the day the story is told. All people are invented.
/// </summary>
public sealed class DemoStory(DemoTeller teller, AgreementService agreements, AnnexService annexes, SectionService sections, MeetingService meetings, DecisionService decisions, SigningService signing, AmendmentService amendments, DemoStatistics statistics, CategoryService categories, ContributionService contributions, LagesbildService lists)
{
    private const string Coordinator = "samordnare@kommunen.example";
    private const string Police = "kommunpolis@polisen.example";
    private const string Director = "direktor@kommunen.example";
    private const string Chief = "lpochef@polisen.example";

    private SamverkanDb Db => teller.Db;

    /// <summary>Tells the story when nobody can sign in yet.</summary>
    public async Task TellIfEmptyAsync(DateTime now)
    {
        if (!await Db.Users.AnyAsync())
        {
            await TellAsync(now);
        }
    }

    /// <summary>Tells the whole story in one transaction.</summary>
    public Task TellAsync(DateTime now) => Db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await Db.Database.BeginTransactionAsync();
        await teller.PeopleAsync(now);
        await statistics.TellAsync(await teller.AsAsync(Coordinator, DemoStatistics.Day));
        var parent = await FrameAsync();
        await PaperAsync(parent);
        await RunningAsync(parent, now);
        await transaction.CommitAsync();
        Db.ChangeTracker.Clear();
    });

    private async Task<Guid> FrameAsync()
    {
        var actor = Actor.System(SwedishTime.ToUtc(new DateOnly(2015, 5, 19), new TimeOnly(10, 0)), "demoberättelse");
        var frame = await teller.AgreementAsync(AgreementKind.Frame, "stockholm-2015", "Samverkansavtal Stockholm", new DateOnly(2015, 5, 19), new DateOnly(2019, 5, 19), null,
            (DemoPeople.City, DemoPeople.PoliceRegion), ("320-845/2015", "483-AA 204 646-2015"), "samverkansavtal", actor);
        (string Organisation, string Title)[] signatories = [(DemoPeople.City, "Finansborgarråd"), (DemoPeople.PoliceRegion, "Regionpolischef")];
        for (var i = 0; i < 2; i++)
        {
            var party = frame.Party(i + 1);
            var signatory = await teller.FunctionAsync(signatories[i].Organisation, signatories[i].Title);
            await agreements.ChangePartyAsync(party.Id, party.Version, party.Name, party.OrganisationNumber, party.Address, party.DiaryNumber, null, signatory.Id, actor);
        }

        await annexes.RegisterAsMadeAsync(frame.Id, frame.Version, actor);
        foreach (var category in new[] { "Ungdomar", "Brottsoffer", "Organiserad brottslighet" })
        {
            await categories.AddAsync(frame.Id, category, actor);
        }

        return frame.Id;
    }

    /// <summary>The agreement of 2016 as it was: annex 7 missing, annex 5 only a picture, place and date of signature blank.</summary>
    private async Task PaperAsync(Guid parent)
    {
        var start = new DateOnly(2016, 6, 1);
        var actor = await teller.AsAsync(Coordinator, SwedishTime.ToUtc(start, new TimeOnly(9, 0)));
        var agreement = await LocalAsync("norrmalm-2016", "Samverkansöverenskommelse Norrmalm 2016", start, new DateOnly(2018, 5, 31), parent, ("", ""), withCommunication: false, actor);
        await annexes.RegisterAsMadeAsync(agreement.Id, agreement.Version, actor, (annex, document) => annex.Kind == AnnexKind.Structure
            ? document with { Blocks = [.. document.Blocks.OfType<Figure>()] }
            : document);
    }

    private async Task<Agreement> LocalAsync(string slug, string title, DateOnly start, DateOnly end, Guid parent, (string First, string Second) diaries, bool withCommunication, Actor actor)
    {
        var agreement = await teller.AgreementAsync(AgreementKind.Local, slug, title, start, end, parent, (DemoPeople.District, DemoPeople.LocalPolice), diaries, "overenskommelse", actor);
        await teller.ContactsAsync(agreement, actor);
        await teller.BodiesAsync(agreement.Id, actor);
        var areas = await teller.AreasAndSourcesAsync(agreement.Id, actor);
        await teller.SectionsAsync(agreement.Id, AnnexKind.Lagesbild, "lagesbild", actor);
        await lists.AddCauseAsync(agreement.Id, areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value, Perspective.Situation, "Mörka trappor och stråk med dålig uppsikt mot Vasagatan", actor);
        await lists.AddCauseAsync(agreement.Id, areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value, Perspective.Victim, "Många förbipasserande med bagage och låg uppmärksamhet", actor);
        await lists.AddCauseAsync(agreement.Id, areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value, Perspective.Offender, "Handel med narkotika söker sig till platser med många vägar bort", actor);
        await teller.PlansAsync(agreement.Id, areas, actor);
        foreach (var category in await Db.PriorityCategories.Where(c => c.AgreementId == parent).OrderBy(c => c.Position).Select(c => new { c.Id, c.Name }).ToListAsync())
        {
            await categories.TakeStanceAsync(agreement.Id, category.Id, 0, prioritised: true, $"{category.Name} är ett av de prioriterade områdena i lägesbilden.", actor);
        }

        await teller.SectionsAsync(agreement.Id, AnnexKind.FollowUp, "uppfoljningsplan", actor);
        if (withCommunication)
        {
            await teller.SectionsAsync(agreement.Id, AnnexKind.Communication, "kommunikationsplan", actor);
        }

        return agreement;
    }

    /// <summary>An agreement in the middle of its life: signed, a decided and appended lägesbild, minutes to adjust, a draft on each side, a submitted version, a planned meeting.</summary>
    private async Task RunningAsync(Guid parent, DateTime now)
    {
        var today = SwedishTime.DateOf(now);
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(-12);
        var signed = start.AddDays(-10);
        var actor = await AtAsync(Coordinator, signed, 9);
        var agreement = await LocalAsync("norrmalm-aktuell", $"Samverkansöverenskommelse Norrmalm {start.Year}–{start.AddMonths(24).AddDays(-1).Year}", start, start.AddMonths(24).AddDays(-1), parent,
            ($"320-112/{signed.Year}", $"A{signed.Year - 2000} 204 118"), withCommunication: true, actor);
        await SignAsync(agreement, signed);
        var council = await Db.Bodies.FirstAsync(b => b.AgreementId == agreement.Id && b.Kind == BodyKind.Council);

        var first = await HoldAsync(council, start.AddMonths(2).AddDays(10), AnnexKind.Lagesbild, "Metod",
            "\n\nUnder perioden har samordnarna dessutom gått igenom höstens iakttagelser från fältgruppen och från polisens områdespoliser.", "Metodavsnittet berättar hur höstens iakttagelser har vägts in.");
        await AdjustAsync(first, start.AddMonths(2).AddDays(17));
        await AppendAsync(agreement.Id, AnnexKind.Lagesbild, start.AddMonths(2).AddDays(18));

        var second = await HoldAsync(council, today.AddDays(-8), AnnexKind.FollowUp, null, "", "");
        await decisions.AdjustAsync(second.Id, second.MinutesHash, await AtAsync(Chief, today.AddDays(-5), 14));

        await DraftsAsync(agreement.Id, today);
        await ContributionsAsync(agreement.Id, today);
        var amendment = await amendments.AddAsync(agreement.Id, "Punkt 7, samordnarnas tid", "Punkt 7 sista stycket ska ha följande lydelse:\n\n> Vardera parten avsätter minst en dag i veckan för samordnarens uppdrag.", await AtAsync(Coordinator, today.AddDays(-4), 13));
        await amendments.ShareAsync(amendment.Id, amendment.Version, await AtAsync(Coordinator, today.AddDays(-4), 14));
        var planned = await teller.MeetingAsync(council, NextWorkingDay(today.AddDays(12)), await AtAsync(Coordinator, today.AddDays(-3), 10));
        var submitted = await SubmitAsync(agreement.Id, AnnexKind.Lagesbild, "Klaraområdet", "\n\nEn gemensam vandring med fastighetsägare och boende visar att belysningen vid Klarabergsviadukten är åtgärdad, medan trapporna mot Vasagatan fortfarande upplevs som mörka.", "Klaraområdet har fått en iakttagelse från den gemensamma vandringen.", today.AddDays(-3));
        var police = await AtAsync(Police, today.AddDays(-2), 9);
        await meetings.AddItemAsync(planned.Id, AgendaItemKind.Information, "Föregående protokoll", "Karin Hedlund, trygghets- och säkerhetssamordnare", "", null, police);
        await meetings.AddItemAsync(planned.Id, AgendaItemKind.Decision, "Uppdaterad lägesbild", "Jonas Ek, kommunpolis", "Samordnarna föreslår att Chefsamrådet godkänner den uppdaterade lägesbilden.", submitted.Id, police);
    }

    /// <summary>What each side has gathered for the next picture, shared and not.</summary>
    private async Task ContributionsAsync(Guid agreementId, DateOnly today)
    {
        var (municipality, police) = (await AtAsync(Coordinator, today.AddDays(-6), 9), await AtAsync(Police, today.AddDays(-5), 9));
        var park = await contributions.AddAsync(agreementId, new ContributionContent(ContributionKind.Place, "Trapporna i Observatorielunden", "Observatorielunden", today.AddDays(-9), "", "Belysningen är trasig på två ställen. Personalen vid parkleken undviker trapporna efter klockan 16."), municipality);
        await contributions.ShareAsync(park.Id, park.Version, municipality);
        await contributions.AddAsync(agreementId, new ContributionContent(ContributionKind.StaffDialogue, "Samtal med fältgruppen", "Fältgruppen", today.AddDays(-7), "6 deltagare", "Fältgruppen möter fler unga vid Sergels torg än i höstas."), municipality);
        var dialogue = await contributions.AddAsync(agreementId, new ContributionContent(ContributionKind.CitizenDialogue, "Medborgardialog på Odenplan", "Boende och förbipasserande", today.AddDays(-12), "84 svar", "De flesta tar upp cyklar på gångbanan och stölder i butik."), police);
        await contributions.ShareAsync(dialogue.Id, dialogue.Version, police);
    }

    private async Task SignAsync(Agreement agreement, DateOnly on)
    {
        var actor = await AtAsync(Coordinator, on, 10);
        foreach (var kind in new[] { AnnexKind.Lagesbild, AnnexKind.ActionPlans, AnnexKind.FollowUp, AnnexKind.Communication })
        {
            var annex = await Db.Annexes.FirstAsync(a => a.AgreementId == agreement.Id && a.Kind == kind);
            await annexes.SubmitAsync(annex.Id, annex.Version, "Första versionen, till avtalets undertecknande.", actor);
        }

        var request = await signing.RequestAsync(agreement.Id, agreement.Version, actor);
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AtAsync(Director, on, 13));
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AtAsync(Chief, on, 15));
    }

    private async Task<AnnexVersion> SubmitAsync(Guid agreementId, AnnexKind kind, string heading, string addition, string note, DateOnly on)
    {
        var actor = await AtAsync(Police, on, 9);
        var section = await Db.Sections.Include(s => s.Drafts).FirstAsync(s => s.AgreementId == agreementId && s.Annex.Kind == kind && s.Heading == heading);
        var draft = await sections.SaveDraftAsync(section.Id, 0, section.ContentVersion, heading, section.Text + addition, actor);
        await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, actor);
        var annex = await Db.Annexes.FirstAsync(a => a.Id == section.AnnexId);
        return await annexes.SubmitAsync(annex.Id, annex.Version, note, actor);
    }

    /// <summary>Holds a meeting: with a lägesbild to decide when a heading is given, else with a follow-up to note.</summary>
    private async Task<Meeting> HoldAsync(Body council, DateOnly on, AnnexKind kind, string? heading, string addition, string note)
    {
        var date = NextWorkingDay(on);
        var version = heading is null ? null : await SubmitAsync(council.AgreementId, kind, heading, addition, note, date.AddDays(-6));
        var secretary = await AtAsync(Coordinator, date, 9);
        var meeting = await teller.MeetingAsync(council, date, await AtAsync(Coordinator, date.AddDays(-20), 9));
        await meetings.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Läget i området", "Jonas Ek, kommunpolis", "Kort genomgång av händelser sedan förra sammanträdet.", null, secretary);
        var item = await meetings.AddItemAsync(meeting.Id, AgendaItemKind.Decision, version is null ? "Uppföljning av samverkansforum" : "Uppdaterad lägesbild", "Karin Hedlund, trygghets- och säkerhetssamordnare", "", version?.Id, secretary);
        if (version is null)
        {
            await decisions.WriteAsync(meeting.Id, item.Id, item.Decision!.Version, "Chefsamrådet godkänner uppföljningen och ger samordnarna i uppdrag att pröva en gemensam mötestid för platssamverkan.", "", "", secretary);
        }

        await meetings.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", secretary);
        await meetings.NoteAttendanceAsync(meeting.Id, meeting.Version, meeting.Attendances.ToDictionary(a => a.Id, a => a.Role == BodyRole.CoOpted ? AttendanceState.Excused : AttendanceState.Present), secretary);
        await meetings.WriteNotesAsync(meeting.Id, meeting.Items[0].Id, meeting.Items[0].Version, "Kommunpolisen redogör för händelserna. Chefsamrådet konstaterar att insatserna i Klaraområdet fortsätter som planerat.", secretary);
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, Outcome.Approved, "", await AtAsync(Director, date, 10));
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision.Version, item.SubjectHash, Outcome.Approved, "", await AtAsync(Chief, date, 10));
        await meetings.CloseAsync(meeting.Id, meeting.Version, await AtAsync(Coordinator, date, 11));
        return meeting;
    }

    private async Task AdjustAsync(Meeting meeting, DateOnly on)
    {
        await decisions.AdjustAsync(meeting.Id, meeting.MinutesHash, await AtAsync(Director, on, 9));
        await decisions.AdjustAsync(meeting.Id, meeting.MinutesHash, await AtAsync(Chief, on, 11));
    }

    private async Task AppendAsync(Guid agreementId, AnnexKind kind, DateOnly on)
    {
        var version = await Db.AnnexVersions.FirstAsync(v => v.AgreementId == agreementId && v.Annex.Kind == kind && v.Status == AnnexVersionStatus.Documented);
        await annexes.AppendAsync(version.Id, version.Version, on, await AtAsync(Coordinator, on, 9));
    }

    /// <summary>A private draft on each side.</summary>
    private async Task DraftsAsync(Guid agreementId, DateOnly today)
    {
        (string Email, string Heading, string Text)[] drafts =
        [
            (Coordinator, "Brottsoffer", "\n\nFörvaltningen föreslår att vi prövar en gemensam telefontid för äldre och personer med funktionsnedsättning som utsatts för brott."),
            (Police, "Krogar", "\n\nPolisens sammanställning av höstens krogkontroller är inte klar. Siffrorna förs in när de är kvalitetssäkrade."),
        ];
        foreach (var (email, heading, text) in drafts)
        {
            var section = await Db.Sections.Include(s => s.Drafts).FirstAsync(s => s.AgreementId == agreementId && s.Heading == heading);
            await sections.SaveDraftAsync(section.Id, 0, section.ContentVersion, heading, section.Text + text, await AtAsync(email, today.AddDays(-1), 15));
        }
    }

    private Task<Actor> AtAsync(string email, DateOnly date, int hour) => teller.AsAsync(email, SwedishTime.ToUtc(date, new TimeOnly(hour, 0)));

    private static DateOnly NextWorkingDay(DateOnly date)
    {
        while (!SwedishCalendar.IsWorkingDay(date, DaySet.A))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
