using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>An image of a section: to the party that added it, and to the other where the shared text shows it.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ImageModel(SamverkanDb db, Visible visible) : AnnexPage(db, visible)
{
    public async Task<IActionResult> OnGetAsync(Guid image, CancellationToken ct)
    {
        var (side, name) = (Side?.Id, image.ToString());
        var found =
            await Db.Set<SectionImage>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    i =>
                        i.Id == image
                        && i.AgreementId == Agreement.Id
                        && (
                            i.PartyId == side
                            || Db.Set<Section>().Any(s => s.Id == i.SectionId && s.OwnerPartyId == null && s.Text.Contains(name))
                        ),
                    ct
                )
            ?? throw new NotFoundException("Bilden");
        return File(found.Jpeg, "image/jpeg");
    }
}
