using Samverkan.Core.Meetings;

namespace Samverkan.Core.Compliance;

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
public sealed record Presentation(DecidedLagesbild Version, PresentationStatus Status, CouncilMeeting? Meeting)
{
    /// <summary>Whether it needs no further place on an agenda: it has been shown, or is to be.</summary>
    public bool IsShownOrPlanned => Status is PresentationStatus.Shown or PresentationStatus.Planned;
}

/// <summary>
/// The lägesbild is presented to Chefsamrådet and to trygghets- och säkerhetsrådet (R21, annex 6). Chefsamrådet sees a version when it
/// decides it.
/// </summary>
public static class Presentations
{
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

    private static bool HasBeen(MeetingState state) => state is MeetingState.Ongoing or MeetingState.Held or MeetingState.Adjusted;
}
