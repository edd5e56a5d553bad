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
public sealed class PlanService(SamverkanDb db, AgreementVisible visible, HistoryLog history, AnnexService annexes)
{
    /// <summary>Adds a plan last, as the party's own draft.</summary>
    public async Task<ActionPlan> AddAsync(Guid agreementId, PlanContent content, Actor actor, CancellationToken ct = default)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        var side = Side(agreement, actor);
        var position = await db.Set<ActionPlan>().Where(p => p.AgreementId == agreementId).Select(p => (int?)p.Position).MaxAsync(ct) ?? 0;
        var plan = new ActionPlan(agreementId, position + 1, content.Title, side);
        db.Add(plan);
        db.Add(plan.Edit(side, content, actor));
        history.Record(actor, ActionPlansActs.Add.With(content.Title), plan, agreementId, side.Id);
        await db.SaveChangesAsync(ct);
        return plan;
    }

    /// <summary>Changes the party's draft by a function of what it holds; refused when somebody saved in between.</summary>
    public async Task SaveDraftAsync(
        Guid planId,
        int seenDraft,
        int seenContent,
        Func<PlanContent, PlanContent> change,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (plan, agreement, side) = await LoadAsync(planId, actor, ct);
        var draft = plan.DraftOf(side.Id);
        if ((draft?.Version ?? 0) != seenDraft)
        {
            throw new StaleException(PlanText.Of(plan.ContentFor(side.Id)), draft?.EditedBy ?? plan.SharedBy, draft?.Version ?? 0);
        }

        var isNew = draft is null;
        if (isNew && seenContent != plan.ContentVersion)
        {
            // The other party shared a change after the form was drawn: it is shown, and saved upon only when it has been seen.
            throw new StaleException(PlanText.Of(plan.Content), plan.SharedBy, 0);
        }

        draft = plan.Edit(side, change(plan.ContentFor(side.Id)), actor);
        if (isNew)
        {
            db.Add(draft);
        }

        history.Record(actor, ActionPlansActs.Write.With(draft.Content.Title), plan, agreement.Id, side.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes what the other party has shared since into the party's draft; nothing that either wrote is lost.</summary>
    /// <param name="seenContent">The count of shared changes that the writer saw.</param>
    public async Task MergeAsync(Guid planId, int seenDraft, int seenContent, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, side) = await LoadAsync(planId, actor, ct);
        var draft = plan.DraftOf(side.Id) ?? throw new RuleException(SectionRules.NothingToShare);
        db.Expect(draft, seenDraft);
        if (plan.ContentVersion != seenContent)
        {
            throw new StaleException(PlanText.Of(plan.Content), plan.SharedBy, draft.Version);
        }

        draft.Change(PlanMerge.Of(draft.Base, draft.Content, plan.Content), actor);
        draft.HasSeen(plan);
        history.Record(actor, ActionPlansActs.Merge.With(plan.Title), plan, agreement.Id, side.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Throws the party's draft away; a plan that was never shared goes with it.</summary>
    public async Task DiscardAsync(Guid planId, int seenDraft, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, side) = await LoadAsync(planId, actor, ct);
        var draft = plan.DraftOf(side.Id) ?? throw new RuleException(SectionRules.NothingToShare);
        db.Expect(draft, seenDraft);
        db.Remove(draft);
        if (!plan.IsShared)
        {
            db.Remove(plan);
        }

        history.Record(actor, ActionPlansActs.Discard.With(plan.Title), plan, agreement.Id, side.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares the party's draft of a plan with the other party.</summary>
    public async Task ShareAsync(Guid planId, int seenDraft, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, side) = await LoadAsync(planId, actor, ct);
        await ShareWithinAsync(plan, agreement, side, seenDraft, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares a party's draft of a plan. The caller has asked who may, and saves.</summary>
    internal async Task ShareWithinAsync(
        ActionPlan plan,
        Agreement agreement,
        AgreementParty side,
        int seenDraft,
        Actor actor,
        CancellationToken ct
    )
    {
        var draft = plan.DraftOf(side.Id) ?? throw new RuleException(SectionRules.NothingToShare);
        db.Expect(draft, seenDraft);
        var areaId = draft.Content.PriorityAreaId;
        var decided = PlanReviews.Decided(db);
        // The area itself, tracked: it may be shared in the same act.
        var area = areaId is null
            ? null
            : await db.Set<PriorityArea>()
                .Where(a => a.Id == areaId && a.AgreementId == agreement.Id)
                .Select(a => new { Area = a, Gone = a.RemovedAt != null && decided.Any(c => c.AreaId == a.Id && c.At >= a.RemovedAt) })
                .FirstOrDefaultAsync(ct);
        new Broken()
            .When(draft.BasedOn != plan.ContentVersion, SectionRules.SharedSince)
            .When(areaId is not null && area is null or { Gone: true }, SectionRules.AreaGone)
            .When(area?.Area.OwnerPartyId is not null, SectionRules.AreaIsPrivate)
            .ThrowIfAny();
        var (added, removed) = plan.Share(draft, actor);
        db.AddRange(added);
        db.RemoveRange(removed);
        db.Remove(draft);
        history.Record(actor, ActionPlansActs.Share.With(plan.Title), plan, agreement.Id);
        await ChangedAsync(agreement.Id, actor, ct);
    }

    /// <summary>Notes that a changed priority needs no change of the plan, and why (R19).</summary>
    public async Task NeedsNoChangeAsync(Guid planId, int seen, string why, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, _) = await LoadAsync(planId, actor, ct);
        db.Expect(plan, seen);
        plan.NeedsNoChange(why, actor);
        history.Record(actor with { Reason = why }, ActionPlansActs.NeedsNoChange.With(plan.Title), plan, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes a plan with its activities; refused while the other party has a draft of it.</summary>
    public async Task RemoveAsync(Guid planId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (plan, agreement, side) = await LoadAsync(planId, actor, ct);
        db.Expect(plan, seen);
        new Broken().When(plan.Drafts.Exists(d => d.PartyId != side.Id), SectionRules.OthersDraft).ThrowIfAny();
        db.RemoveRange(plan.Drafts);
        db.RemoveRange(plan.Activities);
        db.Remove(plan);
        history.Record(actor, ActionPlansActs.Remove.With(plan.Title), plan, agreement.Id, plan.IsShared ? null : side.Id);
        if (plan.IsShared)
        {
            await ChangedAsync(agreement.Id, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct)
    {
        var annex = await db.Set<Annex>()
            .Where(a => a.AgreementId == agreementId && a.Kind == AnnexKind.ActionPlans)
            .Select(a => a.Id)
            .FirstAsync(ct);
        await annexes.WorkingMaterialChangedAsync(annex, actor, ct);
    }

    private async Task<(ActionPlan Plan, Agreement Agreement, AgreementParty Side)> LoadAsync(
        Guid planId,
        Actor actor,
        CancellationToken ct
    )
    {
        var plan =
            await db.Set<ActionPlan>()
                .Include(p => p.Activities)
                .Include(p => p.Drafts)
                .AsSplitQuery()
                .FirstOrDefaultAsync(p => p.Id == planId, ct)
            ?? throw new NotFoundException("Åtgärdsplanen");
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == plan.AgreementId, ct)
            ?? throw new NotFoundException("Åtgärdsplanen");
        var side = Side(agreement, actor);
        return plan.VisibleTo(side.Id) ? (plan, agreement, side) : throw new NotFoundException("Åtgärdsplanen");
    }

    private static AgreementParty Side(Agreement agreement, Actor actor)
    {
        actor.Require(Permission.EditWorkingMaterial, agreement);
        return agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
    }
}
