using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>The user's passkeys: made on a device of theirs after the password has been given again, and removed.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class PasskeysModel(UserManager<AppUser> users, Passkeys passkeys, AccountProof proofs, UserService service) : PageBase
{
    private AppUser user = null!;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public RemovalModel Removal { get; set; } = new();

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Min profil", Links.Profile)];

    /// <summary>How a form names a key.</summary>
    public static string IdOf(UserPasskeyInfo key) => WebEncoders.Base64UrlEncode(key.CredentialId);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        user = (await users.FindByIdAsync(Actor.UserId.ToString()))!;
        Keys = await passkeys.OfAsync(user);
    }

    /// <summary>What the browser is asked, to make a key.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.ToMakeAsync(user), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(Keys), Input);
        var proof = await proofs.PasswordAgainAsync(user, Input.Password!, Actor, ct);
        ProofTexts.Require(proof, "Input.Password", users.ErrorDescriber.PasswordMismatch().Description);
        if (!await passkeys.AddAsync(user, Input.Made ?? "", Input.Name!.Trim()))
        {
            throw new ValidationException([new("", "Nyckeln kunde inte läggas till. Försök igen.")]);
        }

        await service.NoteAsync(user, SignInChange.PasskeyAdded, Actor, ct);
        return Done("Nyckeln är tillagd.", Links.Passkeys);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? key, CancellationToken ct)
    {
        var found = Keys.FirstOrDefault(k => IdOf(k) == key) ?? throw new NotFoundException("Nyckeln");
        var proof = await proofs.PasswordAgainAsync(user, Removal.Password ?? "", Actor, ct);
        ProofTexts.Require(proof, "Removal.Password", users.ErrorDescriber.PasswordMismatch().Description);
        await users.RemovePasskeyAsync(user, found.CredentialId);
        await service.NoteAsync(user, SignInChange.PasskeyRemoved, Actor, ct);
        return Done("Nyckeln är borttagen.", Links.Passkeys);
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Password { get; set; }

        /// <summary>The key that the browser made, as JSON.</summary>
        public string? Made { get; set; }
    }

    public sealed class RemovalModel
    {
        public string? Password { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator(IReadOnlyList<UserPasskeyInfo> keys)
        {
            RuleFor(i => i.Name).Text("ett namn", 60);
            RuleFor(i => i.Name)
                .Must(n => !keys.Any(k => string.Equals(k.Name, n?.Trim(), StringComparison.OrdinalIgnoreCase)))
                .WithMessage("Du har redan en nyckel med det namnet.");
            RuleFor(i => i.Name)
                .Must(_ => keys.Count < Passkeys.Most)
                .WithMessage($"Du kan ha högst {Passkeys.Most} nycklar. Ta bort en först.");
            RuleFor(i => i.Password).Given("ditt lösenord", 256);
        }
    }
}
