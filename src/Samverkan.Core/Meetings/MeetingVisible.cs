using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Meetings;

/// <summary>The meetings that an actor may see.</summary>
public sealed class MeetingVisible(SamverkanDb db, Participation participation)
{
    /// <summary>
    /// The meetings of agreements that the actor's organisation is a party of, and of bodies where the actor is a member.
    /// </summary>
    internal IQueryable<Meeting> Meetings(Actor actor)
    {
        if (actor.IsSystem)
        {
            return db.Set<Meeting>();
        }

        var organisations = actor.ReadingOrganisations;
        var agreements = db.Set<AgreementParty>().Where(p => organisations.Contains(p.OrganisationId)).Select(p => p.AgreementId);
        var bodies = participation.BodiesOf(actor.ReadingFunctions, actor.Today);
        return db.Set<Meeting>().Where(m => agreements.Contains(m.AgreementId) || bodies.Contains(m.BodyId));
    }
}
