using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>Adds a plan as the party's own draft.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class AddModel(AgreementVisible visible, LagesbildQuery lagesbild, PlanService service) : AgreementPage(visible)
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Åtgärdsplaner", Here.Plans)];

    protected override async Task LoadAsync(CancellationToken ct) =>
        AreaItems = PlanInput.Areas(await lagesbild.AreasAsync(Agreement, Actor, ct), Side);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new PlanInput.Validator(), Input);
        var plan = await service.AddAsync(Agreement.Id, Input.Apply(new PlanContent(""), AreaItems), Actor, ct);
        return Done("Planen är tillagd. Lägg till en aktivitet som nästa steg.", Here.Plan(plan.Id));
    }
}
