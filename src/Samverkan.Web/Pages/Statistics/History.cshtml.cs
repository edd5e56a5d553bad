using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Everything that has been done with the statistics, by page.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(SamverkanDb db) : PageBase
{
    private const int PageSize = 40;
    private static readonly List<string> Subjects = [nameof(Area), nameof(CrimeSet), nameof(SurveyQuestion), nameof(FigureImport)];

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", "/statistik")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var rows = await db.Set<HistoryEntry>()
            .AsNoTracking()
            .Where(h => h.AgreementId == null && Subjects.Contains(h.SubjectType))
            .OrderByDescending(h => h.At)
            .ThenByDescending(h => h.Sequence)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Entries = [.. rows.Take(PageSize)];
    }
}
