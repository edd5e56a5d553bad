using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Notifications;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>What the user has been told of, latest first, by page; the same goes to the user's mail.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class NotificationsModel(NotificationQuery notifications) : PageBase
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<NotificationLine> Lines { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Min översikt", Links.Overview)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        if (Actor.PersonId is { } person)
        {
            (Lines, More) = await notifications.OfAsync(person, Sida, PageSize, ct);
        }
    }
}
