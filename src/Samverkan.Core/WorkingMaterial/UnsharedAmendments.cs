using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Amendments of the agreement's text that only their writer's party sees.</summary>
internal sealed class UnsharedAmendments(SamverkanDb db, AmendmentService service) : IUnsharedMaterial
{
    public int Order => 50;

    public string Kind => "Tillägg till avtalets text";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.EditAgreement, agreement))
        {
            return [];
        }

        var links = Links.Agreement(agreement.Slug);
        var own = await Own(agreement, side).AsNoTracking().OrderBy(a => a.Sequence).ToListAsync(ct);
        return [.. own.Select(a => new Unshared(a.Id, a.Version, a.Heading, links.Amendment(a.Id)))];
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
        if (chosen.Count > 0)
        {
            actor.Require(Permission.EditAgreement, agreement);
        }

        chosen.ForEach(a => service.Share(a, seen[a.Id], actor));
        return chosen.Count;
    }

    private IQueryable<Amendment> Own(Agreement agreement, AgreementParty side)
    {
        var (id, party) = (agreement.Id, side.Id);
        return db.Set<Amendment>().Where(a => a.AgreementId == id && a.OwnerPartyId == party);
    }
}
