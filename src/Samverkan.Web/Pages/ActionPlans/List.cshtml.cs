using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>The action plans as the actor's party sees them.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ListModel(PlanQuery plans, LagesbildQuery lagesbild, AnnexQuery annexes, AgreementVisible visible)
    : AgreementPage(visible)
{
    public IReadOnlyList<ActionPlan> Plans { get; private set; } = [];

    public Dictionary<Guid, string> Areas { get; private set; } = [];

    public Broken WhyNotSubmit { get; private set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Plans = await plans.ListAsync(Agreement.Id, Side?.Id, ct);
        Areas = await lagesbild.AreaNamesAsync(Agreement.Id, ct);
        var open = (await annexes.FindAsync(Agreement.Id, (int)AnnexKind.ActionPlans, ct)).Open;
        var shared = Plans.Any(p => p.IsShared);
        WhyNotSubmit = open?.WhyNotSubmit(shared, ApprovalRoute.CouncilDecision) ?? new Broken().When(!shared, AnnexRules.NothingToSubmit);
    }
}

/// <summary>A page of one plan, as the actor's party sees it.</summary>
public abstract class PlanPage(PlanQuery plans, AgreementVisible visible, PlanService service)
    : DraftPage<ActionPlan, PlanContent, PlanService>(visible, service)
{
    /// <summary>The plan.</summary>
    public ActionPlan Plan => Thing!;

    /// <summary>What the own party sees of it.</summary>
    public PlanContent Shown => Said!;

    protected PlanQuery Plans { get; } = plans;

    public PlanLinks PlanLinks => Here.Plan(Plan.Id);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Åtgärdsplaner", Here.Plans), new(Shown.Title, PlanLinks)];

    protected override string Onward => PlanLinks;

    protected override string Back => Here.Plans;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Show(await Plans.FindAsync(Agreement.Id, Id ?? Guid.Empty, Side?.Id, ct));
}
