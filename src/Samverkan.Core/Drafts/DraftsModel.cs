using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Drafts;

/// <summary>How working material and its drafts are stored.</summary>
internal static class DraftsModel
{
    /// <summary>A thing has drafts, at most one for each party.</summary>
    public static void HasDrafts<TThing, TContent, TDraft>(this EntityTypeBuilder<TThing> e)
        where TThing : Drafted<TContent, TDraft>
        where TContent : class
        where TDraft : Draft<TContent>
    {
        e.HasMany(t => t.Drafts).WithOne().HasForeignKey(d => d.SubjectId);
        e.Ignore(t => t.Content);
    }

    /// <summary>A draft is a row of a table of its kind.</summary>
    public static void IsDraft<TDraft, TContent>(this EntityTypeBuilder<TDraft> e, string table)
        where TDraft : Draft<TContent>
        where TContent : class
    {
        e.ToTable(table);
        e.HasIndex(d => new { d.SubjectId, d.PartyId }).IsUnique();
        e.HasIndex(d => d.PartyId);
        e.Ignore(d => d.Content).Ignore(d => d.Base);
    }
}
