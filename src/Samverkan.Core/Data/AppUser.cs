using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Samverkan.Core.Data;

/// <summary>An account to sign in with; what it may do follows from the functions its person holds.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public AppUser() => Id = Guid.CreateVersion7();

    [MaxLength(200)]
    public string DisplayName { get; set; } = "";

    public Guid? PersonId { get; set; }

    /// <summary>False closes the account without deleting what it has done.</summary>
    public bool Active { get; set; } = true;
}
