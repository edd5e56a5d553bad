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
public abstract class PlanPage(PlanQuery plans, AgreementVisible visible) : AgreementPage(visible)
{
    [Microsoft.AspNetCore.Mvc.BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The count of shared changes that the form was drawn from.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public int SeenContent { get; set; }

    public ActionPlan Plan { get; private set; } = null!;

    public PlanDraft? Draft { get; private set; }

    public PlanContent Shown { get; private set; } = null!;

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    public bool SharedSince =>
        (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : Plan.ContentVersion)) != Plan.ContentVersion;

    protected PlanQuery Plans { get; } = plans;

    public PlanLinks PlanLinks => Here.Plan(Id);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Åtgärdsplaner", Here.Plans), new(Shown.Title, PlanLinks)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var side = Side?.Id;
        Plan = await Plans.FindAsync(Agreement.Id, Id, side, ct);
        Draft = Plan.DraftOf(side);
        Shown = Plan.ContentFor(side);
    }
}
