using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>How a version of the lägesbild stands with its presentation to the council.</summary>
public enum PresentationStatus
{
    /// <summary>Visad vid ett möte.</summary>
    Shown,

    /// <summary>På dagordningen för ett kommande möte.</summary>
    Planned,

    /// <summary>Väntar: the council has not met since the decision.</summary>
    Waiting,

    /// <summary>Risk: the summons to the next meeting was sent without it.</summary>
    AtRisk,

    /// <summary>Ej uppfylld: the council has met since the decision without seeing it.</summary>
    NotMet,

    /// <summary>Ersatt av en senare version innan rådet möttes.</summary>
    Replaced,
}

/// <summary>A meeting of the council: its day, how far it has come, and which versions are on its agenda.</summary>
public sealed record CouncilMeeting(Guid Id, DateOnly Date, MeetingState State, IReadOnlyCollection<Guid> Shows);

/// <summary>A decided version with the day of its decision, which is its presentation to Chefsamrådet.</summary>
public sealed record DecidedLagesbild(Guid Id, int Number, DateOnly DecidedOn);

/// <summary>How a version stands.</summary>
/// <param name="Meeting">Where it was or will be shown, or the meeting that lacks it.</param>
public sealed record Presentation(DecidedLagesbild Version, PresentationStatus Status, CouncilMeeting? Meeting);

/// <summary>
/// The lägesbild is presented to Chefsamrådet and to trygghets- och säkerhetsrådet (R21, annex 6). Chefsamrådet sees a version when it
/// decides it.
/// </summary>
public static class Presentations
{
    private const int MostVersions = 10;
    private const int MostMeetings = 40;

    /// <summary>How each version stands, latest first.</summary>
    /// <param name="versions">Decided versions, latest first.</param>
    public static IReadOnlyList<Presentation> Of(IReadOnlyList<DecidedLagesbild> versions, IReadOnlyCollection<CouncilMeeting> meetings)
    {
        var ordered = meetings.Where(m => m.State != MeetingState.Cancelled).OrderBy(m => m.Date).ToList();
        return [.. versions.Select((v, i) => Of(v, i == 0 ? null : versions[i - 1].DecidedOn, ordered))];
    }

    private static Presentation Of(DecidedLagesbild version, DateOnly? replacedOn, List<CouncilMeeting> meetings)
    {
        var shown = meetings.Where(m => m.Shows.Contains(version.Id)).ToList();
        if (shown.Find(m => HasBeen(m.State)) is { } seen)
        {
            return new Presentation(version, PresentationStatus.Shown, seen);
        }

        if (
            meetings.Find(m => HasBeen(m.State) && m.Date >= version.DecidedOn && (replacedOn is null || m.Date < replacedOn)) is
            { } without
        )
        {
            return new Presentation(version, PresentationStatus.NotMet, without);
        }

        if (replacedOn is not null)
        {
            return new Presentation(version, PresentationStatus.Replaced, null);
        }

        return shown.Count > 0 ? new Presentation(version, PresentationStatus.Planned, shown[0])
            : meetings.Find(m => m.State == MeetingState.Called) is { } called
                ? new Presentation(version, PresentationStatus.AtRisk, called)
            : new Presentation(version, PresentationStatus.Waiting, meetings.Find(m => m.State == MeetingState.Planned));
    }

    /// <summary>How the latest decided versions of an agreement stand; empty where there is no such council.</summary>
    public static async Task<IReadOnlyList<Presentation>> LoadAsync(SamverkanDb db, Guid agreementId, CancellationToken ct = default)
    {
        if (!await db.Set<Body>().AnyAsync(b => b.AgreementId == agreementId && b.Kind == BodyKind.AdvisoryCouncil, ct))
        {
            return [];
        }

        var versions = await db.Set<AnnexVersion>()
            .Where(v => v.AgreementId == agreementId && v.Annex.Kind == AnnexKind.Lagesbild && v.DecidedOn != null && v.EffectiveOn != null)
            .OrderByDescending(v => v.Number)
            .Take(MostVersions)
            .Select(v => new
            {
                v.Id,
                v.Number,
                v.DecidedOn,
            })
            .ToListAsync(ct);
        var meetings = await db.Set<Meeting>()
            .Where(m => m.AgreementId == agreementId && m.Body.Kind == BodyKind.AdvisoryCouncil)
            .OrderByDescending(m => m.StartsAt)
            .Take(MostMeetings)
            .Select(m => new
            {
                m.Id,
                m.StartsAt,
                m.State,
            })
            .ToListAsync(ct);
        var ids = meetings.Select(m => m.Id).ToList();
        var items = (
            await db.Set<AgendaItem>()
                .Where(i => ids.Contains(i.MeetingId) && i.AnnexVersionId != null)
                .Select(i => new { i.MeetingId, i.AnnexVersionId })
                .ToListAsync(ct)
        ).ToLookup(i => i.MeetingId, i => i.AnnexVersionId!.Value);
        return Of(
            [.. versions.Select(v => new DecidedLagesbild(v.Id, v.Number, v.DecidedOn!.Value))],
            [.. meetings.Select(m => new CouncilMeeting(m.Id, SwedishTime.DateOf(m.StartsAt), m.State, [.. items[m.Id]]))]
        );
    }

    private static bool HasBeen(MeetingState state) => state is MeetingState.Ongoing or MeetingState.Held or MeetingState.Adjusted;
}
