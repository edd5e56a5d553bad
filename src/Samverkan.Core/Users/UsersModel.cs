using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.Users;

/// <summary>How accounts are stored.</summary>
internal sealed class AppUserModel : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> e) => e.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
}

/// <summary>How SignedInSession is stored.</summary>
internal sealed class SignedInSessionModel : IEntityTypeConfiguration<SignedInSession>
{
    public void Configure(EntityTypeBuilder<SignedInSession> e)
    {
        e.ToTable("Sessions");
        e.Property(s => s.Id).ValueGeneratedNever();
        e.HasOne<AppUser>().WithMany().HasForeignKey(s => s.UserId);
        e.HasIndex(s => new { s.UserId, s.EndsAt });
        e.HasIndex(s => s.EndsAt);
    }
}

/// <summary>How UsedCode is stored.</summary>
internal sealed class UsedCodeModel : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> e)
    {
        e.ToTable("UsedCodes");
        e.Property(c => c.Id).ValueGeneratedNever();
        e.HasOne<AppUser>().WithMany().HasForeignKey(c => c.UserId);
        e.HasIndex(c => new { c.UserId, c.Step }).IsUnique();
        e.HasIndex(c => c.UsedAt);
    }
}
