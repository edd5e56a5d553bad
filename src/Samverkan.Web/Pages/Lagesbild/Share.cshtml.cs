using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Shares the party's drafts with the other party, after saying what that means.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ShareModel(SamverkanDb db, Visible visible, SectionService service) : AnnexPage(db, visible)
{
    /// <summary>One section only; all drafts when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Avsnitt { get; set; }

    /// <summary>The drafts that the form showed: section and version.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    public IReadOnlyList<SectionDraft> Drafts { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexRoot + "/arbete")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        Drafts = await Db.SectionDrafts.AsNoTracking().Where(d => d.PartyId == side && (Avsnitt == null || d.SectionId == Avsnitt) && Db.Sections.Any(s => s.Id == d.SectionId && s.AnnexId == Annex.Id)).OrderBy(d => d.Heading).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = await service.ShareAsync(Annex.Id, Seen, Actor, ct);
        return Done(count == 1 ? "Avsnittet är delat med motparten." : $"{count} avsnitt är delade med motparten.", AnnexRoot + "/arbete");
    }
}
