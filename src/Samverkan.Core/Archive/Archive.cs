using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;
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

    internal StoredFile(FileKind kind, Guid subjectId, Guid agreementId, string name, byte[] bytes, DateTime at, int round = 1)
    {
        (Kind, Round) = (kind, round);
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

    /// <summary>The file, when it still is what was stored.</summary>
    /// <exception cref="BrokenEvidenceException">It is not.</exception>
    public byte[] Checked => IsIntact ? Bytes : throw new BrokenEvidenceException($"Filen {Name} ({Id})");

    /// <summary>Whether the bytes still have the hash they were stored with.</summary>
    public bool IsIntact => Convert.ToHexStringLower(SHA256.HashData(Bytes)) == Sha256;
}

/// <summary>
/// A file that is to be made and archived: the document as it was when it became final, so that what is made later is the same whenever
/// it is made.
/// </summary>
public sealed class FileToMake : Leased
{
    private FileToMake() { }

    internal FileToMake(FileKind kind, Guid subjectId, Guid agreementId, string name, Document document, DateTime at, int round)
    {
        Round = round;
        (Kind, SubjectId, AgreementId, Name, CreatedAt, DueAt) = (kind, subjectId, agreementId, name, at, at);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(document.ToJson()));
        }

        Packed = packed.ToArray();
    }

    /// <summary>What the file is of.</summary>
    public FileKind Kind { get; private set; }

    /// <summary>What it is of, by its identity.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The agreement that the subject belongs to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Which making of the file it is, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>The name under which it will be downloaded.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>The document's canonical JSON, compressed with Brotli; empty once the file has been made.</summary>
    public byte[] Packed { get; private set; } = [];

    internal Document Document
    {
        get
        {
            using var text = new StreamReader(new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress), Encoding.UTF8);
            return Document.FromJson(text.ReadToEnd());
        }
    }

    internal void Made() => Packed = [];
}

/// <summary>The original of a thing.</summary>
/// <param name="Bytes">The file; null where there is none yet.</param>
/// <param name="IsBeingMade">Whether it is on its way; then nothing else is shown in its place.</param>
public readonly record struct Original(byte[]? Bytes, bool IsBeingMade);

/// <summary>Keeps, makes and finds archived files.</summary>
public sealed class ArchiveService(SamverkanDb db, HistoryLog history, LeasedWork work)
{
    /// <summary>Queues the file of a document that has become final; saved with the act that made it so, made soon after.</summary>
    /// <param name="round">Which making of the file it is, from 1: a later one takes the place of the earlier, which is kept.</param>
    public void Keep(FileKind kind, Guid subjectId, Guid agreementId, string name, Document document, Actor actor, int round = 1) =>
        db.Add(new FileToMake(kind, subjectId, agreementId, name, document with { Watermark = "" }, actor.Now, round));

    /// <summary>Makes the files that are due and archives them; returns how many.</summary>
    /// <param name="clock">The time, asked for each file.</param>
    public Task<int> MakeDueAsync(Func<DateTime> clock, CancellationToken ct = default) =>
        work.DoDueAsync<FileToMake>(
            toMake =>
            {
                var at = clock();
                var file = new StoredFile(
                    toMake.Kind,
                    toMake.SubjectId,
                    toMake.AgreementId,
                    toMake.Name,
                    PdfRenderer.Render(toMake.Document),
                    at,
                    toMake.Round
                );
                db.Add(file);
                toMake.Made();
                history.Record(Actor.System(at, ""), ArchiveActs.Keep.With(toMake.Name, file.Sha256), file, toMake.AgreementId);
                return Task.CompletedTask;
            },
            clock,
            ct
        );

    /// <summary>The document, when it can be archived.</summary>
    /// <exception cref="RuleException">It cannot be set as a page.</exception>
    public static Document Keepable(Document document)
    {
        WhyNotKeep(document).ThrowIfAny();
        return document;
    }

    /// <summary>Why a document cannot be archived: it cannot be set as a page. Asked before it is put before those who decide.</summary>
    public static Broken WhyNotKeep(Document document)
    {
        try
        {
            PdfRenderer.Render(document);
            return new Broken();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var told = ArchiveRules.CannotBeSet with { Message = $"{ArchiveRules.CannotBeSet.Message} Felet var: {e.Message}" };
            return new Broken().When(true, told);
        }
    }

    /// <summary>Whether the original of a thing is being made; then nothing else is shown in its place.</summary>
    public Task<bool> IsBeingMadeAsync(Guid subjectId, CancellationToken ct = default) =>
        db.Set<FileToMake>().AnyAsync(f => f.SubjectId == subjectId && f.DoneAt == null, ct);

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

    /// <summary>The latest original of a thing, checked; null while a new one is being made, and where there is none to be.</summary>
    /// <param name="isFinal">Whether the thing has become final, so that its original has been made or is being made.</param>
    /// <exception cref="BrokenEvidenceException">It is not what was stored, or is gone.</exception>
    public async Task<Original> OriginalAsync(Guid subjectId, bool isFinal, CancellationToken ct = default)
    {
        var made = await IsBeingMadeAsync(subjectId, ct);
        if (!made && await FindAsync(subjectId, ct) is { } file)
        {
            return await IsAsRecordedAsync(file, ct)
                ? new Original(file.Bytes, false)
                : throw new BrokenEvidenceException($"Filen {file.Name} ({file.Id})");
        }

        return made || !isFinal ? new Original(null, made) : throw new BrokenEvidenceException($"Den arkiverade filen för {subjectId}");
    }

    /// <summary>
    /// Whether a file has the hash that the history recorded when it was archived, and its bytes have it; of files archived before that
    /// was done nothing is recorded.
    /// </summary>
    public async Task<bool> IsAsRecordedAsync(StoredFile file, CancellationToken ct = default) =>
        (await NotAsRecordedAsync([file], ct)).Count == 0;

    /// <summary>Those of some files that are not as recorded.</summary>
    internal async Task<List<StoredFile>> NotAsRecordedAsync(IReadOnlyCollection<StoredFile> files, CancellationToken ct)
    {
        var (ids, act) = (files.Select(f => f.Id).ToList(), ArchiveActs.Keep.Id);
        var rows = await db.Set<HistoryEntry>()
            .Where(h => ids.Contains(h.SubjectId) && h.ActId == act)
            .Select(h => new { h.SubjectId, h.ValuesJson })
            .ToListAsync(ct);
        var recorded = rows.ToLookup(r => r.SubjectId, r => JsonSerializer.Deserialize<string[]>(r.ValuesJson)?.ElementAtOrDefault(1));
        return [.. files.Where(f => !f.IsIntact || recorded[f.Id].Any(hash => hash != f.Sha256))];
    }

    /// <summary>The latest original kept of a thing; attachments are not originals.</summary>
    public Task<StoredFile?> FindAsync(Guid subjectId, CancellationToken ct = default) =>
        db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f => f.SubjectId == subjectId && f.Kind != FileKind.Attachment)
            .OrderByDescending(f => f.Round)
            .FirstOrDefaultAsync(ct);
}
