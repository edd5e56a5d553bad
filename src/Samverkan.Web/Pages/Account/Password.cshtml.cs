using System.ComponentModel.DataAnnotations;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>The user changes their own password; other sessions end.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class PasswordModel(UserManager<AppUser> users, SignIns signIn, AccountProof proofs, UserService service) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [new("Min profil", Links.Profile)];

    public async Task<IActionResult> OnPostAsync()
    {
        Check(new Validator(), Input);
        var user = (await users.FindByIdAsync(Actor.UserId.ToString()))!;
        ProofTexts.Require(
            await proofs.PasswordAgainAsync(user, Input.Current!, Actor),
            "Input.Current",
            users.ErrorDescriber.PasswordMismatch().Description
        );
        var result = await users.ChangePasswordAsync(user, Input.Current!, Input.Next!);
        if (!result.Succeeded)
        {
            throw new FluentValidation.ValidationException(result.Errors.Select(e => new ValidationFailure("Input.Next", e.Description)));
        }

        await service.NoteAsync(user, SignInChange.Password, Actor);
        await signIn.RefreshSignInAsync(user);
        return Done("Lösenordet är ändrat.", Links.Profile);
    }

    public sealed class InputModel
    {
        [DataType(DataType.Password)]
        public string? Current { get; set; }

        [DataType(DataType.Password)]
        public string? Next { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Current).Given("ditt nuvarande lösenord", 256);
            RuleFor(i => i.Next).Given("ett nytt lösenord", 256);
        }
    }
}
