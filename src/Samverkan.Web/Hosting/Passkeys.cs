using Microsoft.AspNetCore.Identity;
using Samverkan.Core.Data;

namespace Samverkan.Web.Hosting;

/// <summary>Keys that the browser or the telephone keeps (passkeys): made, shown and tried by ASP.NET Core Identity.</summary>
public sealed class Passkeys(SignIns signIn, UserManager<AppUser> users)
{
    /// <summary>How many keys an account may have.</summary>
    public const int Most = 10;

    /// <summary>The account's keys, oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(AppUser user) =>
        [.. (await users.GetPasskeysAsync(user)).OrderBy(k => k.CreatedAt)];

    /// <summary>What the browser is asked, as JSON, to make a key for an account.</summary>
    public Task<string> ToMakeAsync(AppUser user) =>
        signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = user.Id.ToString(),
                Name = user.Email!,
                DisplayName = user.DisplayName,
            }
        );

    /// <summary>What the browser is asked, as JSON, to show a key: one of an account's, or any.</summary>
    public Task<string> ToShowAsync(AppUser? user) => signIn.MakePasskeyRequestOptionsAsync(user);

    /// <summary>Adds the key that the browser made; false when it is not what was asked for.</summary>
    public async Task<bool> AddAsync(AppUser user, string made, string name)
    {
        if (await AttestedAsync(made) is not { Succeeded: true } result || result.UserEntity.Id != user.Id.ToString())
        {
            return false;
        }

        result.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }

    /// <summary>The open account whose key the browser showed; null when it does not hold.</summary>
    public async Task<AppUser?> ShownAsync(string shown)
    {
        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(shown);
            if (result is not { Succeeded: true, User: { Active: true } user })
            {
                return null;
            }

            await users.AddOrUpdatePasskeyAsync(user, result.Passkey);
            return user;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for by this browser, or it was asked too long ago.
            return null;
        }
    }

    private async Task<PasskeyAttestationResult?> AttestedAsync(string made)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(made);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
