using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Sections;

/// <summary>Reads sections as one party sees them: the shared ones with its own drafts, and its own.</summary>
public sealed class SectionQuery(SamverkanDb db) : IHistoryParts, IHistorySecrets
{
    private const int MostComments = 200;

    /// <summary>The sections of an annex, in no order; <see cref="SectionTree"/> orders them.</summary>
    /// <param name="side">The party that reads; null for those who work for neither.</param>
    public Task<List<Section>> OfAnnexAsync(Guid annexId, Guid? side, CancellationToken ct = default) =>
        Seen(annexId, side).ToListAsync(ct);

    /// <summary>One section.</summary>
    /// <exception cref="NotFoundException">There is none that the party sees.</exception>
    public async Task<Section> FindAsync(Guid annexId, Guid id, Guid? side, CancellationToken ct = default) =>
        await Seen(annexId, side).FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("Avsnittet");

    /// <summary>How many comments that the party may read are open, by section.</summary>
    public Task<Dictionary<Guid, int>> OpenCommentsAsync(Guid annexId, Guid? side, CancellationToken ct = default) =>
        db.Set<SectionComment>()
            .Where(c =>
                c.ResolvedAt == null
                && (c.PartyId == null || c.PartyId == side)
                && db.Set<Section>().Any(s => s.Id == c.SectionId && s.AnnexId == annexId)
            )
            .GroupBy(c => c.SectionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>The comments on a section that the party may read: open ones first, latest first.</summary>
    public Task<List<SectionComment>> CommentsAsync(Guid sectionId, Guid? side, CancellationToken ct = default) =>
        db.Set<SectionComment>()
            .AsNoTracking()
            .Where(c => c.SectionId == sectionId && (c.PartyId == null || c.PartyId == side))
            .OrderBy(c => c.ResolvedAt != null)
            .ThenByDescending(c => c.At)
            .Take(MostComments)
            .ToListAsync(ct);

    /// <summary>The review of a section that goes on; null when none does.</summary>
    public Task<ReviewRound?> ReviewAsync(Guid sectionId, CancellationToken ct = default) =>
        db.Set<ReviewRound>().AsNoTracking().FirstOrDefaultAsync(r => r.SectionId == sectionId && r.DoneAt == null, ct);

    /// <summary>The sources that a section builds on.</summary>
    public Task<List<Guid>> SourcesAsync(Guid sectionId, CancellationToken ct = default) =>
        db.Set<SectionSource>().Where(l => l.SectionId == sectionId).OrderBy(l => l.Sequence).Select(l => l.SourceId).ToListAsync(ct);

    /// <summary>An image: to the party that added it, and to the other where the shared text shows it.</summary>
    /// <exception cref="NotFoundException">There is none that the party may see.</exception>
    public async Task<SectionImage> ImageAsync(Guid agreementId, Guid id, Guid? side, CancellationToken ct = default)
    {
        var name = id.ToString();
        return await db.Set<SectionImage>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    i =>
                        i.Id == id
                        && i.AgreementId == agreementId
                        && (
                            i.PartyId == side
                            || db.Set<Section>().Any(s => s.Id == i.SectionId && s.OwnerPartyId == null && s.Text.Contains(name))
                        ),
                    ct
                )
            ?? throw new NotFoundException("Bilden");
    }

    IQueryable<Guid> IHistoryParts.Of(Guid whole) => db.Set<Section>().Where(s => s.AnnexId == whole).Select(s => s.Id);

    IQueryable<Guid> IHistorySecrets.MarkedIn(Guid agreementId, bool onlySecret) =>
        db.Set<Section>()
            .Where(x => x.AgreementId == agreementId && (!onlySecret || x.Classification == Classification.Secret))
            .Select(x => x.Id);

    private IQueryable<Section> Seen(Guid annexId, Guid? side) =>
        db.Set<Section>()
            .AsNoTracking()
            .Include(s => s.Drafts.Where(d => d.PartyId == side))
            .Where(s => s.AnnexId == annexId && (s.OwnerPartyId == null || s.OwnerPartyId == side));
}
