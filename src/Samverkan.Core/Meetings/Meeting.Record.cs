using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Meetings;

/// <summary>The written record of a meeting: composed when it is closed, adjusted by both parties or finished, and then locked.</summary>
public sealed partial class Meeting
{
    /// <summary>Why the record of a meeting that is entered afterwards cannot be finished.</summary>
    public Broken WhyNotFinishEntered() => WhyNotClose().When(EnteredAt is null, MeetingRules.NotEntered);

    /// <summary>
    /// Why a version cannot be taken up: a meeting that is entered afterwards decides none, and presents only one that was decided by then.
    /// </summary>
    public Broken WhyNotTakeUp(AgendaItemKind kind, AnnexVersion version) =>
        new Broken().When(
            EnteredAt is not null && (kind == AgendaItemKind.Decision || version.DecidedOn is not { } on || on > Date),
            MeetingRules.VersionIsLater
        );

    /// <summary>Finishes a meeting that was held before, with the day on which its record was adjusted then.</summary>
    public void FinishEntered(Document minutes, DateOnly adjustedOn, Actor actor)
    {
        WhyNotFinishEntered().When(adjustedOn < Date || adjustedOn > actor.Today, MeetingRules.AdjustedOutOfOrder).ThrowIfAny();
        (State, ClosedAt, AdjustedOn) = (MeetingState.Adjusted, actor.Now, adjustedOn);
        WriteMinutes(minutes);
    }

    /// <summary>
    /// Why attendance cannot be noted so: the agenda is closed, a vacant function would be present, or a standpoint would have been taken
    /// by somebody who was not there to decide.
    /// </summary>
    /// <param name="states">What is noted, by the attendance's identity; those not named keep what they have.</param>
    public Broken WhyNotNote(IReadOnlyDictionary<Guid, AttendanceState> states) =>
        new Broken()
            .When(!AgendaIsOpen, MeetingRules.AgendaIsClosed)
            .When(
                Attendances.Exists(a => a.IsVacant && states.GetValueOrDefault(a.Id) == AttendanceState.Present),
                MeetingRules.VacantIsAbsent
            )
            .When(PartiesThatStood.Any(p => Replaces(p, states)), MeetingRules.StandpointNeedsPresence);

    /// <summary>The parties that have taken a standpoint in some item, as it is now.</summary>
    private IEnumerable<int> PartiesThatStood =>
        Items
            .Where(i => i.Decision is not null)
            .SelectMany(i => i.Decision!.Standing(i))
            .Where(s => s.ConfirmedAt is not null)
            .Select(s => s.PartyOrder)
            .Distinct();

    /// <summary>Whether somebody else, or nobody, would be there to decide for a party.</summary>
    private bool Replaces(int party, IReadOnlyDictionary<Guid, AttendanceState> states)
    {
        var after = Present(party, a => states.GetValueOrDefault(a.Id, a.State));
        return after is null || (Present(party) is { } before && before != after);
    }

    /// <summary>
    /// Why it cannot be closed: not going on, nobody present, the chair's party absent when the other is not, a party that has taken a
    /// standpoint absent, or an item unsettled.
    /// </summary>
    public Broken WhyNotClose() =>
        new Broken()
            .When(State != MeetingState.Ongoing, MeetingRules.NotStarted)
            .When(Attendances.TrueForAll(a => a.State != AttendanceState.Present), MeetingRules.NobodyPresent)
            .When(Decides && !IsPresent(Chair) && IsPresent(ChairRotation.Opposite(Chair)), MeetingRules.ChairAbsent)
            .When(PartiesThatStood.Any(p => !IsPresent(p)), MeetingRules.StandpointNeedsPresence)
            .When(Items.Exists(i => i.Kind == AgendaItemKind.Decision && i.Decision?.Outcome is null), MeetingRules.UndecidedItems);

    /// <summary>Closes the meeting with its minutes or notes.</summary>
    public void Close(Document minutes, Actor actor)
    {
        WhyNotClose().ThrowIfAny();
        State = MeetingState.Held;
        ClosedAt = actor.Now;
        WriteMinutes(minutes);
    }

    /// <summary>Notes were changed after closing: the minutes are composed anew, as long as nobody has adjusted them.</summary>
    public void RewriteMinutes(Document minutes)
    {
        new Broken().When(State != MeetingState.Held || Standing.Any(), MeetingRules.MinutesLocked).ThrowIfAny();
        WriteMinutes(minutes);
    }

    /// <summary>Why the minutes cannot be taken back: one party has adjusted them, and not both.</summary>
    public Broken WhyNotTakeBack() => new Broken().When(State != MeetingState.Held || !Standing.Any(), MeetingRules.NothingToTakeBack);

    /// <summary>One party found a fault after the other had adjusted: the minutes are open again, and both adjust anew.</summary>
    public void TakeBackMinutes(string reason)
    {
        WhyNotTakeBack().When(reason.Length == 0, MeetingRules.ReasonNeeded).ThrowIfAny();
        MinutesRound++;
    }

    /// <summary>Why the actor cannot adjust the minutes now.</summary>
    public Broken WhyNotAdjust(Actor actor) => WhyNotAdjust(State, Decides, AdjustsFor(actor), Standing.Select(a => a.PartyOrder));

    /// <summary>Why a party cannot adjust minutes; asked of a meeting and of what waits for people.</summary>
    /// <param name="party">The party for which the one who asks decides in the meeting; 0 for none.</param>
    /// <param name="adjusted">The parties that have adjusted the minutes as they are now.</param>
    internal static Broken WhyNotAdjust(MeetingState state, bool decides, int party, IEnumerable<int> adjusted) =>
        new Broken()
            .When(state != MeetingState.Held || !decides, MeetingRules.OnlyHeldIsAdjusted)
            .When(party == 0, MeetingRules.OnlyDecisionMakerAdjusts)
            .When(adjusted.Contains(party), MeetingRules.AlreadyAdjusted);

    /// <summary>A party's decision-maker adjusts the minutes; true when both have.</summary>
    public bool Adjust(Actor actor)
    {
        WhyNotAdjust(actor).ThrowIfAny();
        Adjustments.Add(new Adjustment(this, AdjustsFor(actor), actor));
        if (Standing.Count() < 2)
        {
            return false;
        }

        State = MeetingState.Adjusted;
        AdjustedOn = actor.Today;
        return true;
    }

    /// <summary>Why the notes cannot be finished: the meeting is closed, and of a body that does not decide.</summary>
    public Broken WhyNotFinishNotes() => new Broken().When(State != MeetingState.Held || Decides, MeetingRules.OnlyHeldNotesAreFinished);

    /// <summary>
    /// Notes of a body that does not decide are finished and locked; from then on they are kept as they are (TF 2 kap. 12 §).
    /// </summary>
    public void FinishNotes(Actor actor)
    {
        WhyNotFinishNotes().ThrowIfAny();
        (State, AdjustedOn) = (MeetingState.Adjusted, actor.Today);
    }

    private void WriteMinutes(Document minutes)
    {
        var json = minutes.ToJson();
        (MinutesContent, MinutesHash) = (Packed.Of(json), Document.HashOf(json));
    }
}
