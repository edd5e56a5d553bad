using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Amendments of the agreement's text that only their writer's party sees.</summary>
internal sealed class UnsharedAmendments(SamverkanDb db, AmendmentService service) : OwnRows<Amendment>
{
    public override int Order => 50;

    public override string Kind => "Tillägg till avtalets text";

    protected override Permission Needed => Permission.EditAgreement;

    protected override IQueryable<Amendment> Own(Guid agreementId, Guid partyId) =>
        db.Set<Amendment>().Where(a => a.AgreementId == agreementId && a.OwnerPartyId == partyId).OrderBy(a => a.Sequence);

    protected override Unshared Row(Amendment row, AgreementLinks links) => new(row.Id, row.Version, row.Heading, links.Amendment(row.Id));

    protected override void Share(Amendment row, int seen, Actor actor) => service.Share(row, seen, actor);
}
