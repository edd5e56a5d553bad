using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;

namespace Samverkan.Core.Archive;

/// <summary>What a stored file is.</summary>
public enum FileKind
{
    /// <summary>Attached by a user; a thing may have several.</summary>
    Attachment,

    /// <summary>The archived PDF of an annex version.</summary>
    AnnexVersion,

    /// <summary>The archived minutes or notes of a meeting.</summary>
    Minutes,

    /// <summary>What both parties have signed.</summary>
    Signed,
}

/// <summary>A file kept as it was made: its bytes are stored with their hash and served unchanged for ever.</summary>
public sealed class StoredFile : Entity, IAppendOnly
{
    private StoredFile() { }

    internal StoredFile(FileKind kind, Guid subjectId, Guid agreementId, string name, byte[] bytes, DateTime at)
    {
        Kind = kind;
        (SubjectId, AgreementId, Name, Bytes, StoredAt) = (subjectId, agreementId, name, bytes, at);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Whether it was attached, or is the original of a version, of minutes or of what was signed.</summary>
    public FileKind Kind { get; private set; }

    /// <summary>Which making of the file it is, from 1; originals are unique by subject, kind and round.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>What the file is of: an annex version, minutes, an agreement.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The agreement that the subject belongs to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The name under which it is downloaded.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>The file itself.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>SHA-256 of the bytes when they were stored, in lower-case hex.</summary>
    [MaxLength(64)]
    public string Sha256 { get; private set; } = "";

    /// <summary>The instant, UTC.</summary>
    public DateTime StoredAt { get; private set; }

    /// <summary>Whether the bytes still have the hash they were stored with.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Bytes)) == Sha256;
}

/// <summary>Keeps and finds archived files.</summary>
public sealed class ArchiveService(SamverkanDb db)
{
    /// <summary>Renders a document and keeps its bytes; saved with the act that made it final.</summary>
    public StoredFile Keep(FileKind kind, Guid subjectId, Guid agreementId, string name, Document document, Actor actor)
    {
        var file = new StoredFile(kind, subjectId, agreementId, name, PdfRenderer.Render(document with { Watermark = "" }), actor.Now);
        db.Add(file);
        return file;
    }

    /// <summary>The files of some things, by thing, in the order they were stored.</summary>
    public async Task<ILookup<Guid, (Guid Id, string Name)>> FilesOfAsync(
        IReadOnlyCollection<Guid> subjects,
        CancellationToken ct = default
    )
    {
        var ids = subjects.ToList();
        var rows = await db.Set<StoredFile>()
            .Where(f => ids.Contains(f.SubjectId))
            .OrderBy(f => f.Sequence)
            .Select(f => new
            {
                f.SubjectId,
                f.Id,
                f.Name,
            })
            .ToListAsync(ct);
        return rows.ToLookup(f => f.SubjectId, f => (f.Id, f.Name));
    }

    /// <summary>A file of one of some things.</summary>
    /// <exception cref="NotFoundException">None of them has it.</exception>
    public async Task<StoredFile> FileAsync(Guid id, IReadOnlyCollection<Guid> subjects, CancellationToken ct = default)
    {
        var ids = subjects.ToList();
        return await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && ids.Contains(f.SubjectId), ct)
            ?? throw new NotFoundException("Filen");
    }

    /// <summary>The latest original kept of a thing; attachments are not originals.</summary>
    public Task<StoredFile?> FindAsync(Guid subjectId, CancellationToken ct = default) =>
        db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f => f.SubjectId == subjectId && f.Kind != FileKind.Attachment)
            .OrderByDescending(f => f.Round)
            .FirstOrDefaultAsync(ct);
}
