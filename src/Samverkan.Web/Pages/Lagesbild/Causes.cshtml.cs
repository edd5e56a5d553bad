using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Documents.Content;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The causes of a prioritised problem in three perspectives, as a tree (C12).</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class CausesModel(AgreementVisible visible, LagesbildQuery lagesbild, AreaService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PriorityArea Shown { get; private set; } = null!;

    public IReadOnlyList<Cause> Rows { get; private set; } = [];

    public IEnumerable<Block> Blocks => CauseBlocks.Of(Shown, [.. Rows]);

    public static IEnumerable<SelectListItem> Perspectives => Enum.GetValues<Perspective>().Select(p => Ui.Item(p, Cause.Name(p)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Prioriterade områden", Here.Areas)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Shown = await lagesbild.AreaAsync(Agreement, Id, Actor, ct);
        Rows = await lagesbild.CausesOfAsync(Id, ct);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.AddCauseAsync(Id, Input.Perspective, Input.Text!.Trim(), Actor, ct);
        return Done("Orsaken är tillagd.", Here.Causes(Id));
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid cause, CancellationToken ct)
    {
        await service.RemoveCauseAsync(Agreement.Id, cause, Version, Actor, ct);
        return Done("Orsaken är borttagen.", Here.Causes(Id));
    }

    public sealed class InputModel
    {
        public Perspective Perspective { get; set; }

        public string? Text { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Text).Text("orsaken", 300);
    }
}
