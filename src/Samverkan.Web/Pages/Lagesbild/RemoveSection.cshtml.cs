using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Removes a section from the working version.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class RemoveSectionModel(SamverkanDb db, Visible visible, SectionService service) : AnnexPage(db, visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Section Section { get; private set; } = null!;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexRoot + "/arbete")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        Section = await Db.Sections.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id && s.AnnexId == Annex.Id && (s.OwnerPartyId == null || s.OwnerPartyId == side), ct) ?? throw new NotFoundException("Avsnittet");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RemoveAsync(Id, Version, Actor, ct);
        return Done("Avsnittet är borttaget.", AnnexRoot + "/arbete");
    }
}
