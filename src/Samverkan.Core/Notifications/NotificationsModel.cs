using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Notifications;

/// <summary>How OutboxMail is stored.</summary>
internal sealed class OutboxMailModel : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> e)
    {
        e.ToTable("Outbox");
        e.HasIndex(m => new { m.SentAt, m.DueAt });
        e.HasIndex(m => m.Key).IsUnique().HasFilter("\"Key\" <> ''");
        e.Property(m => m.Id).ValueGeneratedNever();
    }
}
