using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Sections;

/// <summary>How Section is stored.</summary>
internal sealed class SectionModel : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> e)
    {
        e.ToTable("Sections");
        e.HasOne(s => s.Annex).WithMany().HasForeignKey(s => s.AnnexId);
        e.HasOne<Section>().WithMany().HasForeignKey(s => s.ParentId);
        e.HasDrafts<Section, SectionContent, SectionDraft>();
        e.Ignore(s => s.Marking);
    }
}

/// <summary>How SectionDraft is stored.</summary>
internal sealed class SectionDraftModel : IEntityTypeConfiguration<SectionDraft>
{
    public void Configure(EntityTypeBuilder<SectionDraft> e)
    {
        e.IsDraft<SectionDraft, SectionContent>("SectionDrafts");
        e.Ignore(d => d.Marking);
    }
}

/// <summary>How SectionImage is stored.</summary>
internal sealed class SectionImageModel : IEntityTypeConfiguration<SectionImage>
{
    public void Configure(EntityTypeBuilder<SectionImage> e)
    {
        e.ToTable("SectionImages");
        e.HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId);
    }
}

/// <summary>How SectionEditor is stored.</summary>
internal sealed class SectionEditorModel : IEntityTypeConfiguration<SectionEditor>
{
    public void Configure(EntityTypeBuilder<SectionEditor> e)
    {
        e.ToTable("SectionEditors");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.HasIndex(x => new { x.SectionId, x.UserId }).IsUnique();
        e.HasIndex(x => x.SeenAt);
        e.HasOne<Section>().WithMany().HasForeignKey(x => x.SectionId);
    }
}

/// <summary>How SectionComment is stored.</summary>
internal sealed class SectionCommentModel : IEntityTypeConfiguration<SectionComment>
{
    public void Configure(EntityTypeBuilder<SectionComment> e)
    {
        e.ToTable("SectionComments");
        e.HasOne<Section>().WithMany().HasForeignKey(c => c.SectionId);
    }
}

/// <summary>How ReviewRound is stored.</summary>
internal sealed class ReviewRoundModel : IEntityTypeConfiguration<ReviewRound>
{
    public void Configure(EntityTypeBuilder<ReviewRound> e)
    {
        e.ToTable("ReviewRounds");
        e.HasOne<Section>().WithMany().HasForeignKey(r => r.SectionId);
        e.HasIndex(r => r.SectionId).IsUnique().HasFilter("\"DoneAt\" IS NULL").HasDatabaseName("IX_ReviewRounds_OneOpen");
    }
}

/// <summary>How SectionSource is stored.</summary>
internal sealed class SectionSourceModel : IEntityTypeConfiguration<SectionSource>
{
    public void Configure(EntityTypeBuilder<SectionSource> e)
    {
        e.ToTable("SectionSources");
        e.HasIndex(l => new { l.SectionId, l.SourceId }).IsUnique();
        e.HasOne<Section>().WithMany().HasForeignKey(l => l.SectionId);
    }
}
