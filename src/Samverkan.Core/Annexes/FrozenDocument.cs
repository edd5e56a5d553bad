using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Annexes;

/// <summary>
/// The content of a version as it was when it was frozen: canonical JSON and its hash. Kept for ever, also when the version was
/// withdrawn.
/// </summary>
public sealed class FrozenDocument : Entity, IAppendOnly, ISearchable
{
    private FrozenDocument() { }

    internal FrozenDocument(AnnexVersion version, Document document)
    {
        var json = document.ToJson();
        (AgreementId, AnnexVersionId) = (version.AgreementId, version.Id);
        (Content, Hash) = (Packed.Of(json), Document.HashOf(json));
    }

    /// <summary>The agreement of the version.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The version whose content it is.</summary>
    public Guid AnnexVersionId { get; private set; }

    /// <summary>The document as it is stored, packed.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The document as canonical JSON, the text that the hash is of; unpacked anew at every call.</summary>
    public string Json => Packed.Text(Content);

    /// <summary>SHA-256 of the canonical JSON.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    /// <inheritdoc/>
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public string SearchSource => PlainText.Of(Document);

    /// <summary>The content; checked and read from the JSON anew at every call.</summary>
    /// <exception cref="BrokenEvidenceException">It is not what was frozen.</exception>
    public Document Document => Read(Hash);

    /// <summary>Whether the stored document still is what was frozen.</summary>
    public bool IsIntact => Packed.Holds(Content, Hash);

    /// <summary>The content, when it is what a version was frozen with.</summary>
    /// <param name="hash">The hash that the version has of it.</param>
    /// <exception cref="BrokenEvidenceException">It is not.</exception>
    public Document Read(string hash) => Document.FromJson(Packed.Checked(Content, hash, $"Innehållet i bilageversionen {AnnexVersionId}"));
}

/// <summary>That a version went from one status to another: who, when, why.</summary>
public sealed class AnnexTransition : Entity, IAppendOnly
{
    private AnnexTransition() { }

    internal AnnexTransition(AnnexVersion version, AnnexVersionStatus from, AnnexVersionStatus to, Actor actor, string note)
    {
        AnnexVersionId = version.Id;
        (From, To, At, By, Note) = (from, to, actor.Now, actor.Name, note);
    }

    /// <summary>The version that changed status.</summary>
    public Guid AnnexVersionId { get; private set; }

    /// <summary>The status before.</summary>
    public AnnexVersionStatus From { get; private set; }

    /// <summary>The status after.</summary>
    public AnnexVersionStatus To { get; private set; }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it, by the name at the time.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";

    /// <summary>Why, or by what: the change note, the decision, the record.</summary>
    [MaxLength(2000)]
    public string Note { get; private set; } = "";
}
