using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Forums;

/// <summary>The bodies that an actor may see.</summary>
public sealed class ForumVisible(SamverkanDb db, AgreementVisible agreements)
{
    /// <summary>The bodies of visible agreements.</summary>
    internal IQueryable<Body> Bodies(Actor actor)
    {
        var ids = agreements.Agreements(actor).Select(a => a.Id);
        return db.Set<Body>().Where(x => ids.Contains(x.AgreementId));
    }
}
