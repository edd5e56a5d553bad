using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>Adjusts and locks the record of a meeting, and gives its decisions effect.</summary>
public sealed class MinutesService(
    SamverkanDb db,
    HistoryLog history,
    MeetingLoader loader,
    AnnexService annexes,
    MinutesComposer minutes,
    ArchiveService archive
)
{
    /// <summary>Takes back minutes that one party has adjusted, so that a fault can be corrected.</summary>
    public async Task TakeBackAsync(Guid id, int seen, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.TakeBackMinutes(reason);
        history.Record(actor with { Reason = reason }, MeetingsActs.TakeBackMinutes.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A party's decision-maker adjusts the minutes. When both have, decisions take effect and the minutes are archived.</summary>
    public async Task AdjustAsync(Guid meetingId, string seenHash, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(meetingId, Permission.Decide, actor, ct);
        if (meeting.MinutesHash != seenHash)
        {
            throw new StaleException();
        }

        var complete = meeting.Adjust(actor);
        db.Add(meeting.Adjustments[^1]);
        db.Touch(meeting);
        history.Record(actor, MeetingsActs.AdjustMinutes.With(meeting.Label), meeting, meeting.AgreementId);
        if (complete)
        {
            await TakeEffectAsync(meeting, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task TakeEffectAsync(Meeting meeting, Actor actor, CancellationToken ct)
    {
        var decided = meeting.Items.Where(i => i.Decision?.Outcome == Outcome.Approved && i.AnnexVersionId is not null).ToList();
        var ids = decided.Select(i => i.AnnexVersion!.AnnexId).ToList();
        var slots = await db.Set<Annex>().Include(a => a.Versions).Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        await annexes.LoadContentAsync(decided.Select(i => i.AnnexVersion!), ct);
        foreach (var item in decided)
        {
            var annex = slots.First(a => a.Id == item.AnnexVersion!.AnnexId);
            annexes.TakeEffect(
                annex,
                meeting.Body.Agreement,
                item.AnnexVersion!,
                actor,
                $"{item.Decision!.Label}, protokoll justerat {actor.Today.Iso()}"
            );
            history.Record(
                actor,
                MeetingsActs.InForceByDecision.With(annex.Number, item.AnnexVersion!.Number, item.Decision.Label),
                item.AnnexVersion,
                meeting.AgreementId
            );
        }

        archive.Keep(
            FileKind.Minutes,
            meeting.Id,
            meeting.AgreementId,
            $"protokoll-{meeting.Year}-{meeting.Number}.pdf",
            minutes.ForPrint(meeting),
            actor
        );
    }

    /// <summary>Finishes and archives the notes of a body that does not decide (E14).</summary>
    public async Task FinishNotesAsync(Guid id, string seenHash, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        if (meeting.MinutesHash != seenHash)
        {
            throw new StaleException();
        }

        meeting.FinishNotes(actor);
        archive.Keep(
            FileKind.Minutes,
            meeting.Id,
            meeting.AgreementId,
            $"minnesanteckningar-{meeting.Year}-{meeting.Number}.pdf",
            minutes.ForPrint(meeting),
            actor
        );
        history.Record(actor, MeetingsActs.FinishNotes.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }
}
