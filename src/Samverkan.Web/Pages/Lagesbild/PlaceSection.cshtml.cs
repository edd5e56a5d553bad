using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Puts a section under another.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class PlaceSectionModel(AnnexQuery annexes, SectionQuery query, AgreementVisible visible, SectionService service)
    : SectionPage(annexes, query, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>All that there is in the annex; that some of it is no place for this section is told by the rule.</summary>
    private IReadOnlyList<SelectListItem> known = [];

    public IReadOnlyList<SelectListItem> ParentItems { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var sections = await Query.OfAnnexAsync(Annex.Id, Side?.Id, ct);
        known = [.. sections.Select(s => Ui.Item(s.Id, s.Heading))];
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
        await service.PlaceAsync(Id, Version, Ui.Chosen(Input.Parent, known, "Input.Parent"), Actor, ct);
        return Done("Avsnittet är placerat.", InWork);
    }

    public sealed class InputModel
    {
        public string? Parent { get; set; }
    }
}
