using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Security;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>
/// Signs in with e-mail and password, and the code where one is used; or with a passkey. Failures slow the next for the address that was
/// typed, and end for the network address.
/// </summary>
[AllowAnonymous]
public sealed class SignInModel(
    SignIns signIn,
    AccountProof proofs,
    Passkeys passkeys,
    Caller caller,
    DoorKeeper keeper,
    SecurityLog security,
    IWebHostEnvironment environment
) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    /// <summary>The demo sign-ins, in Development only.</summary>
    public IReadOnlyList<(string Role, string Email)> Demo => environment.IsDevelopment() ? Story.SignIns : [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await keeper.AskAsync(LimitedDoor.WrongProof);
        var (proof, user) = await proofs.PasswordAsync(Input.Email!.Trim(), Input.Password!, caller.Nobody, ct);
        if (user is not null)
        {
            return (await signIn.AfterPasswordAsync(user)).RequiresTwoFactor
                ? Redirect($"{Links.SignInCode}?tillbaka=" + Uri.EscapeDataString(Tillbaka ?? "/"))
                : Onwards();
        }

        await keeper.CountAsync(LimitedDoor.WrongProof);
        throw new ValidationException([
            new(
                "",
                proof == Proof.Waits
                    ? ProofTexts.Waits
                    : "E-postadressen eller lösenordet stämmer inte. Efter fem misslyckade försök får nästa vänta en stund."
            ),
        ]);
    }

    /// <summary>What the browser is asked, to show a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.ToShowAsync(null), "application/json");

    /// <summary>Signs in with the passkey that the browser showed.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? passkey, CancellationToken ct)
    {
        await keeper.AskAsync(LimitedDoor.WrongProof);
        if (await passkeys.ShownAsync(passkey ?? "") is { } user)
        {
            await proofs.ForgiveAsync(user, ct);
            await signIn.SignInAsync(user, isPersistent: false, "hwk");
            return Onwards();
        }

        await security.NoteAsync(SecurityEventKind.SignInRefused, caller.Nobody, "Nyckel (passkey)", ct);
        await keeper.CountAsync(LimitedDoor.WrongProof);
        throw new ValidationException([new("", ProofTexts.WrongPasskey)]);
    }

    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(Tillbaka) ? Tillbaka! : "/");

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
