using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>Holds a meeting: opens it, notes who is there and what is said, and closes it.</summary>
public sealed class HoldingService(
    SamverkanDb db,
    HistoryLog history,
    MeetingLoader loader,
    Chairs chairs,
    MeetingRoster roster,
    MinutesComposer minutes
)
{
    /// <summary>Opens the meeting; in Chefsamrådet the turn is asked for now, and another chair needs a reason.</summary>
    public async Task OpenAsync(Guid id, int seen, int chair, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.Open(
            meeting.Decides ? (await chairs.TurnAsync(meeting.Body, meeting.Body.Agreement, ct)).Party : 0,
            meeting.Decides ? chair : 0,
            reason,
            actor
        );
        meeting.Moves.ForEach(db.AddIfNew);
        await roster.FollowDateAsync(meeting, ct);
        history.Record(
            actor with
            {
                Reason = reason,
            },
            meeting.Decides
                ? MeetingsActs.OpenWithChair.With(meeting.Label, meeting.Body.Agreement.Party(chair).Term)
                : MeetingsActs.Open.With(meeting.Label),
            meeting,
            meeting.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Changes who chairs an ongoing meeting of Chefsamrådet.</summary>
    public async Task ChangeChairAsync(Guid id, int seen, int chair, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.ChangeChair(chair, reason);
        history.Record(
            actor with
            {
                Reason = reason,
            },
            MeetingsActs.ChangeChair.With(meeting.Body.Agreement.Party(chair).Term, meeting.Label),
            meeting,
            meeting.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notes who is there, who is excused and who is absent; those not named keep what they have.</summary>
    public async Task NoteAttendanceAsync(
        Guid id,
        int seen,
        IReadOnlyDictionary<Guid, AttendanceState> states,
        Actor actor,
        IReadOnlyDictionary<Guid, string>? names = null,
        CancellationToken ct = default
    )
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.WhyNotNote(states).ThrowIfAny();
        foreach (var attendance in meeting.Attendances.Where(a => states.ContainsKey(a.Id)))
        {
            if (meeting.EnteredAt is not null && names?.GetValueOrDefault(attendance.Id)?.Trim() is { Length: > 0 } name)
            {
                attendance.HeldBy(name);
            }

            attendance.Note(states[attendance.Id]);
        }

        db.Touch(meeting);
        history.Record(actor, MeetingsActs.NoteAttendance.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Saves what was said at an item; refused with the other's text when somebody saved in between.</summary>
    public async Task WriteNotesAsync(Guid meetingId, Guid itemId, int seen, string notes, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await loader.LoadItemAsync(meetingId, itemId, actor, ct);
        meeting.WhyNotNote().ThrowIfAny();
        if (item.Version != seen)
        {
            throw new StaleException(item.Notes, await history.LastToChangeAsync(item.Id, ct), item.Version);
        }

        item.Write(notes);
        if (meeting.State == MeetingState.Held)
        {
            meeting.RewriteMinutes(ArchiveService.Keepable(await minutes.ComposeAsync(meeting, ct)));
        }

        history.Record(actor, MeetingsActs.WriteNotes.With(item.Title), item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Closes the meeting and composes its minutes; every decision item must be settled.</summary>
    public async Task CloseAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.WhyNotClose().When(meeting.EnteredAt is not null, MeetingRules.FinishedAsEntered).ThrowIfAny();
        meeting.Close(ArchiveService.Keepable(await minutes.ComposeAsync(meeting, ct)), actor);
        history.Record(actor, MeetingsActs.Close.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }
}
