using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.History;

/// <summary>How HistoryEntry is stored.</summary>
internal sealed class HistoryEntryModel : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> e)
    {
        e.ToTable("History");
        e.HasIndex(h => new { h.AgreementId, h.At });
        e.HasIndex(h => new { h.SubjectId, h.At });
        e.HasIndex(h => new { h.AgreementId, h.ChainNumber }).HasFilter("\"ChainNumber\" IS NOT NULL");
        e.HasIndex(h => new { h.ChainNumber, h.Sequence }).HasFilter("\"ChainNumber\" IS NULL");
    }
}

/// <summary>How HistoryChain is stored.</summary>
internal sealed class HistoryChainModel : IEntityTypeConfiguration<HistoryChain>
{
    public void Configure(EntityTypeBuilder<HistoryChain> e)
    {
        e.ToTable("HistoryChains");
        e.HasKey(c => c.Id);
        e.Property(c => c.Id).ValueGeneratedNever();
    }
}
