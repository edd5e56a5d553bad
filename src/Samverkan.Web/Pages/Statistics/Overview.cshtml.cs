using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>The sets of crimes with how much there is of each.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class OverviewModel(StatisticsQuery statistics) : PageBase
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<CrimeSetRow> Rows { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Rows, More) = await statistics.CrimeSetsAsync(Sida, PageSize, ct);
    }
}
