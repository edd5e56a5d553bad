using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Archive;

/// <summary>How StoredFile is stored.</summary>
internal sealed class StoredFileModel : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> e)
    {
        e.ToTable("StoredFiles");
        e.Ignore(f => f.Checked);
        e.HasIndex(f => new
            {
                f.SubjectId,
                f.Kind,
                f.Round,
            })
            .IsUnique()
            .HasFilter("\"Kind\" <> 'Attachment'")
            .HasDatabaseName("IX_StoredFiles_OneOriginal");
        e.HasIndex(f => f.SubjectId);
    }
}

/// <summary>How FileToMake is stored.</summary>
internal sealed class FileToMakeModel : IEntityTypeConfiguration<FileToMake>
{
    public void Configure(EntityTypeBuilder<FileToMake> e)
    {
        e.ToTable("FilesToMake");
        e.Property(f => f.Id).ValueGeneratedNever();
        e.HasIndex(f => new { f.DoneAt, f.DueAt });
        e.HasIndex(f => f.SubjectId);
    }
}
