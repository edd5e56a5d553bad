using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.ActionPlans;

/// <summary>Reads action plans as one party sees them: the shared ones with its own drafts, and its own.</summary>
public sealed class PlanQuery(SamverkanDb db)
{
    /// <param name="side">The party that reads; null for those who work for neither.</param>
    public async Task<IReadOnlyList<ActionPlan>> ListAsync(Guid agreementId, Guid? side, CancellationToken ct = default) =>
        await Seen(agreementId, side).OrderBy(p => p.Position).ToListAsync(ct);

    /// <summary>One plan.</summary>
    /// <exception cref="NotFoundException">There is none that the party sees.</exception>
    public async Task<ActionPlan> FindAsync(Guid agreementId, Guid id, Guid? side, CancellationToken ct = default) =>
        await Seen(agreementId, side).FirstOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFoundException("Åtgärdsplanen");

    /// <summary>The shared plans of each prioritised area.</summary>
    public async Task<ILookup<Guid, ActionPlan>> ByAreaAsync(Guid agreementId, CancellationToken ct = default) =>
        (
            await db.Set<ActionPlan>()
                .AsNoTracking()
                .Where(p => p.AgreementId == agreementId && p.OwnerPartyId == null && p.PriorityAreaId != null)
                .OrderBy(p => p.Position)
                .ToListAsync(ct)
        ).ToLookup(p => p.PriorityAreaId!.Value);

    /// <summary>Why a plan is to be revisited (R19); null when it is not.</summary>
    public Task<PlanReview?> ReviewOfAsync(Guid agreementId, Guid planId, CancellationToken ct = default) =>
        PlanReviews.Of(db, [agreementId]).Where(r => r.PlanId == planId).FirstOrDefaultAsync(ct);

    private IQueryable<ActionPlan> Seen(Guid agreementId, Guid? side) =>
        db.Set<ActionPlan>()
            .AsNoTracking()
            .Include(p => p.Drafts.Where(d => d.PartyId == side))
            .Where(p => p.AgreementId == agreementId && (p.OwnerPartyId == null || p.OwnerPartyId == side));
}
