using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Which sources a section builds on (C2), and which of the law's parts it is.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class DescribeSectionModel(SamverkanDb db, Visible visible, SectionService service) : AnnexPage(db, visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LawPart Part { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<Source> All { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexRoot + "/arbete")];

    public static IEnumerable<SelectListItem> Parts =>
        [Ui.Item(LawPart.None, "Ingen särskild del"), Ui.Item(LawPart.Mapping, "Kartläggning"), Ui.Item(LawPart.OtherInformation, "Annan information av betydelse"), Ui.Item(LawPart.Analysis, "Analys")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        Section = await Db.Sections.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && s.AnnexId == Annex.Id && (s.OwnerPartyId == null || s.OwnerPartyId == side), ct) ?? throw new NotFoundException("Avsnittet");
        All = await Db.Sources.AsNoTracking().Where(s => s.AgreementId == Agreement.Id && !s.LeftOut).OrderBy(s => s.Position).ToListAsync(ct);
        if (HttpMethods.IsGet(Request.Method))
        {
            (Part, Chosen) = (Section.LawPart, await Db.SectionSources.Where(l => l.SectionId == Id).Select(l => l.SourceId).ToListAsync(ct));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DescribeAsync(Id, Version, Part, Chosen, Actor, ct);
        return Done("Underlag och lagens del är sparade.", $"{AnnexRoot}/arbete#avsnitt-{Id}");
    }
}
