using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>Turns time-based codes on and off and makes recovery codes.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class TwoFactorModel(UserManager<AppUser> users, SignIns signIn, AccountProof proofs, UserService service) : PageBase
{
    private const int CodeCount = 10;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool Enabled { get; private set; }

    public string Key { get; private set; } = "";

    public string Link { get; private set; } = "";

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Min profil", Links.Profile)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var user = await UserAsync();
        Enabled = user.TwoFactorEnabled;
        CodesLeft = await users.CountRecoveryCodesAsync(user);
        if (!Enabled)
        {
            var key = await users.GetAuthenticatorKeyAsync(user) ?? "";
            Key = string.Join(' ', key.Chunk(4).Select(c => new string(c))).ToLowerInvariant();
            Link = $"otpauth://totp/Samverkan:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Samverkan&digits=6";
        }
    }

    /// <summary>Makes a key; other sessions of the user end then, so it is not done by looking at the page.</summary>
    public async Task<IActionResult> OnPostStartAsync()
    {
        var user = await UserAsync();
        if (!user.TwoFactorEnabled && await users.GetAuthenticatorKeyAsync(user) is null)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return Redirect(Links.TwoFactor);
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken ct)
    {
        var user = await ProvenUserAsync();
        var proof = await proofs.CodeAgainAsync(user, Input.Code ?? "", Actor, ct);
        ProofTexts.Require(proof, "Input.Code", ProofTexts.Code(Proof.Wrong));
        await users.SetTwoFactorEnabledAsync(user, true);
        await service.NoteAsync(user, SignInChange.TwoFactorOn, Actor, ct);
        return await NewCodesAsync(user, ct);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct) => await NewCodesAsync(await ProvenUserAsync(), ct);

    public async Task<IActionResult> OnPostOffAsync()
    {
        var user = await ProvenUserAsync();
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await service.NoteAsync(user, SignInChange.TwoFactorOff, Actor);
        await signIn.RefreshSignInAsync(user);
        return Done("Tvåfaktorsinloggning är av.", Links.Profile);
    }

    private async Task<IActionResult> NewCodesAsync(AppUser user, CancellationToken ct)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, CodeCount);
        await service.NoteAsync(user, SignInChange.RecoveryCodes, Actor, ct);
        await signIn.RefreshSignInAsync(user);
        await LoadAsync(ct);
        Codes = [.. codes ?? []];
        return Page();
    }

    /// <summary>The user, who has given the password; wrong ones slow the next.</summary>
    private async Task<AppUser> ProvenUserAsync()
    {
        var user = await UserAsync();
        var proof = await proofs.PasswordAgainAsync(user, Input.Password ?? "", Actor);
        ProofTexts.Require(proof, "Input.Password", users.ErrorDescriber.PasswordMismatch().Description);
        return user;
    }

    private async Task<AppUser> UserAsync() => (await users.FindByIdAsync(Actor.UserId.ToString()))!;

    public sealed class InputModel
    {
        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
