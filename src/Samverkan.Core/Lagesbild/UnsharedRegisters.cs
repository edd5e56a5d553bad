using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Sources that only the party that added them sees.</summary>
internal sealed class UnsharedSources(SamverkanDb db, LagesbildService service) : IUnsharedMaterial
{
    public int Order => 10;

    public string Kind => "Källor";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var links = Links.Agreement(agreement.Slug);
        var own = await Own(agreement, side).AsNoTracking().OrderBy(s => s.Title).ToListAsync(ct);
        return [.. own.Select(s => new Unshared(s.Id, s.Version, s.Title, links.Source(s.Id)) { Annex = 3, Marking = s.Marking })];
    }

    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var ids = seen.Keys.ToList();
        var chosen = await Own(agreement, side).Where(s => ids.Contains(s.Id)).ToListAsync(ct);
        chosen.ForEach(s => service.Share(s, seen[s.Id], actor));
        if (chosen.Count > 0)
        {
            await service.ChangedAsync(agreement.Id, actor, ct);
        }

        return chosen.Count;
    }

    private IQueryable<Source> Own(Agreement agreement, AgreementParty side)
    {
        var (id, party) = (agreement.Id, side.Id);
        return db.Set<Source>().Where(s => s.AgreementId == id && s.OwnerPartyId == party);
    }
}

/// <summary>Prioritised areas that only the party that added them sees.</summary>
internal sealed class UnsharedAreas(SamverkanDb db, LagesbildService service) : IUnsharedMaterial
{
    public int Order => 20;

    public string Kind => "Prioriterade områden";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var links = Links.Agreement(agreement.Slug);
        var own = await Own(agreement, side).AsNoTracking().OrderBy(a => a.Sequence).ToListAsync(ct);
        return [.. own.Select(a => new Unshared(a.Id, a.Version, a.Name, links.Area(a.Id)) { Annex = 3 })];
    }

    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var ids = seen.Keys.ToList();
        var chosen = await Own(agreement, side).Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        chosen.ForEach(a => service.Share(a, seen[a.Id], actor));
        if (chosen.Count > 0)
        {
            await service.ChangedAsync(agreement.Id, actor, ct);
        }

        return chosen.Count;
    }

    private IQueryable<PriorityArea> Own(Agreement agreement, AgreementParty side)
    {
        var (id, party) = (agreement.Id, side.Id);
        return db.Set<PriorityArea>().Where(a => a.AgreementId == id && a.OwnerPartyId == party && a.RemovedAt == null);
    }
}

/// <summary>Contributions to the lägesbild that only the party that wrote them sees.</summary>
internal sealed class UnsharedContributions(SamverkanDb db, ContributionService service) : IUnsharedMaterial
{
    public int Order => 25;

    public string Kind => "Bidrag till lägesbilden";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var links = Links.Agreement(agreement.Slug);
        var own = await Own(agreement, side).AsNoTracking().OrderBy(c => c.Sequence).ToListAsync(ct);
        return
        [
            .. own.Select(c => new Unshared(c.Id, c.Version, c.Title, links.Contribution(c.Id))
            {
                EditedAt = c.EditedAt,
                EditedBy = c.EditedBy,
            }),
        ];
    }

    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var ids = seen.Keys.ToList();
        var chosen = await Own(agreement, side).Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        chosen.ForEach(c => service.Share(c, seen[c.Id], actor));
        return chosen.Count;
    }

    private IQueryable<Contribution> Own(Agreement agreement, AgreementParty side)
    {
        var (id, party) = (agreement.Id, side.Id);
        return db.Set<Contribution>().Where(c => c.AgreementId == id && c.PartyId == party && c.SharedAt == null);
    }
}
