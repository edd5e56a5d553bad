using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>
/// Enters meetings that were held before they came into the product, so that an agreement in mid-term is taken in with its history and the
/// chair's turn is right (R12).
/// </summary>
public sealed class EnteringService(
    SamverkanDb db,
    HistoryLog history,
    MeetingLoader loader,
    MeetingRoster roster,
    MinutesComposer minutes,
    ArchiveService archive
)
{
    /// <summary>Enters a meeting as held on a day; who was there and what was decided is filled in on its page.</summary>
    /// <param name="chair">The party (1 or 2) that chaired; 0 in bodies without alternation.</param>
    public async Task<Meeting> EnterAsync(
        Guid bodyId,
        DateTime startsAt,
        string place,
        int chair,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var body = await loader.BodyToRunAsync(bodyId, actor, ct);
        var number = await roster.NextNumberAsync(bodyId, SwedishTime.DateOf(startsAt).Year, ct);
        var meeting = Meeting.HeldBefore(body, number, startsAt, place, body.Decides ? chair : 0, actor);
        db.Add(meeting);
        await roster.FollowDateAsync(meeting, ct);
        history.Record(actor, MeetingsActs.Enter.With(meeting.Label, meeting.Date.Iso()), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return meeting;
    }

    /// <summary>Finishes the record of such a meeting, with the day on which it was adjusted then, and archives it.</summary>
    public async Task FinishAsync(Guid id, int seen, DateOnly adjustedOn, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.WhyNotFinishEntered().ThrowIfAny();
        meeting.FinishEntered(ArchiveService.Keepable(await minutes.ComposeAsync(meeting, ct)), adjustedOn, actor);
        archive.Keep(
            FileKind.Minutes,
            meeting.Id,
            meeting.AgreementId,
            $"infort-{meeting.Year}-{meeting.Number}.pdf",
            minutes.ForPrint(meeting),
            actor
        );
        history.Record(
            actor,
            MeetingsActs.FinishEntered.With(meeting.Label, meeting.Decides ? "justerat" : "färdigt", adjustedOn.Iso()),
            meeting,
            meeting.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }
}
