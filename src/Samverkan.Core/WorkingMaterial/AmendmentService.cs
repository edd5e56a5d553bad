using Samverkan.Core.Access;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Writes amendments to agreements that are in force; they are signed through the signing service.</summary>
public sealed class AmendmentService(DraftTools tools) : DraftService<Amendment, AmendmentContent>(tools)
{
    /// <inheritdoc/>
    public override int Order => 50;

    /// <inheritdoc/>
    public override string Kind => "Tillägg till avtalets text";

    /// <inheritdoc/>
    protected override string Called => "Tillägget";

    /// <inheritdoc/>
    protected override Permission Needed => Permission.EditAgreement;

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(
            AgreementsActs.AddAmendment,
            AgreementsActs.ChangeAmendment,
            AgreementsActs.MergeAmendment,
            AgreementsActs.DiscardAmendment,
            AgreementsActs.ShareAmendment,
            AgreementsActs.RemoveAmendment
        );

    /// <inheritdoc/>
    protected override string NameOf(AmendmentContent content) => content.Heading;

    /// <inheritdoc/>
    protected override string Href(Amendment thing, AgreementLinks links) => links.Amendment(thing.Id);

    /// <inheritdoc/>
    protected override Broken WhyNotWrite(Amendment thing) => thing.WhyNotEdit();

    /// <inheritdoc/>
    protected override Broken WhyNotRemove(Amendment thing) => thing.WhyNotRemove();

    /// <summary>Begins an amendment as the own party's; the other sees it when it is shared.</summary>
    public async Task<Amendment> AddAsync(Guid agreementId, AmendmentContent content, Actor actor, CancellationToken ct = default)
    {
        var (agreement, side) = await RequireAsync(agreementId, actor, ct);
        var amendment = new Amendment(agreement, side, content.Heading);
        return await AddAsync(amendment, content, Acts.Add.With(content.Heading), side, actor, ct);
    }
}
