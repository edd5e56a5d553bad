using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>Gives a signed-in person's browser the key to the unsaved text that it keeps encrypted.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class DraftKeyModel(UserQuery users) : PageBase
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return await users.DraftKeyAsync(Actor.UserId, ct) is { Length: > 0 } key ? Content(key, "text/plain") : NotFound();
    }
}
