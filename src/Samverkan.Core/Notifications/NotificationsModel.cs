using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Notifications;

/// <summary>How OutboxMail is stored.</summary>
internal sealed class OutboxMailModel : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> e)
    {
        e.ToTable("Outbox");
        e.Property(m => m.DoneAt).HasColumnName("SentAt");
        e.HasIndex(m => new { m.DoneAt, m.DueAt }).HasDatabaseName("IX_Outbox_SentAt_DueAt");
        e.HasIndex(m => m.Key).IsUnique().HasFilter("\"Key\" <> ''");
        e.Property(m => m.Id).ValueGeneratedNever();
    }
}
