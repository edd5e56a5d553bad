using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>One plan with its activities.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class DetailsModel(PlanQuery plans, AgreementVisible visible, MeetingQuery meetings, PlanService service)
    : PlanPage(plans, visible, service)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Why the plan is to be revisited (R19); null when it is not.</summary>
    public PlanReview? Review { get; private set; }

    /// <summary>When Chefsamrådet meets next, by which the plan is to have been revisited; null when no meeting is planned.</summary>
    public DateTime? NextCouncil { get; private set; }

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs.SkipLast(1)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        NextCouncil = await meetings.NextCouncilAsync(Agreement.Id, Actor.Now, ct);
        Review = await Plans.ReviewOfAsync(Agreement.Id, Plan.Id, ct);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostUnchangedAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await Service.NeedsNoChangeAsync(Plan.Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done("Det är antecknat att planen inte behöver ändras.", PlanLinks);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await RemoveAsync(ct);
        return Done("Planen är borttagen.", Here.Plans);
    }

    /// <summary>This page has no form of the plan.</summary>
    protected override Func<PlanContent, PlanContent> Written() => throw new NotFoundException("Sidan");
}
