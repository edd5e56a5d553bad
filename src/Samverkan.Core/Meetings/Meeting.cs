using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Meetings;

/// <summary>A meeting (sammanträde) of a body.</summary>
public sealed partial class Meeting : Entity, IFreezes
{
    private Meeting() { }

    /// <summary>A planned meeting without agenda; the chair is 0 in a body that does not decide.</summary>
    public Meeting(Body body, int number, DateTime startsAt, string place, int expectedChair)
    {
        (BodyId, AgreementId, Body) = (body.Id, body.AgreementId, body);
        Year = SwedishTime.DateOf(startsAt).Year;
        (Number, StartsAt, Place) = (number, startsAt, place);
        (ExpectedChair, Chair) = (expectedChair, expectedChair);
    }

    /// <summary>The body that meets.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The body, where it is loaded.</summary>
    public Body Body { get; private set; } = null!;

    /// <summary>The agreement of the body.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The year, in Swedish time, within which the meeting is numbered.</summary>
    public int Year { get; private set; }

    /// <summary>Number within the body and the year.</summary>
    public int Number { get; private set; }

    /// <summary>Start, UTC.</summary>
    [Recorded("Tid")]
    public DateTime StartsAt { get; private set; }

    /// <summary>Where it is held, in words.</summary>
    [MaxLength(300)]
    [Recorded("Plats")]
    public string Place { get; private set; } = "";

    /// <summary>How far the meeting has come.</summary>
    public MeetingState State { get; private set; }

    /// <summary>The party whose turn it is to chair (R12) when the meeting was planned or opened.</summary>
    public int ExpectedChair { get; private set; }

    /// <summary>The party that chairs; the actual one once the meeting has been opened.</summary>
    public int Chair { get; private set; }

    /// <summary>Why the chair is another than the one in turn; empty when it is not.</summary>
    [MaxLength(1000)]
    public string ChairReason { get; private set; } = "";

    /// <summary>Why the meeting was moved or cancelled.</summary>
    [MaxLength(1000)]
    public string ChangeReason { get; private set; } = "";

    /// <summary>When it was closed, UTC; null until then.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When the meeting was planned, UTC; null for meetings from before that was kept.</summary>
    public DateTime? PlannedAt { get; private set; }

    /// <summary>When it was opened, UTC; null until then, and for meetings entered afterwards.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was entered as one that had been held before, UTC; null for meetings that were run here.</summary>
    public DateTime? EnteredAt { get; private set; }

    /// <summary>Each time it was given another day or place, oldest first.</summary>
    public List<MeetingMove> Moves { get; } = [];

    /// <summary>The minutes as they are stored, packed; nothing until the meeting is closed.</summary>
    public byte[] MinutesContent { get; private set; } = [];

    /// <summary>The minutes as canonical JSON, composed when the meeting is closed; unpacked anew at every call.</summary>
    public string MinutesJson => Packed.Text(MinutesContent);

    /// <summary>SHA-256 of the minutes' JSON; empty until the meeting is closed.</summary>
    [MaxLength(64)]
    public string MinutesHash { get; private set; } = "";

    /// <summary>The day both parties had adjusted the minutes, or the notes were finished; null until then.</summary>
    [Recorded("Justerat")]
    public DateOnly? AdjustedOn { get; private set; }

    /// <summary>The agenda; unordered, each item has its position.</summary>
    public List<AgendaItem> Items { get; } = [];

    /// <summary>Who is expected, and whether they came.</summary>
    public List<Attendance> Attendances { get; } = [];

    /// <summary>Every adjustment, also of minutes that were taken back since.</summary>
    public List<Adjustment> Adjustments { get; } = [];

    /// <summary>How many times the minutes have been taken back to be corrected.</summary>
    public int MinutesRound { get; private set; }

    /// <summary>The adjustments of the minutes as they are now.</summary>
    public IEnumerable<Adjustment> Standing => Adjustments.Where(a => a.Round == MinutesRound).OrderBy(a => a.At);

    /// <summary>The day on which it starts, in Swedish time.</summary>
    public DateOnly Date => SwedishTime.DateOf(StartsAt);

    /// <summary>Whether the meeting decides and keeps minutes that both parties adjust; other bodies keep notes (E14).</summary>
    public bool Decides => Body.Decides;

    /// <summary>What the written record is called, in the definite form.</summary>
    public string RecordName => Decides ? "protokollet" : "minnesanteckningarna";

    /// <summary>Body, number and year: "Chefsamråd 2/2016".</summary>
    public string Label => $"{Body.Name} {Number}/{Year}";

    /// <summary>The minutes or notes as composed; there are none until the meeting is closed.</summary>
    /// <exception cref="BrokenEvidenceException">What is stored is not what was composed.</exception>
    public Document Minutes => Document.FromJson(Packed.Checked(MinutesContent, MinutesHash, $"Protokollet eller anteckningarna {Id}"));

    /// <summary>Whether it has not been opened yet, nor cancelled.</summary>
    public bool IsComing => State is MeetingState.Planned or MeetingState.Called;

    /// <summary>Whether it has been opened and not yet closed.</summary>
    public bool IsOngoing => State == MeetingState.Ongoing;

    /// <summary>Whether it was cancelled, so that it never counts.</summary>
    public bool IsCancelled => State == MeetingState.Cancelled;

    /// <summary>Whether its record is locked: adjusted by both parties, or finished as notes.</summary>
    public bool IsAdjusted => State == MeetingState.Adjusted;

    /// <summary>Whether it has been held and closed, so that there is a record to read.</summary>
    public bool HasRecord => State is MeetingState.Held or MeetingState.Adjusted;

    /// <summary>Whether items can be added and changed: until the meeting is closed or cancelled.</summary>
    public bool AgendaIsOpen => State is MeetingState.Planned or MeetingState.Called or MeetingState.Ongoing;

    /// <summary>Why it can neither be moved nor cancelled: only a coming meeting is.</summary>
    public Broken WhyNotMove() => new Broken().When(!IsComing, MeetingRules.OnlyPlannedIsMoved);

    /// <summary>Moves a coming meeting to another time (UTC) or place; a reason is needed.</summary>
    public void Move(DateTime startsAt, string place, string reason, Actor actor)
    {
        WhyNotMove().When(reason.Length == 0, MeetingRules.ReasonNeeded).ThrowIfAny();
        MoveTo(startsAt, place, reason, actor);
    }

    private void MoveTo(DateTime startsAt, string place, string reason, Actor actor)
    {
        Moves.Add(new MeetingMove(this, startsAt, place, reason, actor));
        (StartsAt, Place, ChangeReason) = (startsAt, place, reason);
    }

    /// <summary>Notes when it was planned.</summary>
    internal Meeting Planned(Actor actor)
    {
        PlannedAt = actor.Now;
        return this;
    }

    /// <summary>
    /// A meeting that was held before it came into the product is entered as it was: its agenda, attendance and decisions are filled in,
    /// and its record is finished with the day on which it was adjusted then.
    /// </summary>
    internal static Meeting HeldBefore(Body body, int number, DateTime startsAt, string place, int chair, Actor actor)
    {
        new Broken().When(startsAt >= actor.Now, MeetingRules.NotHeldYet).ThrowIfAny();
        return new Meeting(body, number, startsAt, place, chair) { State = MeetingState.Ongoing, EnteredAt = actor.Now };
    }

    /// <summary>The meeting has come into another year: numbers are per body and year, for decisions too.</summary>
    internal void Renumber(int year, int number)
    {
        (Year, Number) = (year, number);
        Items.ForEach(i => i.Decision?.FollowYear(year));
    }

    /// <summary>Why the meeting cannot be cancelled: only coming ones are, and those that were entered by mistake.</summary>
    public Broken WhyNotCancel() => IsOngoing && EnteredAt is not null ? new Broken() : WhyNotMove();

    /// <summary>Cancels a coming meeting, or takes away one that was entered by mistake; a reason is needed.</summary>
    public void Cancel(string reason)
    {
        WhyNotCancel().When(reason.Length == 0, MeetingRules.ReasonNeeded).ThrowIfAny();
        (State, ChangeReason) = (MeetingState.Cancelled, reason);
    }

    /// <summary>Why it cannot be called: only a planned meeting is, and once.</summary>
    public Broken WhyNotCall() => new Broken().When(State != MeetingState.Planned, MeetingRules.OnlyPlannedStarts);

    /// <summary>Notes that the summons goes out.</summary>
    public void Call()
    {
        WhyNotCall().ThrowIfAny();
        State = MeetingState.Called;
    }

    /// <summary>Why it cannot be opened: only a coming meeting is.</summary>
    public Broken WhyNotOpen() => new Broken().When(!IsComing, MeetingRules.OnlyPlannedStarts);

    /// <summary>Opens the meeting with its chair; a deviation from the turn needs a reason.</summary>
    public void Open(int expectedChair, int chair, string reason, Actor actor)
    {
        WhyNotOpen().ThrowIfAny();
        SetChair(expectedChair, chair, reason);
        (State, OpenedAt) = (MeetingState.Ongoing, actor.Now);
        if (Date != actor.Today)
        {
            // The minutes tell the day on which the meeting was held.
            MoveTo(actor.Now, Place, $"planerat till {Date.Iso()}, öppnat {actor.Today.Iso()}", actor);
        }
    }

    /// <summary>Why no other chair can take over: only while Chefsamrådet meets.</summary>
    public Broken WhyNotChangeChair() => new Broken().When(State != MeetingState.Ongoing || !Decides, MeetingRules.NotStarted);

    /// <summary>Another chair than the one the meeting was opened with, who left or never came.</summary>
    public void ChangeChair(int chair, string reason)
    {
        WhyNotChangeChair().ThrowIfAny();
        // Who chaired a meeting that is entered afterwards is no deviation from a turn that nobody asked for.
        SetChair(EnteredAt is null ? ExpectedChair : chair, chair, reason);
    }

    private void SetChair(int expected, int chair, string reason)
    {
        new Broken().When(chair != expected && reason.Length == 0, MeetingRules.DeviationNeedsReason).ThrowIfAny();
        (ExpectedChair, Chair, ChairReason) = (expected, chair, chair == expected ? "" : reason);
    }

    /// <summary>Why nothing can be noted under the items now.</summary>
    public Broken WhyNotNote() =>
        new Broken()
            .When(State is not (MeetingState.Ongoing or MeetingState.Held), MeetingRules.NotStarted)
            .When(Standing.Any(), MeetingRules.MinutesLocked);

    /// <summary>
    /// The member as which the actor decides in this meeting: the decision-maker, or a deputy whose mandate covers the day while the
    /// decision-maker is away (R13).
    /// </summary>
    public BodyMember? DeciderOf(Actor actor) => Mandates.Decider(Body.Members, Date, Present(), f => actor.HoldsFunction(f));

    private List<Presence> Present() =>
        [.. Attendances.Where(a => a.State == AttendanceState.Present).Select(a => new Presence(a.PartyOrder, a.Role))];

    /// <summary>The party (1 or 2) for which the actor adjusts the minutes; 0 when none.</summary>
    public int AdjustsFor(Actor actor) =>
        Mandates.Adjuster(Body.Members, Date, actor.Today, Present(), f => actor.HoldsFunction(f))?.PartyOrder ?? 0;

    /// <summary>The party (1 or 2) for which the actor decides in this meeting; 0 when none.</summary>
    public int PartyOf(Actor actor) => DeciderOf(actor)?.PartyOrder ?? 0;

    /// <summary>Who is there to decide for a party: the decision-maker before a deputy; null when neither is present.</summary>
    public Attendance? Present(int partyOrder) => Present(partyOrder, a => a.State);

    private Attendance? Present(int partyOrder, Func<Attendance, AttendanceState> state) =>
        Attendances
            .Where(a =>
                a.Role is BodyRole.DecisionMaker or BodyRole.Deputy && a.PartyOrder == partyOrder && state(a) == AttendanceState.Present
            )
            .MinBy(a => a.Role);

    /// <summary>Whether somebody is noted as there to decide for a party (1 or 2).</summary>
    public bool IsPresent(int partyOrder) => Present(partyOrder) is not null;

    /// <summary>
    /// How many days after a meeting its minutes should be adjusted at the latest; after that its decisions are reported as without
    /// effect (R16).
    /// </summary>
    public const int DaysToAdjust = 14;

    /// <summary>
    /// Since when decisions of this meeting are taken but without effect, because the minutes are not adjusted within fourteen days
    /// (R16); null when they are not.
    /// </summary>
    public DateOnly? WithoutEffectSince(DateOnly today) =>
        WithoutEffectSince(State, Date, Items.Exists(i => i.Decision?.Outcome == Outcome.Approved), today);

    /// <summary>The same, asked of facts.</summary>
    /// <param name="approved">Whether something was approved in the meeting.</param>
    internal static DateOnly? WithoutEffectSince(MeetingState state, DateOnly date, bool approved, DateOnly today) =>
        state == MeetingState.Held && date.AddDays(DaysToAdjust) < today && approved ? date : null;

    string IFreezes.StatusProperty => nameof(State);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus is nameof(MeetingState.Adjusted) or nameof(MeetingState.Cancelled) ? [] : null;
}
