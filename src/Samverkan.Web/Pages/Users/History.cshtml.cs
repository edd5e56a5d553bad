using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>Everything that has been done with accounts, organisations and functions.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class HistoryModel(HistoryQuery history)
    : InstallationHistoryPage(history, nameof(Person), nameof(AppUser), nameof(Organisation), nameof(Function))
{
    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", Links.Users)];
}
