using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Finds annexes for pages.</summary>
internal static class AnnexLoading
{
    /// <summary>An annex with its versions, newest first.</summary>
    /// <exception cref="NotFoundException">The agreement has no such annex.</exception>
    public static async Task<Annex> FindAsync(SamverkanDb db, Guid agreementId, int number, CancellationToken ct)
    {
        var kind = (AnnexKind)number;
        return await db.Annexes.AsNoTracking().Include(a => a.Versions.OrderByDescending(v => v.Number)).FirstOrDefaultAsync(a => a.AgreementId == agreementId && a.Kind == kind, ct) ?? throw new NotFoundException("Bilagan");
    }
}
