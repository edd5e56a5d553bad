using Samverkan.Core.Data;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Sources that only the party that added them sees.</summary>
internal sealed class UnsharedSources(SamverkanDb db, LagesbildService service) : OwnRows<Source>
{
    public override int Order => 10;

    public override string Kind => "Källor";

    protected override IQueryable<Source> Own(Guid agreementId, Guid partyId) =>
        db.Set<Source>().Where(s => s.AgreementId == agreementId && s.OwnerPartyId == partyId).OrderBy(s => s.Title);

    protected override Unshared Row(Source row, AgreementLinks links) =>
        new(row.Id, row.Version, row.Title, links.Source(row.Id)) { Annex = 3, Marking = row.Marking };

    protected override void Share(Source row, int seen, Actor actor) => service.Share(row, seen, actor);

    protected override Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct) =>
        service.ChangedAsync(agreementId, actor, ct);
}

/// <summary>Prioritised areas that only the party that added them sees.</summary>
internal sealed class UnsharedAreas(SamverkanDb db, LagesbildService service) : OwnRows<PriorityArea>
{
    public override int Order => 20;

    public override string Kind => "Prioriterade områden";

    protected override IQueryable<PriorityArea> Own(Guid agreementId, Guid partyId) =>
        db.Set<PriorityArea>()
            .Where(a => a.AgreementId == agreementId && a.OwnerPartyId == partyId && a.RemovedAt == null)
            .OrderBy(a => a.Sequence);

    protected override Unshared Row(PriorityArea row, AgreementLinks links) =>
        new(row.Id, row.Version, row.Name, links.Area(row.Id)) { Annex = 3 };

    protected override void Share(PriorityArea row, int seen, Actor actor) => service.Share(row, seen, actor);

    protected override Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct) =>
        service.ChangedAsync(agreementId, actor, ct);
}

/// <summary>Contributions to the lägesbild that only the party that wrote them sees.</summary>
internal sealed class UnsharedContributions(SamverkanDb db, ContributionService service) : OwnRows<Contribution>
{
    public override int Order => 25;

    public override string Kind => "Bidrag till lägesbilden";

    protected override IQueryable<Contribution> Own(Guid agreementId, Guid partyId) =>
        db.Set<Contribution>()
            .Where(c => c.AgreementId == agreementId && c.PartyId == partyId && c.SharedAt == null)
            .OrderBy(c => c.Sequence);

    protected override Unshared Row(Contribution row, AgreementLinks links) =>
        new(row.Id, row.Version, row.Title, links.Contribution(row.Id)) { EditedAt = row.EditedAt, EditedBy = row.EditedBy };

    protected override void Share(Contribution row, int seen, Actor actor) => service.Share(row, seen, actor);
}
