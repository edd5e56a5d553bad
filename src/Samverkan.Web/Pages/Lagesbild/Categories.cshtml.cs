using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The categories that the parent makes mandatory, and this agreement's stance on each (A10, R49).</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class CategoriesModel(AgreementVisible visible, LagesbildQuery lagesbild, CategoryService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<(PriorityCategory Category, CategoryStance? Stance)> Rows { get; private set; } = [];

    /// <summary>The category whose form was refused.</summary>
    public Guid? Failed { get; private set; }

    /// <summary>What is wrong with the reason; null when nothing is.</summary>
    public string? ReasonError =>
        ModelState.TryGetValue("Input.Reason", out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    protected override async Task LoadAsync(CancellationToken ct) => Rows = await lagesbild.CategoriesAsync(Agreement, ct);

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostStanceAsync(Guid category, CancellationToken ct)
    {
        Failed = category;
        Check(new StanceValidator(), Input);
        await service.TakeStanceAsync(Agreement.Id, category, Version, Input.Prioritised, Input.Reason?.Trim() ?? "", Actor, ct);
        return Done("Ställningstagandet är sparat.", Here.Categories);
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new NameValidator(), Input);
        await service.AddAsync(Agreement.Id, Input.Name!.Trim(), Actor, ct);
        return Done("Kategorin är tillagd.", Here.Categories);
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid category, CancellationToken ct)
    {
        await service.RemoveAsync(category, Version, Actor, ct);
        return Done("Kategorin är borttagen.", Here.Categories);
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public bool Prioritised { get; set; } = true;

        public string? Reason { get; set; }
    }

    private sealed class StanceValidator : AbstractValidator<InputModel>
    {
        public StanceValidator() =>
            RuleFor(i => i.Reason)
                .Printable(1000)
                .Must((i, r) => i.Prioritised || !string.IsNullOrWhiteSpace(r))
                .WithMessage(CategoryRules.NotPrioritisedNeedsReason.Message);
    }

    private sealed class NameValidator : AbstractValidator<InputModel>
    {
        public NameValidator() => RuleFor(i => i.Name).Text("kategorins namn");
    }
}
