using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A decision-maker confirms what the secretary noted.</summary>
[RequirePermission(Permission.Decide)]
public sealed class ConfirmModel(Visible visible, DecisionService service) : ItemPage(visible)
{
    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ConfirmAsync(Id, ItemId, Version, Actor, ct);
        return Done("Ditt ställningstagande är bekräftat.", Back);
    }
}
