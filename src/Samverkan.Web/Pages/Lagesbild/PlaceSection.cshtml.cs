using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Puts a section under another.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class PlaceSectionModel(SamverkanDb db, Visible visible, SectionService service) : SectionPage(db, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> ParentItems { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        var sections = await Db.Set<Section>()
            .AsNoTracking()
            .Where(s => s.AnnexId == Annex.Id && (s.OwnerPartyId == null || s.OwnerPartyId == side))
            .ToListAsync(ct);
        var height = SectionTree.Height(sections, Id);
        ParentItems =
        [
            Ui.Item("", "Högsta nivån"),
            .. SectionTree
                .InOrder(sections)
                .Where(s => s.Depth + height <= SectionTree.MostLevels && !SectionTree.IsWithin(sections, s.Section.Id, Id))
                .Select(s => Ui.Item(s.Section.Id, $"{s.Number} {s.Section.Heading}")),
        ];
    }

    public void OnGet() => Input.Parent = Section.ParentId?.ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.PlaceAsync(Id, Version, Guid.TryParse(Input.Parent, out var parent) ? parent : null, Actor, ct);
        return Done("Avsnittet är placerat.", InWork);
    }

    public sealed class InputModel
    {
        public string? Parent { get; set; }
    }
}
