using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Forums;

/// <summary>Reads bodies for pages of an agreement that the actor may see.</summary>
public sealed class ForumQuery(SamverkanDb db)
{
    /// <summary>The bodies of an agreement with their members, in the order they were added.</summary>
    public async Task<IReadOnlyList<Body>> ListAsync(Guid agreementId, CancellationToken ct = default) =>
        await db.Set<Body>()
            .AsNoTracking()
            .Include(b => b.Members)
            .Where(b => b.AgreementId == agreementId)
            .OrderBy(b => b.Sequence)
            .ToListAsync(ct);

    /// <summary>A body with its members and who holds their functions.</summary>
    /// <exception cref="NotFoundException">The agreement has no such body.</exception>
    public async Task<Body> FindAsync(Guid agreementId, Guid id, CancellationToken ct = default) =>
        await db.Set<Body>()
            .AsNoTracking()
            .Include(b => b.Members)
                .ThenInclude(m => m.Function)
                    .ThenInclude(f => f.Holdings)
                        .ThenInclude(h => h.Person)
            .AsSplitQuery()
            .FirstOrDefaultAsync(b => b.Id == id && b.AgreementId == agreementId, ct)
        ?? throw new NotFoundException("Forumet");
}
