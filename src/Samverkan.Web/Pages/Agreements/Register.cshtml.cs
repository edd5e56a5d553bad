using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lifecycle;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Keeps an agreement made on paper as it was.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class RegisterModel(AgreementVisible visible, RegistrationService service) : AgreementPage(visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RegisterAsMadeAsync(Agreement.Id, Version, Actor, ct);
        return Done("Avtalet är registrerat som tecknat på papper.", Here);
    }
}
