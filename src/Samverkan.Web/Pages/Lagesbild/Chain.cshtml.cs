using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Problem, causes, goal, activities and follow-up of each prioritised area, and where the chain is broken (D6).</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ChainModel(PlanQuery planQuery, LagesbildQuery lagesbild, AgreementVisible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var id = Agreement.Id;
        var areas = await lagesbild.AreasAsync(Agreement, Actor, ct);
        var causes = await lagesbild.CausesAsync(id, ct);
        var plans = await planQuery.ByAreaAsync(id, ct);
        Rows = [.. areas.Select(a => new Row(a, a.ContentFor(Side?.Id), [.. causes[a.Id]], [.. plans[a.Id]]))];
    }

    /// <summary>An area with what hangs on it.</summary>
    public sealed record Row(PriorityArea Area, AreaContent Says, IReadOnlyList<Cause> Causes, IReadOnlyList<ActionPlan> Plans);
}
