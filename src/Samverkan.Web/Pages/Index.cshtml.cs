using Samverkan.Core.Overview;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages;

/// <summary>What waits for me, next meetings, our drafts, latest decisions, across all my agreements.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class IndexModel(KeptOverview overview) : PageBase
{
    public OverviewView View { get; private set; } = OverviewView.Empty;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (Actor.Can(Permission.Read))
        {
            View = await overview.OfAsync(Actor, ct);
        }
    }
}
