using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Signing;

/// <summary>The requests for signatures that an actor may see.</summary>
public sealed class SigningVisible(SamverkanDb db, AgreementVisible agreements)
{
    /// <summary>Requests in visible agreements; those who only take part see them when they are completed.</summary>
    internal IQueryable<SignatureRequest> SignatureRequests(Actor actor)
    {
        var ids = agreements.Agreements(actor).Select(a => a.Id);
        var visible = db.Set<SignatureRequest>().Where(x => ids.Contains(x.AgreementId));
        var organisations = actor.ReadingOrganisations;
        return actor.IsSystem
            ? visible
            : visible.Where(r =>
                r.State == RequestState.Completed
                || db.Set<AgreementParty>().Any(p => p.AgreementId == r.AgreementId && organisations.Contains(p.OrganisationId))
            );
    }
}
