using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>The second step of signing in: a code from the app, or a recovery code.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(SignInManager<AppUser> signIn) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Check(new Validator(), Input);
        var code = Input.Code!.Replace(" ", "", StringComparison.Ordinal);
        var result =
            code.Length == 6 && code.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.IsLockedOut)
        {
            throw new ValidationException([new("", "Kontot är låst i tio minuter efter för många försök.")]);
        }

        return result.Succeeded
            ? LocalRedirect(Url.IsLocalUrl(Tillbaka) ? Tillbaka! : "/")
            : throw new ValidationException([new("Input.Code", "Koden stämmer inte. Ange en ny kod från din app.")]);
    }

    public sealed class InputModel
    {
        public string? Code { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Code).Given("koden", 40);
    }
}
