using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Which sources a section builds on (C2), and which of the law's parts it is.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class DescribeSectionModel(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    LagesbildQuery lagesbild,
    SourceService service
) : SectionPage(annexes, query, visible)
{
    [BindProperty]
    public LawPart Part { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<Source> All { get; private set; } = [];

    public static IEnumerable<SelectListItem> Parts =>
        [
            Ui.Item(LawPart.None, "Ingen särskild del"),
            Ui.Item(LawPart.Mapping, "Kartläggning"),
            Ui.Item(LawPart.OtherInformation, "Annan information av betydelse"),
            Ui.Item(LawPart.Analysis, "Analys"),
        ];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        All = [.. (await lagesbild.SourcesAsync(Agreement, Actor, ct)).Where(s => !s.ContentFor(Side?.Id).LeftOut)];
        if (HttpMethods.IsGet(Request.Method))
        {
            (Part, Chosen) = (Section.LawPart, await Query.SourcesAsync(Id, ct));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DescribeSectionAsync(Agreement.Id, Id, Version, Part, Chosen, Actor, ct);
        return Done("Underlag och lagens del är sparade.", InWork);
    }
}
