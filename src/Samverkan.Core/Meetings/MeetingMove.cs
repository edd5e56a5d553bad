using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>That a meeting was given another time or place: from what, to what, by whom and why.</summary>
public sealed class MeetingMove : Entity, IAppendOnly
{
    private MeetingMove() { }

    internal MeetingMove(Meeting meeting, DateTime to, string place, string reason, Actor actor) =>
        (MeetingId, From, FromPlace, To, ToPlace, Reason, At, By) = (
            meeting.Id,
            meeting.StartsAt,
            meeting.Place,
            to,
            place,
            reason,
            actor.Now,
            actor.Name
        );

    /// <summary>The meeting that was moved.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>When it was to start before, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>When it starts instead, UTC.</summary>
    public DateTime To { get; private set; }

    /// <summary>Where it was to be held before.</summary>
    [MaxLength(300)]
    public string FromPlace { get; private set; } = "";

    /// <summary>Where it is held instead.</summary>
    [MaxLength(300)]
    public string ToPlace { get; private set; } = "";

    /// <summary>What was changed, as a sentence without its reason.</summary>
    public string Text =>
        From == To
            ? $"från {FromPlace} till {ToPlace}"
            : $"från {When(From)} till {When(To)}" + (FromPlace == ToPlace ? "" : $", {ToPlace}");

    private static string When(DateTime at) => $"{SwedishTime.DateOf(at).Iso()} {SwedishTime.Local(at):HH.mm}";

    /// <summary>Why.</summary>
    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    /// <summary>When it was moved, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The name of whoever moved it.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";
}
