using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>Sets a new password by a mailed link.</summary>
[AllowAnonymous]
public sealed class ResetModel(UserManager<AppUser> users, UserService service, AccountProof proofs, Caller caller, DoorKeeper keeper)
    : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Konto { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Kod { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        Check(new Validator(), Input);
        await keeper.AskAsync(LimitedDoor.NewPassword);
        var user = Guid.TryParse(Konto, out _) ? await users.FindByIdAsync(Konto) : null;
        var result = user is { Active: true }
            ? await users.ResetPasswordAsync(user, Kod, Input.Password!)
            : IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        if (result.Succeeded)
        {
            await proofs.ForgiveAsync(user!);
            await service.NoteAsync(user!, SignInChange.PasswordByLink, caller.Nobody);
            return Done("Lösenordet är ändrat. Logga in med det nya.", Links.SignIn);
        }

        await keeper.CountAsync(LimitedDoor.NewPassword);
        throw new ValidationException(
            result.Errors.Select(e => new FluentValidation.Results.ValidationFailure(
                e.Code == nameof(IdentityErrorDescriber.InvalidToken) ? "" : "Input.Password",
                e.Description
            ))
        );
    }

    public sealed class InputModel
    {
        public string? Password { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Password).Given("ett nytt lösenord", 256);
    }
}
