using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Adds a set of crimes by hand.</summary>
[RequirePermission(Permission.EditStatistics)]
public sealed class AddCrimeModel(StatisticsService service) : PageBase
{
    [BindProperty]
    public SetInput Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new SetInput.Validator(), Input);
        var set = await service.SaveSetAsync(
            null,
            0,
            Input.Name!.Trim(),
            Input.Codes?.Trim() ?? "",
            Input.Exclusions?.Trim() ?? "",
            Actor,
            ct
        );
        return Done("Brottsurvalet är tillagt.", Links.CrimeSet(set.Id));
    }
}
