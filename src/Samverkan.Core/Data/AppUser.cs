using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Samverkan.Core.Data;

/// <summary>An account to sign in with; what it may do follows from the functions its person holds.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>An account with an identity ordered by time.</summary>
    public AppUser() => Id = Guid.CreateVersion7();

    /// <summary>The name shown for the user, and written in history.</summary>
    [MaxLength(200)]
    public string DisplayName { get; set; } = "";

    /// <summary>The person behind the account, whose functions decide what it may do; null when there is none.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>
    /// The key with which the person's browsers encrypt unsaved text that they keep, in hexadecimal; the same at every sign-in, so that
    /// text survives a lost session and nobody else at the same browser can read it.
    /// </summary>
    [MaxLength(64)]
    public string DraftKey { get; set; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>False closes the account without deleting what it has done.</summary>
    public bool Active { get; set; } = true;
}
