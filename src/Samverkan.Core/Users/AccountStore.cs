using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Users;

/// <summary>
/// Stores accounts as Identity does, but the key to an app's codes and the recovery codes are encrypted: a copy of the database alone
/// lets nobody in.
/// </summary>
public sealed class AccountStore(SamverkanDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserStore<AppUser, IdentityRole<Guid>, SamverkanDb, Guid>(db, describer)
{
    private const string Mark = "skyddat:";
    private readonly IDataProtector protector = protection.CreateProtector("Samverkan.AccountTokens");

    /// <inheritdoc/>
    public override Task SetTokenAsync(
        AppUser user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : Mark + protector.Protect(value), cancellationToken);

    /// <summary>What was stored before it was encrypted is read as it is, and encrypted when the account is next saved.</summary>
    public override async Task<string?> GetTokenAsync(AppUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var stored = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        if (stored is null)
        {
            return null;
        }

        if (stored.StartsWith(Mark, StringComparison.Ordinal))
        {
            return protector.Unprotect(stored[Mark.Length..]);
        }

        await SetTokenAsync(user, loginProvider, name, stored, cancellationToken);
        return stored;
    }
}
