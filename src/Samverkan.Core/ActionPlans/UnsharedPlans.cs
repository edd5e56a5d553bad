using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.ActionPlans;

/// <summary>Åtgärdsplaner that a party has drafts of.</summary>
internal sealed class UnsharedPlans(SamverkanDb db, PlanService service) : IUnsharedMaterial
{
    public int Order => 40;

    public string Kind => "Åtgärdsplaner";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var (id, party, links) = (agreement.Id, side.Id, Links.Agreement(agreement.Slug));
        var plans = await db.Set<ActionPlan>()
            .AsNoTracking()
            .Include(p => p.Drafts.Where(d => d.PartyId == party))
            .Where(p => p.AgreementId == id && p.Drafts.Any(d => d.PartyId == party))
            .OrderBy(p => p.Position)
            .ToListAsync(ct);
        return [.. plans.Select(p => Of(p, p.DraftOf(party)!, links))];
    }

    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var (id, party, ids) = (agreement.Id, side.Id, seen.Keys.ToList());
        var plans = await db.Set<ActionPlan>()
            .Include(p => p.Activities)
            .Include(p => p.Drafts)
            .AsSplitQuery()
            .Where(p => p.AgreementId == id && ids.Contains(p.Id) && p.Drafts.Any(d => d.PartyId == party))
            .OrderBy(p => p.Position)
            .ToListAsync(ct);
        foreach (var plan in plans)
        {
            await service.ShareWithinAsync(plan, agreement, side, seen[plan.Id], actor, ct);
        }

        return plans.Count;
    }

    private static Unshared Of(ActionPlan plan, PlanDraft draft, AgreementLinks links) =>
        new(plan.Id, draft.Version, draft.Content.Title, links.Plan(plan.Id))
        {
            Annex = 4,
            EditedAt = draft.EditedAt,
            EditedBy = draft.EditedBy,
            IsChange = plan.IsShared,
            ChangedByOther = plan.IsShared && draft.BasedOn != plan.ContentVersion,
        };
}
