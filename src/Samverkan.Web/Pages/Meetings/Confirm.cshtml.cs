using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A decision-maker confirms what the secretary noted.</summary>
[RequirePermission(Permission.Decide)]
public sealed class ConfirmModel(MeetingQuery meetings, AgreementVisible visible, DecisionService service) : ItemPage(meetings, visible)
{
    /// <summary>The hash of the annex version that the form was drawn from.</summary>
    [BindProperty]
    public string? Subject { get; set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ConfirmAsync(Id, ItemId, Version, Subject ?? "", Actor, ct);
        return Done("Ditt ställningstagande är bekräftat.", Back);
    }
}
