using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Security;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>What has happened at the doors, latest first, by page, and as a file.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class SecurityModel(SecurityLog log) : PageBase
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public string? Handelse { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Vem { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public SecurityEventKind? Kind => Enum.TryParse<SecurityEventKind>(Handelse, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public string Query => $"{Links.SecurityEvents}?handelse={Kind}&vem={Uri.EscapeDataString(Vem ?? "")}";

    public IReadOnlyList<SecurityEvent> Entries { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Administration", Links.Users)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Entries, More) = IsActing ? Paged<SecurityEvent>.Empty : await log.ListAsync(Kind, Vem?.Trim() ?? "", Actor, Sida, PageSize, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        File(await log.FileAsync(Kind, Vem?.Trim() ?? "", Actor, ct), "text/csv", $"sakerhetshandelser-{Actor.Today.Iso()}.csv");
}
