using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Meetings;

/// <summary>Finds the next meeting of an agreement.</summary>
public sealed class NextMeetingQuery(SamverkanDb db, MeetingVisible visible)
{
    private static readonly PerModel<Func<SamverkanDb, Guid, DateTime, CancellationToken, Task<Meeting?>>> Next = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid agreementId, DateTime now, CancellationToken ct) =>
                db.Set<Meeting>()
                    .AsNoTracking()
                    .Include(m => m.Body)
                    .Where(m =>
                        m.AgreementId == agreementId
                        && m.StartsAt >= now
                        && (m.State == MeetingState.Planned || m.State == MeetingState.Called)
                    )
                    .OrderBy(m => m.StartsAt)
                    .FirstOrDefault()
        )
    );

    /// <summary>The next planned or called meeting that the actor may see, with its body; null when there is none.</summary>
    public async Task<Meeting?> FindAsync(Agreement agreement, Actor actor, CancellationToken ct = default)
    {
        if (AgreementVisible.IsReaderOfParty(agreement, actor))
        {
            return await Next.For(db)(db, agreement.Id, actor.Now, ct);
        }

        var (id, now) = (agreement.Id, actor.Now);
        return await visible
            .Meetings(actor)
            .AsNoTracking()
            .Include(m => m.Body)
            .Where(m => m.AgreementId == id && m.StartsAt >= now && (m.State == MeetingState.Planned || m.State == MeetingState.Called))
            .OrderBy(m => m.StartsAt)
            .FirstOrDefaultAsync(ct);
    }
}
