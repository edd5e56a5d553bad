using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Agreements;

/// <summary>Writes amendments to agreements that are in force; they are signed through the signing service.</summary>
public sealed class AmendmentService(SamverkanDb db, AgreementVisible visible, HistoryLog history)
{
    /// <summary>Begins an amendment as the own party's; the other sees it when it is shared.</summary>
    public async Task<Amendment> AddAsync(Guid agreementId, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var agreement = await AgreementAsync(agreementId, actor, ct);
        var side = agreement.SideOf(actor) ?? throw new ForbiddenException();
        var amendment = new Amendment(agreement, side, heading, text);
        db.Add(amendment);
        history.Record(actor, AgreementsActs.AddAmendment.With(heading), amendment, agreementId, side.Id);
        await db.SaveChangesAsync(ct);
        return amendment;
    }

    /// <summary>Rewrites a draft; refused with the other's text when somebody saved in between.</summary>
    public async Task ChangeAsync(Guid id, int seen, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var amendment = await LoadAsync(id, actor, ct);
        if (amendment.Version != seen)
        {
            throw new StaleException(amendment.Text, "", amendment.Version, id);
        }

        amendment.Change(heading, text);
        history.Record(actor, AgreementsActs.ChangeAmendment.With(heading), amendment, amendment.AgreementId, amendment.OwnerPartyId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets the other party see and edit the amendment; logged, since it may make the text a public record.</summary>
    public async Task ShareAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var amendment = await LoadAsync(id, actor, ct);
        Share(amendment, seen, actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares an amendment. The caller has asked who may, and saves.</summary>
    internal void Share(Amendment amendment, int seen, Actor actor)
    {
        db.Expect(amendment, seen);
        amendment.Share();
        history.Record(actor, AgreementsActs.ShareAmendment.With(amendment.Heading), amendment, amendment.AgreementId);
    }

    /// <summary>Removes a draft that was never sent for signature.</summary>
    public async Task RemoveAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var amendment = await LoadAsync(id, actor, ct);
        db.Expect(amendment, seen);
        amendment.WhyNotRemove().ThrowIfAny();
        db.Remove(amendment);
        history.Record(
            actor,
            AgreementsActs.RemoveAmendment.With(amendment.Heading),
            amendment,
            amendment.AgreementId,
            amendment.OwnerPartyId
        );
        await db.SaveChangesAsync(ct);
    }

    private async Task<Amendment> LoadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var agreementId =
            await db.Set<Amendment>().Where(a => a.Id == id).Select(a => (Guid?)a.AgreementId).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("Tillägget");
        var agreement = await AgreementAsync(agreementId, actor, ct);
        return await visible.Amendments(actor, agreement).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Tillägget");
    }

    private async Task<Agreement> AgreementAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditAgreement, agreement);
        return agreement;
    }
}
