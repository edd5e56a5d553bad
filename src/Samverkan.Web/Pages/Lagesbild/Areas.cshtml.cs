using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The prioritised areas of an agreement.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class AreasModel(AgreementVisible visible, LagesbildQuery lagesbild, LagesbildService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public IReadOnlyList<PriorityArea> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Rows = await lagesbild.AreasAsync(Agreement, Actor, ct);
        if (Id is not null && Rows.All(a => a.Id != Id))
        {
            throw new NotFoundException("Området");
        }
    }

    public override object? Stored =>
        Rows.FirstOrDefault(a => a.Id == Id) is { } area ? new InputModel { Name = area.Name, Why = area.Why } : null;

    public void OnGet() => Input = Stored as InputModel ?? new();

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.SaveAreaAsync(Agreement.Id, Id, Version, Input.Name!.Trim(), Input.Why?.Trim() ?? "", Actor, ct);
        return Done("Området är sparat.", Here.Areas);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await service.ShareAreaAsync(Agreement.Id, Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Området är delat med motparten.", Here.Areas);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveAreaAsync(Agreement.Id, Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Området är borttaget.", Here.Areas);
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Why { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("områdets namn");
            RuleFor(i => i.Why).Printable(1000);
        }
    }
}
