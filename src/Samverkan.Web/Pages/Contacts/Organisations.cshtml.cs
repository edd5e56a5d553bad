using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>All organisations, by page.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class OrganisationsModel(SamverkanDb db) : PageBase
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", "/administration/anvandare")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var rows = await db.Set<Organisation>()
            .AsNoTracking()
            .OrderBy(o => o.Name)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(o => new Row(o.Id, o.Name, o.OrganisationNumber, db.Set<Function>().Count(f => f.OrganisationId == o.Id)))
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
    }

    public sealed record Row(Guid Id, string Name, string Number, int Functions);
}
