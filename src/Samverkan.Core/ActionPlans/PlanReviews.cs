using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;

namespace Samverkan.Core.ActionPlans;

/// <summary>A plan to revisit because its area was changed by a decision; without a plan, an area that lacks one.</summary>
public sealed record PlanReview
{
    /// <summary>The agreement where the review waits.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Null when the area has no plan.</summary>
    public required Guid? PlanId { get; init; }

    /// <summary>The plan's title; empty when the area has no plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The area whose change asks for the review, by name.</summary>
    public required string Area { get; init; }

    /// <summary>Whether the area is no longer prioritised.</summary>
    public required bool Removed { get; init; }
}

/// <summary>
/// Which plans are to be revisited because the priorities have changed (R19, Ök § 9). Computed: an area was added, changed or removed,
/// the lägesbild
/// that says so has been decided, and the plan was neither shared nor found to need no change since.
/// </summary>
public static class PlanReviews
{
    /// <summary>Changes of areas that a decided lägesbild says.</summary>
    internal static IQueryable<AreaChange> Decided(SamverkanDb db) =>
        db.Set<AreaChange>()
            .Where(c =>
                db.Set<AnnexVersion>()
                    .Any(v =>
                        v.AgreementId == c.AgreementId
                        && v.Annex.Kind == AnnexKind.Lagesbild
                        && v.EffectiveOn != null
                        && v.SubmittedAt >= c.At
                    )
            );

    /// <summary>The reviews that wait in some agreements.</summary>
    public static IQueryable<PlanReview> Of(SamverkanDb db, IReadOnlyCollection<Guid> agreements)
    {
        var ids = agreements.ToList();
        var decided = Decided(db).Where(c => ids.Contains(c.AgreementId));
        return from a in db.Set<PriorityArea>()
                .Where(a => ids.Contains(a.AgreementId) && a.OwnerPartyId == null && decided.Any(c => c.AreaId == a.Id))
            from p in db.Set<ActionPlan>().Where(p => p.PriorityAreaId == a.Id && p.OwnerPartyId == null).DefaultIfEmpty()
            where
                (p == null && a.RemovedAt == null)
                || (p != null && decided.Any(c => c.AreaId == a.Id && p.SharedAt < c.At && (p.ReviewedAt == null || p.ReviewedAt < c.At)))
            select new PlanReview
            {
                AgreementId = a.AgreementId,
                PlanId = p == null ? null : p.Id,
                Plan = p == null ? "" : p.Title,
                Area = a.Name,
                Removed = a.RemovedAt != null,
            };
    }
}
