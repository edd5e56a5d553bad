using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Puts a new annex 2 in force by telling the other party.</summary>
[RequirePermission(Permission.Submit)]
public sealed class NotifyModel(SamverkanDb db, Visible visible, AnnexService service) : VersionAct(db, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.NotifyAsync(Shown.Id, Version, Actor, ct);
        return Done($"Motparten är meddelad. Version {Nr} gäller från i dag.", VersionRoot);
    }
}
