using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>The second step of signing in: a code from the app, or a recovery code.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(SignIns signIn, AccountProof proofs, Caller caller, DoorKeeper keeper) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Tillbaka { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await keeper.AskAsync(LimitedDoor.WrongProof);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return Redirect(Links.SignIn);
        }

        var proof = await proofs.CodeAsync(user, Input.Code!, caller.Nobody, ct);
        if (proof == Proof.Right)
        {
            await signIn.AfterCodeAsync(user);
            return LocalRedirect(Url.IsLocalUrl(Tillbaka) ? Tillbaka! : "/");
        }

        await keeper.CountAsync(LimitedDoor.WrongProof);
        throw new ValidationException([new("Input.Code", ProofTexts.Code(proof))]);
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
