using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Agreements;

/// <summary>How Agreement is stored.</summary>
internal sealed class AgreementModel : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> e)
    {
        e.ToTable("Agreements");
        e.HasIndex(a => a.Slug).IsUnique();
        e.HasIndex(a => a.Kind);
        e.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId);
        e.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
        e.HasMany(a => a.Clauses).WithOne().HasForeignKey(c => c.AgreementId);
        e.Ignore(a => a.Settings);
    }
}

/// <summary>How SettingsChange is stored.</summary>
internal sealed class SettingsChangeModel : IEntityTypeConfiguration<SettingsChange>
{
    public void Configure(EntityTypeBuilder<SettingsChange> e)
    {
        e.ToTable("SettingsChanges");
        e.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        e.Ignore(c => c.Before);
        e.Ignore(c => c.After);
    }
}

/// <summary>How AgreementParty is stored.</summary>
internal sealed class AgreementPartyModel : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> e)
    {
        e.ToTable("Parties");
        e.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId);
        e.HasOne(p => p.ContactFunction).WithMany().HasForeignKey(p => p.ContactFunctionId);
        e.HasOne(p => p.SignatoryFunction).WithMany().HasForeignKey(p => p.SignatoryFunctionId);
        e.HasIndex(p => new { p.OrganisationId, p.DiaryNumber }).IsUnique().HasFilter("\"DiaryNumber\" <> ''");
    }
}

/// <summary>How Amendment is stored.</summary>
internal sealed class AmendmentModel : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> e)
    {
        e.ToTable("Amendments");
        e.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId);
        e.HasIndex(a => new { a.AgreementId, a.Number }).IsUnique().HasFilter("\"Number\" > 0");
        e.HasDrafts<Amendment, AmendmentContent, JsonDraft<AmendmentContent>>();
    }
}

/// <summary>How drafts of amendments are stored.</summary>
internal sealed class AmendmentDraftModel : IEntityTypeConfiguration<JsonDraft<AmendmentContent>>
{
    public void Configure(EntityTypeBuilder<JsonDraft<AmendmentContent>> e) =>
        e.IsDraft<JsonDraft<AmendmentContent>, AmendmentContent>("AmendmentDrafts");
}

/// <summary>How Clause is stored.</summary>
internal sealed class ClauseModel : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> e)
    {
        e.ToTable("Clauses");
    }
}

/// <summary>How NumberRemark is stored.</summary>
internal sealed class NumberRemarkModel : IEntityTypeConfiguration<NumberRemark>
{
    public void Configure(EntityTypeBuilder<NumberRemark> e)
    {
        e.ToTable("NumberRemarks");
        e.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId);
        e.HasIndex(r => new
            {
                r.AgreementId,
                r.Number,
                r.PartyId,
            })
            .IsUnique();
    }
}
