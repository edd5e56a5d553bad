using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Signing;

/// <summary>Dra tillbaka begäran, with a reason.</summary>
[RequirePermission(Permission.RequestSignature)]
public sealed class WithdrawModel(SigningQuery requests, AgreementVisible visible, SigningService service) : RequestPage(requests, visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.WithdrawAsync(Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done("Begäran om underskrift är tillbakadragen.", Here.Signing);
    }
}
