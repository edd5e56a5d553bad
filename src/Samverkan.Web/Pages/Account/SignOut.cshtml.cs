using Microsoft.AspNetCore.Mvc;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>Ends the session, at the server.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class SignOutModel(SignIns signIn) : PageBase
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync(Actor);
        return Redirect(Links.SignIn);
    }
}
