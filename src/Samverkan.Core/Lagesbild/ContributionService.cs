using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps the parties' contributions to the joint lägesbild. Only the own party writes, shares or removes its own.</summary>
public sealed class ContributionService(DraftTools tools) : DraftService<Contribution, ContributionContent>(tools)
{
    /// <inheritdoc/>
    public override int Order => 25;

    /// <inheritdoc/>
    public override string Kind => "Bidrag till lägesbilden";

    /// <inheritdoc/>
    protected override string Called => "Bidraget";

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(
            LagesbildActs.AddContribution,
            LagesbildActs.ChangeContribution,
            LagesbildActs.MergeContribution,
            LagesbildActs.DiscardContribution,
            LagesbildActs.ShareContribution,
            LagesbildActs.RemoveContribution
        );

    /// <inheritdoc/>
    protected override string NameOf(ContributionContent content) => content.Title;

    /// <inheritdoc/>
    protected override string Href(Contribution thing, AgreementLinks links) => links.Contribution(thing.Id);

    /// <inheritdoc/>
    protected override bool MayWrite(Contribution thing, AgreementParty side) => thing.PartyId == side.Id;

    /// <summary>Adds a contribution that only the own party sees.</summary>
    public async Task<Contribution> AddAsync(Guid agreementId, ContributionContent content, Actor actor, CancellationToken ct = default)
    {
        var (_, side) = await RequireAsync(agreementId, actor, ct);
        var contribution = new Contribution(agreementId, side, content);
        return await AddAsync(contribution, content, Acts.Add.With(content.Title), side, actor, ct);
    }
}
