using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Annexes;

/// <summary>How Annex is stored.</summary>
internal sealed class AnnexModel : IEntityTypeConfiguration<Annex>
{
    public void Configure(EntityTypeBuilder<Annex> e)
    {
        e.ToTable("Annexes");
        e.HasOne(a => a.Agreement).WithMany().HasForeignKey(a => a.AgreementId);
        e.HasMany(a => a.Versions).WithOne(v => v.Annex).HasForeignKey(v => v.AnnexId);
        e.HasIndex(a => new { a.AgreementId, a.Kind }).IsUnique();
    }
}

/// <summary>How AnnexTransition is stored.</summary>
internal sealed class AnnexTransitionModel : IEntityTypeConfiguration<AnnexTransition>
{
    public void Configure(EntityTypeBuilder<AnnexTransition> e)
    {
        e.ToTable("AnnexTransitions");
    }
}

/// <summary>How AnnexVersion is stored.</summary>
internal sealed class AnnexVersionModel : IEntityTypeConfiguration<AnnexVersion>
{
    public void Configure(EntityTypeBuilder<AnnexVersion> e)
    {
        e.ToTable("AnnexVersions");
        e.HasIndex(v => new { v.AnnexId, v.Number }).IsUnique();
        e.HasIndex(v => v.AnnexId)
            .IsUnique()
            .HasFilter("\"Status\" IN ('Draft', 'Submitted', 'Decided')")
            .HasDatabaseName("IX_AnnexVersions_OneOpen");
        e.HasIndex(v => new { v.AgreementId, v.Status });
        e.HasMany(v => v.Transitions).WithOne().HasForeignKey(t => t.AnnexVersionId);

        e.Ignore(v => v.Document);
        e.HasOne(v => v.Frozen).WithMany().HasForeignKey(v => v.FrozenId);
    }
}

/// <summary>How FrozenDocument is stored.</summary>
internal sealed class FrozenDocumentModel : IEntityTypeConfiguration<FrozenDocument>
{
    public void Configure(EntityTypeBuilder<FrozenDocument> e)
    {
        e.ToTable("FrozenDocuments");
        e.Ignore(d => d.Document);
    }
}
