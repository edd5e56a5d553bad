using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Signing;

/// <summary>Reads requests for signatures for pages.</summary>
public sealed class SigningQuery(SigningVisible visible)
{
    private const int Most = 20;

    /// <summary>The requests of an agreement, latest first, with who has signed and each one's first document.</summary>
    public async Task<IReadOnlyList<SignatureRequest>> ListAsync(Guid agreementId, Actor actor, CancellationToken ct = default) =>
        await visible
            .SignatureRequests(actor)
            .AsNoTracking()
            .Include(r => r.Signatures)
            .Include(r => r.Documents.OrderBy(d => d.Position).Take(1))
            .Include(r => r.Agreement)
                .ThenInclude(a => a.Parties)
            .AsSplitQuery()
            .Where(r => r.AgreementId == agreementId)
            .OrderByDescending(r => r.RequestedAt)
            .Take(Most)
            .ToListAsync(ct);

    /// <summary>One request with what is signed.</summary>
    /// <exception cref="NotFoundException">There is none that the actor may see.</exception>
    public async Task<SignatureRequest> FindAsync(Guid agreementId, Guid id, Actor actor, CancellationToken ct = default) =>
        await visible
            .SignatureRequests(actor)
            .AsNoTracking()
            .Include(r => r.Signatures)
            .Include(r => r.Documents.OrderBy(d => d.Position))
            .Include(r => r.Agreement)
                .ThenInclude(a => a.Parties)
            .AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Id == id && r.AgreementId == agreementId, ct)
        ?? throw new NotFoundException("Begäran om underskrift");
}
