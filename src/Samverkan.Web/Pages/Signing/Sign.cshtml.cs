using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Security;
using Samverkan.Core.Signing;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Signing;

/// <summary>
/// Signs as the party's signatory, after the password (and the code, with two-factor on) has been given again, or a passkey shown.
/// </summary>
[RequirePermission(Permission.Sign)]
public sealed class SignModel(
    SigningQuery requests,
    AgreementVisible visible,
    SigningService service,
    UserManager<AppUser> users,
    AccountProof proofs,
    Passkeys passkeys,
    SecurityLog security
) : RequestPage(requests, visible)
{
    private AppUser user = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool NeedsCode => user.TwoFactorEnabled;

    public bool HasPasskey { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        user = (await users.FindByIdAsync(Actor.UserId.ToString()))!;
        HasPasskey = !IsActing && (await passkeys.OfAsync(user)).Count > 0;
    }

    public void OnGet() => Input.Date = Actor.Today.Iso();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await ReauthenticateAsync(ct);
        await service.SignAsync(Id, Version, Input.Place!.Trim(), Formats.Date(Input.Date)!.Value, Actor, ct);
        return Done("Du har undertecknat.", Here.Signing);
    }

    /// <summary>What the browser is asked, to show one of the signatory's passkeys.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.ToShowAsync(user), "application/json");

    /// <summary>Wrong answers slow the next.</summary>
    private async Task ReauthenticateAsync(CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(Input.Passkey))
        {
            if ((await passkeys.ShownAsync(Input.Passkey))?.Id != user.Id)
            {
                await security.NoteAsync(SecurityEventKind.ProofRefused, Actor, "Nyckel (passkey)", ct);
                throw new ValidationException([new("Input.Password", ProofTexts.WrongPasskey)]);
            }

            return;
        }

        var password = await proofs.PasswordAgainAsync(user, Input.Password!, Actor, ct);
        ProofTexts.Require(password, "Input.Password", SigningRules.WrongPassword.Message);
        if (NeedsCode)
        {
            ProofTexts.Require(
                await proofs.CodeAgainAsync(user, Input.Code ?? "", Actor, ct),
                "Input.Code",
                SigningRules.WrongCode.Message
            );
        }
    }

    public sealed class InputModel
    {
        public string? Place { get; set; }

        public string? Date { get; set; }

        public string? Password { get; set; }

        public string? Code { get; set; }

        /// <summary>What the browser shows of a passkey, as JSON; empty when the password is given.</summary>
        public string? Passkey { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Place).Text("orten", 100);
            RuleFor(i => i.Date).IsDate();
            RuleFor(i => i.Password).Given("ditt lösenord", 256).When(i => string.IsNullOrEmpty(i.Passkey));
        }
    }
}
