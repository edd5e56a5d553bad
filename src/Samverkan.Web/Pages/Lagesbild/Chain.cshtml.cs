using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Problem, causes, goal, activities and follow-up of each prioritised area, and where the chain is broken (D6).</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ChainModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Root + "/bilagor/3/arbete")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var id = Agreement.Id;
        var areas = await Visible.PriorityAreas(Actor, Agreement).AsNoTracking().OrderBy(a => a.Position).ToListAsync(ct);
        var causes = (
            await db.Set<Cause>().AsNoTracking().Where(c => c.AgreementId == id).OrderBy(c => c.Position).ToListAsync(ct)
        ).ToLookup(c => c.PriorityAreaId);
        var plans = (
            await db.Set<ActionPlan>()
                .AsNoTracking()
                .Include(p => p.Activities)
                .Where(p => p.AgreementId == id && p.OwnerPartyId == null && p.PriorityAreaId != null)
                .OrderBy(p => p.Position)
                .ToListAsync(ct)
        ).ToLookup(p => p.PriorityAreaId!.Value);
        Rows = [.. areas.Select(a => new Row(a, [.. causes[a.Id]], [.. plans[a.Id]]))];
    }

    /// <summary>An area with what hangs on it.</summary>
    public sealed record Row(PriorityArea Area, IReadOnlyList<Cause> Causes, IReadOnlyList<ActionPlan> Plans);
}
