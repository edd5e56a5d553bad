using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.History;

namespace Samverkan.Web.Framework;

/// <summary>What has been done with things that belong to no agreement, latest first, by page.</summary>
/// <param name="subjects">The names in code of what the page is about.</param>
public abstract class InstallationHistoryPage(HistoryQuery history, params IReadOnlyCollection<string> subjects) : PageBase
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<HistoryLine> Entries { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Entries, More) = await history.OfInstallationAsync(subjects, Sida, PageSize, ct);
    }
}
