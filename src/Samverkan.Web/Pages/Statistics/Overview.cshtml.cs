using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>The sets of crimes with how much there is of each.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class OverviewModel(SamverkanDb db) : PageBase
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var sets = await db.Set<CrimeSet>()
            .AsNoTracking()
            .OrderBy(s => s.Name)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = sets.Count > PageSize;
        var ids = sets.Take(PageSize).Select(s => s.Id).ToList();
        var areas = await db.Set<Series>()
            .Where(s => ids.Contains(s.CrimeSetId))
            .GroupBy(s => s.CrimeSetId)
            .Select(g => new { g.Key, Areas = g.Select(s => s.AreaId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Areas, ct);
        var spans = await db.Set<Observation>()
            .Where(o => o.Current)
            .Join(
                db.Set<Series>().Where(s => ids.Contains(s.CrimeSetId)),
                o => o.SeriesId,
                s => s.Id,
                (o, s) => new { s.CrimeSetId, o.PeriodCode }
            )
            .GroupBy(x => x.CrimeSetId)
            .Select(g => new
            {
                g.Key,
                First = g.Min(x => x.PeriodCode),
                Last = g.Max(x => x.PeriodCode),
            })
            .ToDictionaryAsync(g => g.Key, ct);
        Rows =
        [
            .. sets.Take(PageSize)
                .Select(s => new Row(
                    s,
                    areas.GetValueOrDefault(s.Id),
                    spans.TryGetValue(s.Id, out var span) ? $"{Period.Of(span.First)}–{Period.Of(span.Last)}" : "inga siffror"
                )),
        ];
    }

    /// <summary>A set, how many areas have figures, and from when to when.</summary>
    public sealed record Row(CrimeSet Set, int Areas, string Span);
}
