using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Sends a submitted version for signature as an amendment.</summary>
[RequirePermission(Permission.RequestSignature)]
public sealed class AmendModel(AnnexQuery annexes, AgreementVisible visible, SigningService service) : VersionAct(annexes, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RequestAmendmentAsync(Shown.Id, Version, Actor, ct);
        return Done("Tillägget är sänt för underskrift.", Here.Signing);
    }
}
