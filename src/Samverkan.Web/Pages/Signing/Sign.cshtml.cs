using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>Signs as the party's signatory, after the password (and the code, with two-factor on) has been given again.</summary>
[RequirePermission(Permission.Sign)]
public sealed class SignModel(SigningQuery requests, AgreementVisible visible, SigningService service, UserManager<AppUser> users)
    : RequestPage(requests, visible)
{
    private AppUser user = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool NeedsCode => user.TwoFactorEnabled;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        user = (await users.FindByIdAsync(Actor.UserId.ToString()))!;
    }

    public void OnGet() => Input.Date = Actor.Today.Iso();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await ReauthenticateAsync();
        await service.SignAsync(Id, Version, Input.Place!.Trim(), Formats.Date(Input.Date)!.Value, Actor, ct);
        return Done("Du har undertecknat.", Here.Signing);
    }

    /// <summary>Wrong answers count towards the account's lock, as when signing in.</summary>
    private async Task ReauthenticateAsync()
    {
        if (await users.IsLockedOutAsync(user))
        {
            throw new ValidationException([new("Input.Password", "Kontot är låst i tio minuter efter för många försök.")]);
        }

        if (!await users.CheckPasswordAsync(user, Input.Password!))
        {
            await users.AccessFailedAsync(user);
            throw new ValidationException([new("Input.Password", SigningRules.WrongPassword.Message)]);
        }

        if (
            NeedsCode
            && !await users.VerifyTwoFactorTokenAsync(
                user,
                users.Options.Tokens.AuthenticatorTokenProvider,
                (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal)
            )
        )
        {
            await users.AccessFailedAsync(user);
            throw new ValidationException([new("Input.Code", SigningRules.WrongCode.Message)]);
        }
    }

    public sealed class InputModel
    {
        public string? Place { get; set; }

        public string? Date { get; set; }

        public string? Password { get; set; }

        public string? Code { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Place).Text("orten", 100);
            RuleFor(i => i.Date).IsDate();
            RuleFor(i => i.Password).Given("ditt lösenord", 256);
        }
    }
}
