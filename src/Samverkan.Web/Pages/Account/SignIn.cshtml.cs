using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>Signs in with e-mail and password; goes on to the code when two-factor is on; locks after five failures.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<AppUser> signIn, UserManager<AppUser> users, IWebHostEnvironment environment) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    /// <summary>The demo sign-ins, in Development only.</summary>
    public IReadOnlyList<(string Role, string Email)> Demo => environment.IsDevelopment() ? Hosting.Story.SignIns : [];

    public async Task<IActionResult> OnPostAsync()
    {
        Check(new Validator(), Input);
        var user = await users.FindByNameAsync(Input.Email!.Trim());
        if (user is { Active: true })
        {
            var result = await signIn.PasswordSignInAsync(user, Input.Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                return LocalRedirect(Url.IsLocalUrl(Tillbaka) ? Tillbaka! : "/");
            }

            if (result.RequiresTwoFactor)
            {
                return Redirect($"{Links.SignInCode}?tillbaka=" + Uri.EscapeDataString(Tillbaka ?? "/"));
            }
        }

        throw new ValidationException([
            new("", "E-postadressen eller lösenordet stämmer inte. Efter fem misslyckade försök är inloggningen stängd i tio minuter."),
        ]);
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Email).Given("din e-postadress", 256);
            RuleFor(i => i.Password).Given("ditt lösenord", 256);
        }
    }
}
