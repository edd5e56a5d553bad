using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Contacts;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>All accounts, by page, with a search.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class ListModel(UserQuery users) : PageBase
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<UserRow> People { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", Links.Users)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (People, More) = await users.ListAsync(Sok?.Trim() ?? "", Actor.Today, Sida, PageSize, ct);
    }
}
