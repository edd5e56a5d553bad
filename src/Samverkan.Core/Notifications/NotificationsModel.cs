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
        e.HasIndex(m => m.AttachedId);
        e.Property(m => m.Id).ValueGeneratedNever();
    }
}

/// <summary>How MailAttachment is stored.</summary>
internal sealed class MailAttachmentModel : IEntityTypeConfiguration<MailAttachment>
{
    public void Configure(EntityTypeBuilder<MailAttachment> e)
    {
        e.ToTable("OutboxAttachments");
        e.HasIndex(a => a.AttachedId);
        e.Property(a => a.Id).ValueGeneratedNever();
    }
}

/// <summary>How Notification is stored.</summary>
internal sealed class NotificationModel : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> e)
    {
        e.ToTable("Notifications");
        e.HasIndex(n => new { n.PersonId, n.Sequence });
        e.HasIndex(n => n.Key).IsUnique();
    }
}
