using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;

namespace Samverkan.Core.Access;

/// <summary>
/// The root of every read: only what the actor's functions reach. An agreement is visible to those who hold a function in one of its
/// parties or its bodies; a samverkansavtal also to those whose organisation belongs to one of its legal entities. What is not visible
/// does not exist (404).
/// </summary>
public sealed class Visible(SamverkanDb db)
{
    /// <summary>The agreements the actor may see.</summary>
    public IQueryable<Agreement> Agreements(Actor actor)
    {
        if (actor.IsSystem)
        {
            return db.Agreements;
        }

        var organisations = Organisations(actor);
        var functions = actor.Holds.Where(h => Roles.Allows(h.Role, Permission.Read)).Select(h => h.FunctionId).ToList();
        // Sets of ids rather than conditions on each agreement: the database finds them by index, however many agreements there are.
        var numbers = db
            .Organisations.Where(o => organisations.Contains(o.Id) && o.OrganisationNumber != "")
            .Select(o => o.OrganisationNumber);
        var ids = db
            .Parties.Where(p => organisations.Contains(p.OrganisationId))
            .Select(p => p.AgreementId)
            .Concat(
                db.BodyMembers.Where(m =>
                        m.To == null
                        && functions.Contains(m.FunctionId)
                        && db.Agreements.Any(a =>
                            a.Id == m.AgreementId && (a.State == AgreementState.Signed || a.State == AgreementState.Registered)
                        )
                    )
                    .Select(m => m.AgreementId)
            )
            .Concat(
                db.Agreements.Where(f =>
                        f.Kind == AgreementKind.Frame
                        && (f.State == AgreementState.Signed || f.State == AgreementState.Registered)
                        && f.Parties.Any(p => numbers.Contains(p.OrganisationNumber))
                    )
                    .Select(f => f.Id)
            );
        return db.Agreements.Where(a => ids.Contains(a.Id));
    }

    public IQueryable<AgreementParty> Parties(Actor actor) => db.Parties.Where(p => Agreements(actor).Any(a => a.Id == p.AgreementId));

    public IQueryable<Annex> Annexes(Actor actor) => db.Annexes.Where(x => Agreements(actor).Any(a => a.Id == x.AgreementId));

    public IQueryable<Body> Bodies(Actor actor) => db.Bodies.Where(x => Agreements(actor).Any(a => a.Id == x.AgreementId));

    /// <summary>
    /// The meetings of agreements that the actor's organisation is a party of, and of bodies where the actor is a member.
    /// </summary>
    public IQueryable<Meeting> Meetings(Actor actor)
    {
        if (actor.IsSystem)
        {
            return db.Meetings;
        }

        var organisations = Organisations(actor);
        var functions = actor.Holds.Where(h => Roles.Allows(h.Role, Permission.Read)).Select(h => h.FunctionId).ToList();
        var agreements = db.Parties.Where(p => organisations.Contains(p.OrganisationId)).Select(p => p.AgreementId);
        var bodies = db.BodyMembers.Where(m => m.To == null && functions.Contains(m.FunctionId)).Select(m => m.BodyId);
        return db.Meetings.Where(m => agreements.Contains(m.AgreementId) || bodies.Contains(m.BodyId));
    }

    /// <summary>
    /// Amendments of an agreement that is visible: signed ones to all, others to the parties, and those not shared to their writer's
    /// party.
    /// </summary>
    public IQueryable<Amendment> Amendments(Actor actor, Agreement agreement)
    {
        var (id, side, working) = (agreement.Id, agreement.SideOf(actor)?.Id, actor.Can(Permission.ReadWorkingMaterial, agreement));
        return db.Amendments.Where(a =>
            a.AgreementId == id && (a.State == AmendmentState.Signed || (working && (a.OwnerPartyId == null || a.OwnerPartyId == side)))
        );
    }

    /// <summary>The prioritised areas of a visible agreement: the shared ones and the own party's.</summary>
    public IQueryable<PriorityArea> PriorityAreas(Actor actor, Agreement agreement)
    {
        var (id, side) = (agreement.Id, agreement.SideOf(actor)?.Id);
        return db.PriorityAreas.Where(a =>
            a.AgreementId == id && a.RemovedAt == null && (a.OwnerPartyId == null || a.OwnerPartyId == side)
        );
    }

    /// <summary>The sources of a visible agreement: the shared ones and the own party's.</summary>
    public IQueryable<Source> Sources(Actor actor, Agreement agreement)
    {
        var (id, side) = (agreement.Id, agreement.SideOf(actor)?.Id);
        return db.Sources.Where(s => s.AgreementId == id && (s.OwnerPartyId == null || s.OwnerPartyId == side));
    }

    /// <summary>Requests for signatures in visible agreements; those who only take part see them when they are completed.</summary>
    public IQueryable<SignatureRequest> SignatureRequests(Actor actor)
    {
        var visible = db.SignatureRequests.Where(x => Agreements(actor).Any(a => a.Id == x.AgreementId));
        var organisations = Organisations(actor);
        return actor.IsSystem
            ? visible
            : visible.Where(r =>
                r.State == RequestState.Completed
                || db.Parties.Any(p => p.AgreementId == r.AgreementId && organisations.Contains(p.OrganisationId))
            );
    }

    /// <summary>History that the actor may see: of visible agreements, without the other party's work on private drafts.</summary>
    public IQueryable<HistoryEntry> History(Actor actor, Guid agreementId)
    {
        var organisations = Organisations(actor);
        return db.History.Where(h =>
            h.AgreementId == agreementId
            && (h.PartyId == null || db.Parties.Any(p => p.Id == h.PartyId && organisations.Contains(p.OrganisationId)))
        );
    }

    private static List<Guid> Organisations(Actor actor) =>
        [
            .. actor
                .Holds.Where(h => h.Role != FunctionRole.Participant && Roles.Allows(h.Role, Permission.Read))
                .Select(h => h.OrganisationId)
                .Distinct(),
        ];
}
