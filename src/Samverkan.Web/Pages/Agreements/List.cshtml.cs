using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The agreements the user may see, by page, with a search.</summary>
[RequirePermission(Permission.Read)]
public sealed class ListModel(Visible visible) : PageBase
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Agreement> Rows { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var search = SwedishText.ForSearch(Sok ?? "");
        var rows = await visible
            .Agreements(Actor)
            .AsNoTracking()
            .Include(a => a.Parties)
            .Where(a => search == "" || a.SearchText.Contains(search))
            .OrderByDescending(a => a.EndsOn)
            .ThenBy(a => a.Sequence)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
    }
}
