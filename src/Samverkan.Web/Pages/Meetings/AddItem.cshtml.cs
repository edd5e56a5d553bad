using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Adds an item to the agenda; a decision item may take up a submitted annex version.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class AddItemModel(SamverkanDb db, Visible visible, MeetingService service) : MeetingPage(visible)
{
    [BindProperty]
    public ItemInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> VersionItems { get; private set; } = [];

    public IEnumerable<SelectListItem> KindItems => [Ui.Item(AgendaItemKind.Information, "Information eller diskussion"), Ui.Item(AgendaItemKind.Decision, "Beslut")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var versions = await db.AnnexVersions.AsNoTracking().Where(v => v.AgreementId == Agreement.Id && v.Status == AnnexVersionStatus.Submitted && (v.Annex.Kind == AnnexKind.Lagesbild || v.Annex.Kind == AnnexKind.ActionPlans))
            .Select(v => new { v.Id, v.Number, v.Annex.Kind }).ToListAsync(ct);
        VersionItems = [Ui.Item("", "Ingen"), .. versions.Select(v => Ui.Item(v.Id, $"Bilaga {(int)v.Kind} {Annex.TitleOf(v.Kind)}, version {v.Number}"))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ItemInput.Validator(), Input);
        var version = Guid.TryParse(Input.Annex, out var id) ? id : (Guid?)null;
        await service.AddItemAsync(Id, version is null ? Input.Kind : AgendaItemKind.Decision, Input.Title!.Trim(), Input.Presenter?.Trim() ?? "", Input.Background ?? "", version, Actor, Input.Marking, ct);
        return Done("Punkten är tillagd.", MeetingRoot);
    }
}

/// <summary>An agenda item's form.</summary>
public sealed class ItemInput : MarkedInput
{
    public AgendaItemKind Kind { get; set; }

    public string? Annex { get; set; }

    public string? Title { get; set; }

    public string? Presenter { get; set; }

    public string? Background { get; set; }

    public sealed class Validator : AbstractValidator<ItemInput>
    {
        public Validator()
        {
            MarkedInput.Rules(this);
            RuleFor(i => i.Title).Text("en rubrik", 300);
            RuleFor(i => i.Presenter).Printable(300);
            RuleFor(i => i.Background).Printable(20_000);
        }
    }
}
