using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Lagesbild;

/// <summary>The registers of the lägesbild that an actor may see: the shared ones and the own party's.</summary>
public sealed class LagesbildVisible(SamverkanDb db)
{
    /// <summary>The prioritised areas of a visible agreement.</summary>
    internal IQueryable<PriorityArea> PriorityAreas(Actor actor, Agreement agreement)
    {
        var (id, side) = (agreement.Id, agreement.SideOf(actor)?.Id);
        return db.Set<PriorityArea>()
            .Where(a => a.AgreementId == id && a.RemovedAt == null && (a.OwnerPartyId == null || a.OwnerPartyId == side));
    }

    /// <summary>The sources of a visible agreement.</summary>
    internal IQueryable<Source> Sources(Actor actor, Agreement agreement)
    {
        var (id, side) = (agreement.Id, agreement.SideOf(actor)?.Id);
        return db.Set<Source>().Where(s => s.AgreementId == id && (s.OwnerPartyId == null || s.OwnerPartyId == side));
    }
}
