using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Signing;

/// <summary>How SealedDocument is stored.</summary>
internal sealed class SealedDocumentModel : IEntityTypeConfiguration<SealedDocument>
{
    public void Configure(EntityTypeBuilder<SealedDocument> e)
    {
        e.ToTable("SealedDocument");
        e.Ignore(d => d.Document);
    }
}

/// <summary>How Signature is stored.</summary>
internal sealed class SignatureModel : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> e)
    {
        e.ToTable("Signature");
        e.HasIndex(s => new { s.RequestId, s.PartyOrder }).IsUnique();
    }
}

/// <summary>How SignatureRequest is stored.</summary>
internal sealed class SignatureRequestModel : IEntityTypeConfiguration<SignatureRequest>
{
    public void Configure(EntityTypeBuilder<SignatureRequest> e)
    {
        e.ToTable("SignatureRequests");
        e.Ignore(r => r.Parts);
        e.HasOne(r => r.Agreement).WithMany().HasForeignKey(r => r.AgreementId);
        e.HasOne<AnnexVersion>().WithMany().HasForeignKey(r => r.AnnexVersionId);
        e.HasOne<Amendment>().WithMany().HasForeignKey(r => r.AmendmentId);
        e.HasMany(r => r.Documents).WithOne().HasForeignKey(d => d.RequestId);
        e.HasMany(r => r.Signatures).WithOne().HasForeignKey(s => s.RequestId);

        e.HasIndex(r => r.AgreementId).IsUnique().HasFilter("\"State\" = 'Open'").HasDatabaseName("IX_SignatureRequests_OneOpen");
    }
}
