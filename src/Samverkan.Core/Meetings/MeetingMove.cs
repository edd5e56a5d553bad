using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Meetings;

/// <summary>That a meeting was given another time or place: from what, to what, by whom and why.</summary>
public sealed class MeetingMove : Entity, IAppendOnly
{
    private MeetingMove() { }

    internal MeetingMove(Meeting meeting, DateTime to, string reason, Actor actor) =>
        (MeetingId, From, To, Reason, At, By) = (meeting.Id, meeting.StartsAt, to, reason, actor.Now, actor.Name);

    /// <summary>The meeting that was moved.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>When it was to start before, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>When it starts instead, UTC.</summary>
    public DateTime To { get; private set; }

    /// <summary>Why.</summary>
    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    /// <summary>When it was moved, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The name of whoever moved it.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";
}
