using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Access;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>One plan with its activities.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class DetailsModel(SamverkanDb db, Visible visible, PlanService service) : PlanPage(db, visible)
{
    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs.SkipLast(1)];

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await service.DiscardAsync(Id, Version, Actor, ct);
        return Done("Utkastet är kastat.", Plan.IsShared ? PlanRoot : Root + "/atgardsplaner");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveAsync(Id, Version, Actor, ct);
        return Done("Planen är borttagen.", Root + "/atgardsplaner");
    }
}
