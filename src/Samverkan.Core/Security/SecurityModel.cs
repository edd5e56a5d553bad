using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Security;

/// <summary>How SecurityEvent is stored.</summary>
internal sealed class SecurityEventModel : IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<SecurityEvent> e)
    {
        e.ToTable("SecurityEvents");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.HasIndex(x => x.At);
        e.HasIndex(x => x.UserId);
    }
}

/// <summary>How Attempts is stored.</summary>
internal sealed class AttemptsModel : IEntityTypeConfiguration<Attempts>
{
    public void Configure(EntityTypeBuilder<Attempts> e)
    {
        e.ToTable("Attempts");
        e.HasIndex(x => x.LastAt);
    }
}
