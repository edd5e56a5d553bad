using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Puts a new annex 2 in force by telling the other party.</summary>
[RequirePermission(Permission.Submit)]
public sealed class NotifyModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service) : VersionAct(annexes, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.NotifyAsync(Shown.Id, Version, Actor, ct);
        return Done($"Motparten är meddelad. Version {Nr} gäller från i dag.", VersionLinks);
    }
}
