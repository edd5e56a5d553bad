using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The agreements the user may see, by page, with a search.</summary>
[RequirePermission(Permission.Read)]
public sealed class ListModel(AgreementQuery agreements, CurrentActor current, Kept kept) : PageBase
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
        // What the list shows changes with the installation's stamp: agreements, their parties, and who takes part in what.
        (Rows, More) = await kept.GetAsync(
            $"list:{Actor.UserId}:{Actor.Today:yyyyMMdd}:{current.Stamp}:{Sida}:{Sok?.Trim()}",
            () => agreements.ListAsync(Sok?.Trim() ?? "", Sida, PageSize, Actor, ct),
            rows => 1_000L * (rows.Rows.Count + 1)
        );
    }
}
