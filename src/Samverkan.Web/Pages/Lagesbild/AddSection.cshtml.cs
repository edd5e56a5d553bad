using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Adds a section to the working version and goes on to write it.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class AddSectionModel(AnnexQuery annexes, SectionQuery query, AgreementVisible visible, SectionService service)
    : AnnexPage(annexes, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> ParentItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexLinks.Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var sections = await query.OfAnnexAsync(Annex.Id, Side?.Id, ct);
        ParentItems =
        [
            Ui.Item("", "Högsta nivån"),
            .. SectionTree
                .InOrder(sections)
                .Where(s => s.Depth < SectionTree.MostLevels)
                .Select(s => Ui.Item(s.Section.Id, $"{s.Number} {s.Section.Heading}")),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var section = await service.AddAsync(
            Annex.Id,
            Ui.Chosen(Input.Parent, ParentItems, "Input.Parent"),
            Input.Heading!.Trim(),
            Actor,
            ct
        );
        return Done("Avsnittet är tillagt. Skriv texten.", AnnexLinks.Section(section.Id));
    }

    public sealed class InputModel
    {
        public string? Heading { get; set; }

        public string? Parent { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Heading).Text("en rubrik");
    }
}
