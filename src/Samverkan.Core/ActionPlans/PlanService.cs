using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.ActionPlans;

/// <summary>Writes action plans: each party in its own draft, shared by an explicit act.</summary>
public sealed class PlanService(DraftTools tools, AnnexService annexes) : DraftService<ActionPlan, PlanContent>(tools)
{
    /// <inheritdoc/>
    public override int Order => 40;

    /// <inheritdoc/>
    public override string Kind => "Åtgärdsplaner";

    /// <inheritdoc/>
    protected override string Called => "Åtgärdsplanen";

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(
            ActionPlansActs.Add,
            ActionPlansActs.Write,
            ActionPlansActs.Merge,
            ActionPlansActs.Discard,
            ActionPlansActs.Share,
            ActionPlansActs.Remove
        );

    /// <inheritdoc/>
    protected override string NameOf(PlanContent content) => content.Title;

    /// <inheritdoc/>
    protected override string Href(ActionPlan thing, AgreementLinks links) => links.Plan(thing.Id);

    /// <inheritdoc/>
    protected override int? AnnexOf(ActionPlan thing) => (int)AnnexKind.ActionPlans;

    /// <inheritdoc/>
    protected override PlanContent Merged(PlanContent? basis, PlanContent mine, PlanContent theirs) =>
        PlanContent.Merge(basis, mine, theirs);

    /// <summary>Adds a plan last, as the party's own draft.</summary>
    public async Task<ActionPlan> AddAsync(Guid agreementId, PlanContent content, Actor actor, CancellationToken ct = default)
    {
        var (_, side) = await RequireAsync(agreementId, actor, ct);
        var position = await Db.Set<ActionPlan>().Where(p => p.AgreementId == agreementId).Select(p => (int?)p.Position).MaxAsync(ct) ?? 0;
        var plan = new ActionPlan(agreementId, position + 1, content.Title, side);
        return await AddAsync(plan, content, Acts.Add.With(content.Title), side, actor, ct);
    }

    /// <summary>Notes that a changed priority needs no change of the plan, and why (R19).</summary>
    public async Task NeedsNoChangeAsync(Guid planId, int seen, string why, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, _) = await LoadAsync(planId, actor, ct);
        Db.Expect(plan, seen);
        plan.NeedsNoChange(why, actor);
        History.Record(actor with { Reason = why }, ActionPlansActs.NeedsNoChange.With(plan.Title), plan, agreement.Id);
        await Db.SaveChangesAsync(ct);
    }

    /// <summary>A plan is shared for an area that both parties see and that is not gone by a decision.</summary>
    protected override async Task<Broken> WhyNotShareAsync(IReadOnlyList<ActionPlan> chosen, AgreementParty side, CancellationToken ct)
    {
        var agreementId = chosen[0].AgreementId;
        var wanted = chosen.Select(p => p.DraftOf(side.Id)!.Content.PriorityAreaId).OfType<Guid>().Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Broken();
        }

        var decided = PlanReviews.Decided(Db);
        // The areas themselves, tracked: they may be shared in the same act.
        var areas = await Db.Set<PriorityArea>()
            .Where(a => wanted.Contains(a.Id) && a.AgreementId == agreementId)
            .Select(a => new { Area = a, Gone = a.RemovedAt != null && decided.Any(c => c.AreaId == a.Id && c.At >= a.RemovedAt) })
            .ToListAsync(ct);
        return new Broken()
            .When(areas.Count < wanted.Count || areas.Exists(a => a.Gone), SectionRules.AreaGone)
            .When(areas.Exists(a => !a.Area.IsShared), SectionRules.AreaIsPrivate);
    }

    /// <inheritdoc/>
    protected override async Task ChangedAsync(Guid agreementId, IReadOnlyCollection<ActionPlan> things, Actor actor, CancellationToken ct)
    {
        var annex = await Db.Set<Annex>()
            .Where(a => a.AgreementId == agreementId && a.Kind == AnnexKind.ActionPlans)
            .Select(a => a.Id)
            .FirstAsync(ct);
        await annexes.WorkingMaterialChangedAsync(annex, actor, ct);
    }
}
