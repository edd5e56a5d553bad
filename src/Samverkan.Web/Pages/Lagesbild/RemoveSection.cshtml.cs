using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Removes a section from the working version.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class RemoveSectionModel(AnnexQuery annexes, SectionQuery query, AgreementVisible visible, SectionService service)
    : SectionPage(annexes, query, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RemoveAsync(Id, Version, Actor, ct);
        return Done("Avsnittet är borttaget.", AnnexLinks.Work);
    }
}
