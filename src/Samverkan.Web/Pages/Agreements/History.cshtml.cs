using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.History;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Everything that has been done in an agreement, by page.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(Visible visible) : AgreementPage(visible)
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var rows = await Visible.History(Actor, Agreement.Id).AsNoTracking().OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Skip((Sida - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        More = rows.Count > PageSize;
        Entries = [.. rows.Take(PageSize)];
    }
}
