using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Annexes;

/// <summary>The annexes that an actor may see.</summary>
public sealed class AnnexVisible(SamverkanDb db, AgreementVisible agreements)
{
    /// <summary>The annexes of visible agreements.</summary>
    internal IQueryable<Annex> Annexes(Actor actor)
    {
        var ids = agreements.Agreements(actor).Select(a => a.Id);
        return db.Set<Annex>().Where(x => ids.Contains(x.AgreementId));
    }
}
