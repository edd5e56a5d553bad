using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>All accounts, by page, with a search.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class ListModel(SamverkanDb db) : PageBase
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Row> People { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", "/administration/anvandare")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var search = SwedishText.ForSearch(Sok ?? "");
        var today = Actor.Today;
        var rows = await db
            .Users.AsNoTracking()
            .Where(u => search == "" || db.Set<Person>().Any(p => p.Id == u.PersonId && p.SearchText.Contains(search)))
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.Id)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(u => new Row(
                u.Id,
                u.DisplayName,
                u.Email!,
                u.Active,
                db.Set<FunctionHolding>().Where(h => h.PersonId == u.PersonId && h.HoldsOn(today)).Select(h => h.Function.Title).ToList()
            ))
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        People = [.. rows.Take(PageSize)];
    }

    public sealed record Row(Guid Id, string Name, string Email, bool Active, IReadOnlyList<string> Functions);
}
