using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Annexes;

/// <summary>Reads that several pages share.</summary>
public static class AnnexQueries
{
    /// <summary>The seven annexes with the versions that matter today: in force or open, without their documents.</summary>
    public static async Task<IReadOnlyList<Annex>> CurrentAsync(SamverkanDb db, Guid agreementId, CancellationToken ct = default) =>
        await db.Set<Annex>()
            .AsNoTracking()
            .Where(a => a.AgreementId == agreementId)
            .OrderBy(a => a.Number)
            .Include(a =>
                a.Versions.Where(v =>
                    v.Status != AnnexVersionStatus.Superseded
                    && v.Status != AnnexVersionStatus.Returned
                    && v.Status != AnnexVersionStatus.Rejected
                )
            )
            .ToListAsync(ct);
}
