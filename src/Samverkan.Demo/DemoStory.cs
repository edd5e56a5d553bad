using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Lifecycle;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Documents.Content;

namespace Samverkan.Demo;

/// <summary>
/// Fills an empty database with a story: the samverkansavtal, the Norrmalm agreement of 2016 with the gaps it had, and a running
/// agreement in the middle of its life, with dates counted from the day the story is told. All people are invented.
/// </summary>
public sealed partial class DemoStory(
    DemoTeller teller,
    AgreementService agreements,
    RegistrationService registration,
    AnnexService annexes,
    SectionService sections,
    MeetingVerbs meetings,
    DecisionService decisions,
    SigningService signing,
    AmendmentService amendments,
    DemoStatistics statistics,
    CategoryService categories,
    ContributionService contributions,
    AreaService priorities,
    ArchiveService archive
)
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
    public Task TellAsync(DateTime now) =>
        Db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await Db.Database.BeginTransactionAsync();
                await teller.PeopleAsync(now);
                await statistics.TellAsync(await teller.AsAsync(Coordinator, DemoStatistics.Day));
                var parent = await FrameAsync();
                await PaperAsync(parent);
                await RunningAsync(parent, now);
                await FilesAsync();
                await transaction.CommitAsync();
                Db.ChangeTracker.Clear();
            });

    /// <summary>Makes the archived files, each at the moment in the story when its document became final.</summary>
    private async Task FilesAsync()
    {
        var waiting = Db.Set<FileToMake>().Where(f => f.DoneAt == null).OrderBy(f => f.DueAt).Select(f => (DateTime?)f.DueAt);
        while (await waiting.FirstOrDefaultAsync() is { } moment)
        {
            if (await archive.MakeDueAsync(() => moment) == 0)
            {
                throw new InvalidOperationException("A file of the demo story could not be made.");
            }
        }
    }

    private async Task<Guid> FrameAsync()
    {
        var actor = Actor.System(SwedishTime.ToUtc(new DateOnly(2015, 5, 19), new TimeOnly(10, 0)), "demoberättelse");
        var frame = await teller.AgreementAsync(
            AgreementKind.Frame,
            "stockholm-2015",
            "Samverkansavtal Stockholm",
            new DateOnly(2015, 5, 19),
            new DateOnly(2019, 5, 19),
            null,
            (DemoPeople.City, DemoPeople.PoliceRegion),
            ("320-845/2015", "483-AA 204 646-2015"),
            "samverkansavtal",
            actor
        );
        (string Organisation, string Title)[] signatories =
        [
            (DemoPeople.City, "Finansborgarråd"),
            (DemoPeople.PoliceRegion, "Regionpolischef"),
        ];
        for (var i = 0; i < 2; i++)
        {
            var party = frame.Party(i + 1);
            var signatory = await teller.FunctionAsync(signatories[i].Organisation, signatories[i].Title);
            await agreements.ChangePartyAsync(
                party.Id,
                party.Version,
                party.Name,
                party.OrganisationNumber,
                party.Address,
                party.DiaryNumber,
                null,
                signatory.Id,
                actor
            );
        }

        await registration.RegisterAsMadeAsync(frame.Id, frame.Version, actor);
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
        var agreement = await LocalAsync(
            "norrmalm-2016",
            "Samverkansöverenskommelse Norrmalm 2016",
            start,
            new DateOnly(2018, 5, 31),
            parent,
            ("", ""),
            withCommunication: false,
            actor
        );
        await registration.RegisterAsMadeAsync(
            agreement.Id,
            agreement.Version,
            actor,
            (annex, document) =>
                annex.Kind == AnnexKind.Structure ? document with { Blocks = [.. document.Blocks.OfType<Figure>()] } : document
        );
    }

    /// <summary>
    /// An agreement in the middle of its life: signed, a decided and appended lägesbild, minutes to adjust, a draft on each side, a
    /// submitted version, a planned meeting.
    /// </summary>
    private async Task RunningAsync(Guid parent, DateTime now)
    {
        var today = SwedishTime.DateOf(now);
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(-12);
        var signed = start.AddDays(-10);
        var actor = await AtAsync(Coordinator, signed, 9);
        var agreement = await LocalAsync(
            "norrmalm-aktuell",
            $"Samverkansöverenskommelse Norrmalm {start.Year}–{start.AddMonths(24).AddDays(-1).Year}",
            start,
            start.AddMonths(24).AddDays(-1),
            parent,
            ($"320-112/{signed.Year}", $"A{signed.Year - 2000} 204 118"),
            withCommunication: true,
            actor
        );
        await SignAsync(agreement, signed);
        var council = await Db.Set<Body>().FirstAsync(b => b.AgreementId == agreement.Id && b.Kind == BodyKind.Council);

        var first = await HoldAsync(
            council,
            start.AddMonths(2).AddDays(10),
            AnnexKind.Lagesbild,
            "Metod",
            "\n\nUnder perioden har samordnarna dessutom gått igenom höstens iakttagelser från fältgruppen och från polisens "
                + "områdespoliser.",
            "Metodavsnittet berättar hur höstens iakttagelser har vägts in."
        );
        await AdjustAsync(first, start.AddMonths(2).AddDays(17));
        await AppendAsync(agreement.Id, AnnexKind.Lagesbild, start.AddMonths(2).AddDays(18));

        var second = await HoldAsync(council, today.AddDays(-8), AnnexKind.FollowUp, null, "", "");
        await meetings.Minutes.AdjustAsync(second.Id, second.MinutesHash, await AtAsync(Chief, today.AddDays(-5), 14));

        await DraftsAsync(agreement.Id, today);
        await ContributionsAsync(agreement.Id, today);
        var amendment = await amendments.AddAsync(
            agreement.Id,
            new AmendmentContent(
                "Punkt 7, samordnarnas tid",
                "Punkt 7 sista stycket ska ha följande lydelse:\n\n"
                    + "> Vardera parten avsätter minst en dag i veckan för samordnarens uppdrag."
            ),
            await AtAsync(Coordinator, today.AddDays(-4), 13)
        );
        await amendments.ShareAsync(amendment.Id, amendment.Version, await AtAsync(Coordinator, today.AddDays(-4), 14));
        var planned = await teller.MeetingAsync(
            council,
            NextWorkingDay(today.AddDays(12)),
            await AtAsync(Coordinator, today.AddDays(-3), 10)
        );
        var submitted = await SubmitAsync(
            agreement.Id,
            AnnexKind.Lagesbild,
            "Klaraområdet",
            "\n\nEn gemensam vandring med fastighetsägare och boende visar att belysningen vid Klarabergsviadukten är åtgärdad, medan "
                + "trapporna mot Vasagatan fortfarande upplevs som mörka.",
            "Klaraområdet har fått en iakttagelse från den gemensamma vandringen.",
            today.AddDays(-3)
        );
        var police = await AtAsync(Police, today.AddDays(-2), 9);
        await meetings.Agenda.AddItemAsync(
            planned.Id,
            AgendaItemKind.Information,
            "Föregående protokoll",
            "Karin Hedlund, trygghets- och säkerhetssamordnare",
            "",
            null,
            police
        );
        await meetings.Agenda.AddItemAsync(
            planned.Id,
            AgendaItemKind.Decision,
            "Uppdaterad lägesbild",
            "Jonas Ek, kommunpolis",
            "Samordnarna föreslår att Chefsamrådet godkänner den uppdaterade lägesbilden.",
            submitted.Id,
            police
        );
    }

    private async Task SignAsync(Agreement agreement, DateOnly on)
    {
        var actor = await AtAsync(Coordinator, on, 10);
        foreach (var kind in new[] { AnnexKind.Lagesbild, AnnexKind.ActionPlans, AnnexKind.FollowUp, AnnexKind.Communication })
        {
            var annex = await Db.Set<Annex>().FirstAsync(a => a.AgreementId == agreement.Id && a.Kind == kind);
            await annexes.SubmitAsync(annex.Id, annex.Version, "Första versionen, till avtalets undertecknande.", actor);
        }

        var request = await signing.RequestAsync(agreement.Id, agreement.Version, actor);
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AtAsync(Director, on, 13));
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AtAsync(Chief, on, 15));
    }

    private Task<Actor> AtAsync(string email, DateOnly date, int hour) =>
        teller.AsAsync(email, SwedishTime.ToUtc(date, new TimeOnly(hour, 0)));

    private static DateOnly NextWorkingDay(DateOnly date)
    {
        while (!SwedishCalendar.IsWorkingDay(date, DaySet.A))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
