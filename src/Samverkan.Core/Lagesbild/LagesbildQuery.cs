using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Sections;

namespace Samverkan.Core.Lagesbild;

/// <summary>Reads the registers of the lägesbild as the actor's party sees them.</summary>
public sealed class LagesbildQuery(SamverkanDb db, LagesbildVisible visible) : IHistorySecrets
{
    private const int MostContributions = 100;

    /// <summary>The prioritised areas in order, with the own party's drafts.</summary>
    public Task<List<PriorityArea>> AreasAsync(Agreement agreement, Actor actor, CancellationToken ct = default)
    {
        var side = agreement.SideOf(actor)?.Id;
        return visible
            .PriorityAreas(actor, agreement)
            .AsNoTracking()
            .Include(a => a.Drafts.Where(d => d.PartyId == side))
            .OrderBy(a => a.Position)
            .ToListAsync(ct);
    }

    /// <summary>One prioritised area.</summary>
    /// <exception cref="NotFoundException">There is none that the party sees.</exception>
    public async Task<PriorityArea> AreaAsync(Agreement agreement, Guid id, Actor actor, CancellationToken ct = default) =>
        await visible.PriorityAreas(actor, agreement).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new NotFoundException("Området");

    /// <summary>What every area of an agreement is called, also those that are no longer prioritised.</summary>
    public Task<Dictionary<Guid, string>> AreaNamesAsync(Guid agreementId, CancellationToken ct = default) =>
        db.Set<PriorityArea>().Where(a => a.AgreementId == agreementId).ToDictionaryAsync(a => a.Id, a => a.Name, ct);

    /// <summary>The sources in order, with the own party's drafts.</summary>
    public Task<List<Source>> SourcesAsync(Agreement agreement, Actor actor, CancellationToken ct = default)
    {
        var side = agreement.SideOf(actor)?.Id;
        return visible
            .Sources(actor, agreement)
            .AsNoTracking()
            .Include(s => s.Drafts.Where(d => d.PartyId == side))
            .OrderBy(s => s.Position)
            .ToListAsync(ct);
    }

    /// <summary>The causes of every area of an agreement, in order.</summary>
    public async Task<ILookup<Guid, Cause>> CausesAsync(Guid agreementId, CancellationToken ct = default) =>
        (await db.Set<Cause>().AsNoTracking().Where(c => c.AgreementId == agreementId).OrderBy(c => c.Position).ToListAsync(ct)).ToLookup(
            c => c.PriorityAreaId
        );

    /// <summary>The causes of one area by perspective.</summary>
    public async Task<IReadOnlyList<Cause>> CausesOfAsync(Guid areaId, CancellationToken ct = default) =>
        [
            .. (await db.Set<Cause>().AsNoTracking().Where(c => c.PriorityAreaId == areaId).ToListAsync(ct))
                .OrderBy(c => c.Perspective)
                .ThenBy(c => c.Position),
        ];

    /// <summary>What the parties contribute, the latest added first: shared, and the own party's with its drafts.</summary>
    public Task<List<Contribution>> ContributionsAsync(Guid agreementId, Guid? side, CancellationToken ct = default) =>
        db.Set<Contribution>()
            .AsNoTracking()
            .Include(c => c.Drafts.Where(d => d.PartyId == side))
            .Where(c => c.AgreementId == agreementId && (c.OwnerPartyId == null || c.OwnerPartyId == side))
            .OrderByDescending(c => c.Sequence)
            .Take(MostContributions)
            .ToListAsync(ct);

    /// <summary>A contribution of the own party.</summary>
    /// <exception cref="NotFoundException">The party has none such.</exception>
    public async Task<Contribution> OwnContributionAsync(Guid agreementId, Guid id, Guid? side, CancellationToken ct = default) =>
        await db.Set<Contribution>()
            .AsNoTracking()
            .Include(c => c.Drafts.Where(d => d.PartyId == side))
            .FirstOrDefaultAsync(c => c.Id == id && c.AgreementId == agreementId && c.PartyId == side, ct)
        ?? throw new NotFoundException("Bidraget");

    /// <summary>The categories that the parent makes mandatory, with this agreement's stance on each.</summary>
    public async Task<IReadOnlyList<(PriorityCategory Category, CategoryStance? Stance)>> CategoriesAsync(
        Agreement agreement,
        CancellationToken ct = default
    )
    {
        var (id, frame) = (agreement.Id, agreement.Kind == AgreementKind.Frame ? agreement.Id : agreement.ParentId);
        var categories = await db.Set<PriorityCategory>()
            .AsNoTracking()
            .Where(c => c.AgreementId == frame)
            .OrderBy(c => c.Position)
            .ToListAsync(ct);
        var stances = await db.Set<CategoryStance>()
            .AsNoTracking()
            .Where(s => s.AgreementId == id)
            .ToDictionaryAsync(s => s.CategoryId, ct);
        return [.. categories.Select(c => (c, stances.GetValueOrDefault(c.Id)))];
    }

    /// <summary>The markings of the sources that a section builds on, of those that the party sees.</summary>
    public async Task<IReadOnlyList<Marking>> SourceMarkingsAsync(Guid sectionId, Guid? side, CancellationToken ct = default)
    {
        var rows = await db.Set<SectionSource>()
            .Where(l => l.SectionId == sectionId)
            .Join(db.Set<Source>(), l => l.SourceId, s => s.Id, (_, s) => s)
            .Where(s => s.OwnerPartyId == null || s.OwnerPartyId == side)
            .Select(s => new { s.Classification, s.LegalBasis })
            .ToListAsync(ct);
        return [.. rows.Select(s => new Marking(s.Classification, s.LegalBasis))];
    }

    IQueryable<Guid> IHistorySecrets.MarkedIn(Guid agreementId, bool onlySecret) =>
        db.Set<Source>()
            .Where(x => x.AgreementId == agreementId && (!onlySecret || x.Classification == Classification.Secret))
            .Select(x => x.Id);
}
