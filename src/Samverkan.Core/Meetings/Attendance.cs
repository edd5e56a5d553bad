using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Meetings;

/// <summary>Whether somebody was at a meeting.</summary>
public enum AttendanceState
{
    /// <summary>Not noted yet.</summary>
    Unknown,

    /// <summary>Närvarande.</summary>
    Present,

    /// <summary>Anmält förhinder.</summary>
    Excused,

    /// <summary>Frånvarande.</summary>
    Absent,
}

/// <summary>A function's attendance at a meeting, with who held it.</summary>
public sealed class Attendance : Entity
{
    private Attendance() { }

    internal Attendance(Meeting meeting, Guid functionId, string title, string name, BodyRole role, int partyOrder) =>
        (MeetingId, FunctionId, Title, Name, Role, PartyOrder) = (meeting.Id, functionId, title, name, role, partyOrder);

    /// <summary>The meeting that it is about.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The function that is expected.</summary>
    public Guid FunctionId { get; private set; }

    /// <summary>The function's title when it was put on the list.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>Who holds the function on the day of the meeting; <see cref="Vacant"/> where nobody does.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>How the function takes part in the body; of a deputy, that it is one.</summary>
    public BodyRole Role { get; private set; }

    /// <summary>Which party the function belongs to: 1, 2, or 0 for outsiders.</summary>
    public int PartyOrder { get; private set; }

    /// <summary>Whether somebody came; unknown until it is noted.</summary>
    public AttendanceState State { get; private set; }

    /// <summary>What stands for a name where nobody holds the function.</summary>
    public const string Vacant = "Vakant";

    /// <summary>Whether nobody holds the function on the day, so that it cannot be present.</summary>
    public bool IsVacant => Name == Vacant;

    internal void Note(AttendanceState state) => State = state;

    /// <summary>Who holds the function on the day of the meeting.</summary>
    internal void HeldBy(string name) => Name = name;
}

/// <summary>That a party's decision-maker has adjusted (justerat) the minutes.</summary>
public sealed class Adjustment : Entity, IAppendOnly
{
    private Adjustment() { }

    internal Adjustment(Meeting meeting, int partyOrder, Actor actor) =>
        (MeetingId, Round, PartyOrder, UserId, Name, At, MinutesHash) = (
            meeting.Id,
            meeting.MinutesRound,
            partyOrder,
            actor.UserId,
            actor.Name,
            actor.Now,
            meeting.MinutesHash
        );

    /// <summary>The meeting whose minutes were adjusted.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Which round of the minutes was adjusted.</summary>
    public int Round { get; private set; }

    /// <summary>The party (1 or 2) that adjusted.</summary>
    public int PartyOrder { get; private set; }

    /// <summary>Who adjusted.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The name at the time.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The minutes that were adjusted.</summary>
    [MaxLength(64)]
    public string MinutesHash { get; private set; } = "";
}
