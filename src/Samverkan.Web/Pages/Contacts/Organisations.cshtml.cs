using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>All organisations, by page.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class OrganisationsModel(ContactQuery contacts) : PageBase
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<OrganisationRow> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", Links.Users)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Rows, More) = await contacts.OrganisationsAsync(Sida, PageSize, ct);
    }
}
