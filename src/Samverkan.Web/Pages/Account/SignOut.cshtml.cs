using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>Signs out.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class SignOutModel(SignInManager<AppUser> signIn) : PageBase
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect(Links.SignIn);
    }
}
