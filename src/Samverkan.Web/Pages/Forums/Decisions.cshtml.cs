using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>The register of decisions, latest first, with search in heading, content and reasons.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class DecisionsModel(MeetingQuery meetings, AgreementVisible visible) : AgreementPage(visible)
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<RegisteredDecision> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Chefsamråd", Here.Council)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Clamp(Sida, 1, 1000);
        (Rows, More) = await meetings.RegisterAsync(Agreement.Id, Sok?.Trim() ?? "", Sida, PageSize, ct);
    }
}
