using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Signing;

/// <summary>Avböj att underteckna, with a reason.</summary>
[RequirePermission(Permission.Sign)]
public sealed class DeclineModel(SigningQuery requests, AgreementVisible visible, SigningService service) : RequestPage(requests, visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.DeclineAsync(Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done("Du har avböjt att underteckna.", Here.Signing);
    }
}
