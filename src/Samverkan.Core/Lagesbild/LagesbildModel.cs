using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;
using Samverkan.Core.Sections;

namespace Samverkan.Core.Lagesbild;

/// <summary>How AreaChange is stored.</summary>
internal sealed class AreaChangeModel : IEntityTypeConfiguration<AreaChange>
{
    public void Configure(EntityTypeBuilder<AreaChange> e)
    {
        e.ToTable("AreaChanges");
    }
}

/// <summary>How CategoryStance is stored.</summary>
internal sealed class CategoryStanceModel : IEntityTypeConfiguration<CategoryStance>
{
    public void Configure(EntityTypeBuilder<CategoryStance> e)
    {
        e.ToTable("CategoryStances");
        e.HasIndex(s => new { s.AgreementId, s.CategoryId }).IsUnique();
        e.HasOne<PriorityCategory>().WithMany().HasForeignKey(s => s.CategoryId);
        e.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
    }
}

/// <summary>How Cause is stored.</summary>
internal sealed class CauseModel : IEntityTypeConfiguration<Cause>
{
    public void Configure(EntityTypeBuilder<Cause> e)
    {
        e.ToTable("Causes");
        e.HasOne<PriorityArea>().WithMany().HasForeignKey(c => c.PriorityAreaId);
    }
}

/// <summary>How Contribution is stored.</summary>
internal sealed class ContributionModel : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> e)
    {
        e.ToTable("Contributions");
        e.HasDrafts<Contribution, ContributionContent, JsonDraft<ContributionContent>>();
        e.HasOne<AgreementParty>().WithMany().HasForeignKey(c => c.PartyId);
        e.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
    }
}

/// <summary>How PriorityArea is stored.</summary>
internal sealed class PriorityAreaModel : IEntityTypeConfiguration<PriorityArea>
{
    public void Configure(EntityTypeBuilder<PriorityArea> e)
    {
        e.ToTable("PriorityAreas");
        e.HasDrafts<PriorityArea, AreaContent, JsonDraft<AreaContent>>();
        e.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.AreaId);
        e.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
    }
}

/// <summary>How PriorityCategory is stored.</summary>
internal sealed class PriorityCategoryModel : IEntityTypeConfiguration<PriorityCategory>
{
    public void Configure(EntityTypeBuilder<PriorityCategory> e)
    {
        e.ToTable("PriorityCategories");
        e.HasIndex(c => new { c.AgreementId, c.Name }).IsUnique();
        e.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
    }
}

/// <summary>How Source is stored.</summary>
internal sealed class SourceModel : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> e)
    {
        e.ToTable("Sources");
        e.HasDrafts<Source, SourceContent, JsonDraft<SourceContent>>();
        e.Ignore(s => s.Marking);
        e.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
    }
}

/// <summary>That a section builds on a source is the section's; that the source exists is said here.</summary>
internal sealed class SectionSourceReference : IEntityTypeConfiguration<SectionSource>
{
    public void Configure(EntityTypeBuilder<SectionSource> e) => e.HasOne<Source>().WithMany().HasForeignKey(l => l.SourceId);
}

/// <summary>How drafts of contributions are stored.</summary>
internal sealed class ContributionDraftModel : IEntityTypeConfiguration<JsonDraft<ContributionContent>>
{
    public void Configure(EntityTypeBuilder<JsonDraft<ContributionContent>> e) =>
        e.IsDraft<JsonDraft<ContributionContent>, ContributionContent>("ContributionDrafts");
}

/// <summary>How drafts of prioritised areas are stored.</summary>
internal sealed class AreaDraftModel : IEntityTypeConfiguration<JsonDraft<AreaContent>>
{
    public void Configure(EntityTypeBuilder<JsonDraft<AreaContent>> e) => e.IsDraft<JsonDraft<AreaContent>, AreaContent>("AreaDrafts");
}

/// <summary>How drafts of sources are stored.</summary>
internal sealed class SourceDraftModel : IEntityTypeConfiguration<JsonDraft<SourceContent>>
{
    public void Configure(EntityTypeBuilder<JsonDraft<SourceContent>> e) =>
        e.IsDraft<JsonDraft<SourceContent>, SourceContent>("SourceDrafts");
}
