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
