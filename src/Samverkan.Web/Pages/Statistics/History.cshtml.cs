using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.History;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Everything that has been done with the statistics, by page.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(HistoryQuery history) : PageBase
{
    private const int PageSize = 40;
    private static readonly List<string> Subjects = [nameof(Area), nameof(CrimeSet), nameof(SurveyQuestion), nameof(FigureImport)];

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<HistoryLine> Entries { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Entries, More) = await history.OfInstallationAsync(Subjects, Sida, PageSize, ct);
    }
}
