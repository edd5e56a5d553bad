using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Samverkan.Core.Data;

namespace Samverkan.Core.Users;

/// <summary>A code from an app that has been used, by the half-minute that it belongs to.</summary>
public sealed class UsedCode
{
    private UsedCode() { }

    internal UsedCode(Guid userId, long step, DateTime at) => (UserId, Step, UsedAt) = (userId, step, at);

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The half-minute, counted from 1970 (RFC 6238).</summary>
    public long Step { get; private set; }

    /// <summary>When it was used, UTC.</summary>
    public DateTime UsedAt { get; private set; }
}

/// <summary>
/// Codes from an app (RFC 6238): the one of now, the one before and the one after are right, and each is so once, whatever it is used for.
/// </summary>
public sealed class OnceOnlyCodes(SamverkanDb db) : IUserTwoFactorTokenProvider<AppUser>
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);

    /// <summary>The half-minute whose code this is, of those that are accepted at an instant; null when it is none of theirs.</summary>
    /// <param name="key">The app's key, in base 32.</param>
    /// <param name="at">The instant, UTC.</param>
    public static long? StepOf(string key, string code, DateTime at) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(at, code, out var step, OneStep) ? step : null;

    /// <inheritdoc/>
    public Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user) => Task.FromResult("");

    /// <summary>Whether the code is right and unused; it is used then.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        // The app on the telephone knows no other time than the real one, whatever day the product is shown as on.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || StepOf(key, token, now) is not { } step)
        {
            return false;
        }

        var used = new UsedCode(user.Id, step, now);
        db.Add(used);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (StaleException)
        {
            // It has been used, perhaps a moment ago.
            return false;
        }
        finally
        {
            db.Entry(used).State = EntityState.Detached;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>Forgets codes that were used before an instant; they are long past being right.</summary>
    public Task<int> ForgetAsync(DateTime before, CancellationToken ct = default) =>
        db.Set<UsedCode>().Where(c => c.UsedAt < before).ExecuteDeleteAsync(ct);
}
