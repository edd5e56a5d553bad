using System.ComponentModel.DataAnnotations;
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
        (AgreementId, AnnexVersionId, Json) = (version.AgreementId, version.Id, document.ToJson());
        Hash = Document.HashOf(Json);
    }

    public Guid AgreementId { get; private set; }

    public Guid AnnexVersionId { get; private set; }

    public string Json { get; private set; } = "";

    /// <summary>SHA-256 of the canonical JSON.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    public string SearchText { get; set; } = "";

    public string SearchSource => PlainText.Of(Document);

    public Document Document => Document.FromJson(Json);

    /// <summary>Whether the stored document still is what was frozen.</summary>
    public bool IsIntact => Document.HashOf(Json) == Hash;
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

    public Guid AnnexVersionId { get; private set; }

    public AnnexVersionStatus From { get; private set; }

    public AnnexVersionStatus To { get; private set; }

    public DateTime At { get; private set; }

    [MaxLength(200)]
    public string By { get; private set; } = "";

    [MaxLength(2000)]
    public string Note { get; private set; } = "";
}
