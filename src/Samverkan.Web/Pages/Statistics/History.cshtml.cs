using Samverkan.Core.History;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Everything that has been done with the statistics.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(HistoryQuery history)
    : InstallationHistoryPage(history, nameof(Area), nameof(CrimeSet), nameof(SurveyQuestion), nameof(FigureImport))
{
    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];
}
