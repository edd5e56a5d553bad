using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.ActionPlans;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The prioritised areas of an agreement.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class AreasModel(AgreementVisible visible, LagesbildQuery lagesbild, AreaService service)
    : DraftPage<PriorityArea, AreaContent, AreaService>(visible, service)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<PriorityArea> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override string Onward => Here.Areas;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Rows = await lagesbild.AreasAsync(Agreement, Actor, ct);
        Show(Id is null ? null : Rows.FirstOrDefault(a => a.Id == Id) ?? throw new NotFoundException("Området"));
    }

    public override object? Stored => Said is { } area ? new InputModel { Name = area.Name, Why = area.Why } : null;

    public void OnGet() => Input = Stored as InputModel ?? new();

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            await Service.AddAsync(Agreement.Id, Written()(new AreaContent("")), Actor, ct);
            return Done("Området är sparat. Det syns bara för er tills ni delar det.", Here.Areas);
        }

        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", Here.Area(Id.Value));
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await ShareDraftAsync(ct);
        return Done("Området är delat med motparten.", Here.Areas);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await RemoveAsync(ct);
        return Done("Området är borttaget.", Here.Areas);
    }

    protected override Func<AreaContent, AreaContent> Written()
    {
        Check(new Validator(), Input);
        return _ => new AreaContent(Input.Name!.Trim(), Formats.Lines(Input.Why));
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
