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
    }
}
