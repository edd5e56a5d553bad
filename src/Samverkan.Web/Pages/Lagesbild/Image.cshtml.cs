using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>An image of a section: to the party that added it, and to the other where the shared text shows it.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ImageModel(AnnexQuery annexes, SectionQuery query, AgreementVisible visible) : AnnexPage(annexes, visible)
{
    public async Task<IActionResult> OnGetAsync(Guid image, CancellationToken ct)
    {
        var found = await query.ImageAsync(Agreement.Id, image, Side?.Id, ct);
        return File(found.Jpeg, "image/jpeg");
    }
}
