using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Finds annexes for pages.</summary>
internal static class AnnexLoading
{
    /// <summary>An annex with its versions, newest first, without their content.</summary>
    /// <exception cref="NotFoundException">The agreement has no such annex.</exception>
    public static Task<Annex> FindAsync(SamverkanDb db, Guid agreementId, int number, CancellationToken ct) =>
        FindAsync(db, agreementId, number, 0, int.MaxValue, ct);

    /// <summary>An annex with some of its versions, newest first, without their content.</summary>
    /// <exception cref="NotFoundException">The agreement has no such annex.</exception>
    public static async Task<Annex> FindAsync(SamverkanDb db, Guid agreementId, int number, int skip, int take, CancellationToken ct)
    {
        var kind = (AnnexKind)number;
        var annex =
            await db.Set<Annex>().AsNoTracking().FirstOrDefaultAsync(a => a.AgreementId == agreementId && a.Kind == kind, ct)
            ?? throw new NotFoundException("Bilagan");
        // Two queries: as one, a page of versions is cut out of every annex's versions, in the whole database.
        var versions = db.Set<AnnexVersion>().AsNoTracking().Where(v => v.AnnexId == annex.Id).OrderByDescending(v => v.Number);
        annex.Versions.AddRange(await (take == int.MaxValue ? versions : versions.Skip(skip).Take(take)).ToListAsync(ct));
        return annex;
    }

    /// <summary>One version with its content.</summary>
    /// <exception cref="NotFoundException">The annex has no such version.</exception>
    public static async Task<AnnexVersion> FindVersionAsync(SamverkanDb db, Annex annex, int number, CancellationToken ct)
    {
        var id = annex.Id;
        return await db.Set<AnnexVersion>()
                .AsNoTracking()
                .Include(v => v.Frozen)
                .FirstOrDefaultAsync(v => v.AnnexId == id && v.Number == number, ct)
            ?? throw new NotFoundException("Versionen");
    }
}
