using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>Edits a plan's own fields in the party's draft.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class EditModel(PlanQuery plans, AgreementVisible visible, LagesbildQuery lagesbild, PlanService service)
    : PlanPage(plans, visible, service)
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        AreaItems = PlanInput.Areas(await lagesbild.AreasAsync(Agreement, Actor, ct), Side);
    }

    public void OnGet() => Input = PlanInput.Of(Shown);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", PlanLinks);
    }

    protected override Func<PlanContent, PlanContent> Written()
    {
        Check(new PlanInput.Validator(), Input);
        return plan => Input.Apply(plan, AreaItems);
    }
}

/// <summary>A plan's form.</summary>
public sealed class PlanInput
{
    public string? Title { get; set; }

    public string? Area { get; set; }

    public string? Goal { get; set; }

    public string? Purpose { get; set; }

    public string? Problem { get; set; }

    public static PlanInput Of(PlanContent plan) =>
        new()
        {
            Title = plan.Title,
            Area = plan.PriorityAreaId?.ToString(),
            Goal = plan.Goal,
            Purpose = plan.Purpose,
            Problem = plan.Problem,
        };

    /// <param name="areas">The areas that the actor's party sees.</param>
    /// <param name="side">The party.</param>
    public static IReadOnlyList<SelectListItem> Areas(IEnumerable<PriorityArea> areas, AgreementParty? side) =>
        [Ui.Item("", "Inget särskilt område"), .. areas.Select(a => Ui.Item(a.Id, a.ContentFor(side?.Id).Name))];

    public PlanContent Apply(PlanContent plan, IEnumerable<SelectListItem> areas) =>
        plan with
        {
            Title = Title!.Trim(),
            PriorityAreaId = Ui.Chosen(Area, areas, "Input.Area"),
            Goal = Formats.Lines(Goal),
            Purpose = Formats.Lines(Purpose),
            Problem = Formats.Lines(Problem),
        };

    public sealed class Validator : AbstractValidator<PlanInput>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("planens namn");
            RuleFor(i => i.Goal).Printable(4000);
            RuleFor(i => i.Purpose).Printable(4000);
            RuleFor(i => i.Problem).Printable(8000);
        }
    }
}
