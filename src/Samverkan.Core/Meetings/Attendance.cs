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

    public Guid MeetingId { get; private set; }

    public Guid FunctionId { get; private set; }

    [MaxLength(200)]
    public string Title { get; private set; } = "";

    [MaxLength(200)]
    public string Name { get; private set; } = "";

    public BodyRole Role { get; private set; }

    public int PartyOrder { get; private set; }

    public AttendanceState State { get; private set; }

    /// <summary>What stands for a name where nobody holds the function.</summary>
    public const string Vacant = "Vakant";

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

    public Guid MeetingId { get; private set; }

    /// <summary>Which round of the minutes was adjusted.</summary>
    public int Round { get; private set; }

    public int PartyOrder { get; private set; }

    public Guid UserId { get; private set; }

    [MaxLength(200)]
    public string Name { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>The minutes that were adjusted.</summary>
    [MaxLength(64)]
    public string MinutesHash { get; private set; } = "";
}
