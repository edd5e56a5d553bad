using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>Everything that has been done with accounts, organisations and functions.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class HistoryModel(HistoryQuery history, HistoryChaining chains)
    : InstallationHistoryPage(history, nameof(Person), nameof(AppUser), nameof(Organisation), nameof(Function))
{
    /// <summary>How far the installation's chain has come.</summary>
    public ChainView Chain { get; private set; } = new(null);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Chain = new ChainView(await chains.HeadAsync(HistoryChain.Installation, ct));
    }

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", Links.Users)];
}
