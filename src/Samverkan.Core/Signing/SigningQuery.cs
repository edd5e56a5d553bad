using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Signing;

/// <summary>A request as it stands in a list: without what is signed, but with the first document's title.</summary>
public sealed record SentForSignature(SignatureRequest Request, string Title);

/// <summary>Reads requests for signatures for pages.</summary>
public sealed class SigningQuery(SamverkanDb db, SigningVisible visible)
{
    private const int Most = 20;

    /// <summary>The requests of an agreement, latest first, with who has signed.</summary>
    public async Task<IReadOnlyList<SentForSignature>> ListAsync(Guid agreementId, Actor actor, CancellationToken ct = default)
    {
        var requests = await visible
            .SignatureRequests(actor)
            .AsNoTracking()
            .Include(r => r.Signatures)
            .Include(r => r.Agreement)
                .ThenInclude(a => a.Parties)
            .AsSplitQuery()
            .Where(r => r.AgreementId == agreementId)
            .OrderByDescending(r => r.RequestedAt)
            .Take(Most)
            .ToListAsync(ct);
        var ids = requests.ConvertAll(r => r.Id);
        var titles = await db.Set<SealedDocument>()
            .Where(d => ids.Contains(d.RequestId) && d.Position == 1)
            .Select(d => new { d.RequestId, d.Title })
            .ToDictionaryAsync(d => d.RequestId, d => d.Title, ct);
        return [.. requests.Select(r => new SentForSignature(r, titles.GetValueOrDefault(r.Id, "")))];
    }

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
