using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Meetings;

/// <summary>How Adjustment is stored.</summary>
internal sealed class AdjustmentModel : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> e)
    {
        e.ToTable("Adjustment");
        e.HasIndex(a => new
            {
                a.MeetingId,
                a.Round,
                a.PartyOrder,
            })
            .IsUnique();
    }
}

/// <summary>How AgendaItem is stored.</summary>
internal sealed class AgendaItemModel : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> e)
    {
        e.ToTable("AgendaItems");
        e.Ignore(i => i.SubjectHash);
        e.Ignore(i => i.Marking);
        e.HasOne(i => i.AnnexVersion).WithMany().HasForeignKey(i => i.AnnexVersionId);
        e.HasOne(i => i.Decision).WithOne().HasForeignKey<Decision>(d => d.AgendaItemId);
    }
}

/// <summary>How Attendance is stored.</summary>
internal sealed class AttendanceModel : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> e)
    {
        e.ToTable("Attendance");
    }
}

/// <summary>How Decision is stored.</summary>
internal sealed class DecisionModel : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> e)
    {
        e.ToTable("Decisions");
        e.HasMany(d => d.Standpoints).WithOne().HasForeignKey(s => s.DecisionId);
        e.HasIndex(d => new
            {
                d.BodyId,
                d.Year,
                d.Number,
            })
            .IsUnique()
            .HasFilter("\"Number\" IS NOT NULL");
        e.HasIndex(d => new { d.AgreementId, d.DecidedOn });
    }
}

/// <summary>How Meeting is stored.</summary>
internal sealed class MeetingModel : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> e)
    {
        e.ToTable("Meetings");
        e.HasOne(m => m.Body).WithMany().HasForeignKey(m => m.BodyId);
        e.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
        e.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeetingId);
        e.HasMany(m => m.Adjustments).WithOne().HasForeignKey(a => a.MeetingId);
        e.HasIndex(m => new
            {
                m.BodyId,
                m.Year,
                m.Number,
            })
            .IsUnique();
        e.HasIndex(m => new { m.AgreementId, m.StartsAt });
        e.Ignore(m => m.Minutes);
        e.Ignore(m => m.Standing);
    }
}

/// <summary>How Standpoint is stored.</summary>
internal sealed class StandpointModel : IEntityTypeConfiguration<Standpoint>
{
    public void Configure(EntityTypeBuilder<Standpoint> e)
    {
        e.ToTable("Standpoint");
        e.HasIndex(s => new { s.DecisionId, s.PartyOrder }).IsUnique();
    }
}

/// <summary>How MeetingMove is stored.</summary>
internal sealed class MeetingMoveModel : IEntityTypeConfiguration<MeetingMove>
{
    public void Configure(EntityTypeBuilder<MeetingMove> e)
    {
        e.ToTable("MeetingMoves");
        e.HasOne<Meeting>().WithMany(m => m.Moves).HasForeignKey(m => m.MeetingId);
    }
}
