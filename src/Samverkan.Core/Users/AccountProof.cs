using Microsoft.AspNetCore.Identity;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Security;

namespace Samverkan.Core.Users;

/// <summary>What a proof of who somebody is was worth.</summary>
public enum Proof
{
    /// <summary>It is right.</summary>
    Right,

    /// <summary>It is wrong, or there is no such account.</summary>
    Wrong,

    /// <summary>It was not tried: too many have failed, and the next waits.</summary>
    Waits,
}

/// <summary>
/// The one place where passwords and codes are tried. Failures are counted and slow the next (<see cref="AttemptLimits"/>), noted, and
/// told to who owns the account; an unknown address takes as long as a known one.
/// </summary>
public sealed class AccountProof(SamverkanDb db, UserManager<AppUser> users, AttemptLimits attempts, SecurityLog security, Outbox outbox)
{
    /// <summary>What is compared with where there is no password to compare with, so that it takes the same time.</summary>
    private static readonly Lazy<string> NoPassword = new(() =>
        new PasswordHasher<AppUser>().HashPassword(new AppUser(), Guid.CreateVersion7().ToString())
    );

    /// <summary>
    /// Tries the password of whoever signs in with an address. A right one forgives failures only when no code is asked for after it.
    /// </summary>
    /// <param name="caller">Who asks: nobody yet, but with the request's time and network address.</param>
    public async Task<(Proof Proof, AppUser? User)> PasswordAsync(
        string email,
        string password,
        Actor caller,
        CancellationToken ct = default
    )
    {
        var (found, door) = (await users.FindByNameAsync(email), DoorName.Outside(email));
        var user = found is { Active: true, PasswordHash: not null } ? found : null;
        var attempt = await attempts.BeginAsync(door, caller.Now, ct);
        var isRight = user is null ? CompareWithNone(password) : await users.CheckPasswordAsync(user, password);
        if (attempt.MayTry && user is not null && isRight)
        {
            if (!user.TwoFactorEnabled)
            {
                await attempts.SucceededAsync(door, ct);
            }

            return (Proof.Right, user);
        }

        await FailedAsync(SecurityEventKind.SignInRefused, attempt, found, caller with { Name = found?.DisplayName ?? email }, ct);
        return (attempt.MayTry ? Proof.Wrong : Proof.Waits, null);
    }

    /// <summary>Tries the code, or the recovery code, of whoever has given the right password.</summary>
    /// <param name="caller">Who asks: nobody yet, but with the request's time and network address.</param>
    public async Task<Proof> CodeAsync(AppUser user, string code, Actor caller, CancellationToken ct = default)
    {
        var door = DoorName.Outside(user.Email!);
        var attempt = await attempts.BeginAsync(door, caller.Now, ct);
        if (attempt.MayTry && user.Active && await IsCodeAsync(user, code, orRecovery: true))
        {
            await attempts.SucceededAsync(door, ct);
            return Proof.Right;
        }

        await FailedAsync(SecurityEventKind.CodeRefused, attempt, user, caller with { Name = user.DisplayName }, ct);
        return attempt.MayTry ? Proof.Wrong : Proof.Waits;
    }

    /// <summary>Tries the password of somebody who is signed in and is asked again.</summary>
    public Task<Proof> PasswordAgainAsync(AppUser user, string password, Actor actor, CancellationToken ct = default) =>
        AgainAsync(user, () => users.CheckPasswordAsync(user, password), actor, ct);

    /// <summary>Tries a code of somebody who is signed in and is asked again; a recovery code will not do.</summary>
    public Task<Proof> CodeAgainAsync(AppUser user, string code, Actor actor, CancellationToken ct = default) =>
        AgainAsync(user, () => IsCodeAsync(user, code, orRecovery: false), actor, ct);

    /// <summary>Forgives what failed at signing in: a new password was chosen by the mailed link.</summary>
    public Task ForgiveAsync(AppUser user, CancellationToken ct = default) => attempts.SucceededAsync(DoorName.Outside(user.Email!), ct);

    private bool CompareWithNone(string password) =>
        users.PasswordHasher.VerifyHashedPassword(new AppUser(), NoPassword.Value, password) != PasswordVerificationResult.Failed;

    private async Task<Proof> AgainAsync(AppUser user, Func<Task<bool>> isRight, Actor actor, CancellationToken ct)
    {
        var door = DoorName.Inside(user.Id);
        var attempt = await attempts.BeginAsync(door, actor.Now, ct);
        if (attempt.MayTry && await isRight())
        {
            await attempts.SucceededAsync(door, ct);
            return Proof.Right;
        }

        await FailedAsync(SecurityEventKind.ProofRefused, attempt, user, actor, ct);
        return attempt.MayTry ? Proof.Wrong : Proof.Waits;
    }

    private async Task<bool> IsCodeAsync(AppUser user, string code, bool orRecovery)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        return typed.Length == OnceOnlyCodes.Digits && typed.All(char.IsAsciiDigit)
            ? await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed)
            : orRecovery && (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
    }

    private async Task FailedAsync(SecurityEventKind kind, Attempt attempt, AppUser? user, Actor actor, CancellationToken ct)
    {
        var who = user is null ? actor : actor with { UserId = user.Id };
        security.Note(kind, who, attempt.MayTry ? "" : "Prövades inte: nästa försök får vänta.");
        if (attempt is { MayTry: true, Failed: >= AttemptLimits.Free })
        {
            security.Note(SecurityEventKind.DoorClosed, who);
            if (user is { Active: true })
            {
                var told = new Occurrence(Events.AttemptsFailed, user.Id, actor.Today.Iso(), [$"{AttemptLimits.Free}"]);
                await outbox.TellAsync(told, [new Recipient(user.PersonId, user.Email!)], who, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
