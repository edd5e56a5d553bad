using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>Shares the party's draft of a plan, after saying what that means.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ShareModel(PlanQuery plans, AgreementVisible visible, PlanService service) : PlanPage(plans, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ShareAsync(Id, Version, Actor, ct);
        return Done("Planen är delad med motparten.", PlanLinks);
    }
}
