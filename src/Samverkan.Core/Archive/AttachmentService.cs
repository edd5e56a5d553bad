using Samverkan.Core.Data;

namespace Samverkan.Core.Archive;

/// <summary>Keeps files that users attach, after looking at what they really are.</summary>
public sealed class AttachmentService(SamverkanDb db)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Keeps a file; saved with the caller's act.</summary>
    /// <exception cref="RuleException">The file is empty, too large, or not of a known kind.</exception>
    public StoredFile Keep(Guid subjectId, Guid agreementId, string name, byte[] bytes, Actor actor)
    {
        new Broken().When(bytes.Length == 0, ArchiveRules.Empty).When(bytes.Length > MostBytes, ArchiveRules.TooLarge).ThrowIfAny();
        var extension = FileContents.ExtensionOf(bytes) ?? throw new RuleException(ArchiveRules.UnknownKind);
        var plain = SwedishText.Slug(Path.GetFileNameWithoutExtension(name));
        var file = new StoredFile(
            FileKind.Attachment,
            subjectId,
            agreementId,
            (plain.Length == 0 ? "fil" : plain[..Math.Min(plain.Length, 100)]) + extension,
            bytes,
            actor.Now
        );
        db.Add(file);
        return file;
    }
}
