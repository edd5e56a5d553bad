using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Signing;

/// <summary>How far a request for signatures has come.</summary>
public enum RequestState
{
    /// <summary>Waiting for signatures.</summary>
    Open,

    /// <summary>Signed by both.</summary>
    Completed,

    /// <summary>One party declined.</summary>
    Declined,

    /// <summary>Taken back by the parties' coordinators.</summary>
    Withdrawn,
}

/// <summary>
/// A request that both parties sign an agreement, or an amendment (one annex version). What is signed is frozen and sealed.
/// </summary>
public sealed class SignatureRequest : Entity, IFreezes
{
    private SignatureRequest() { }

    /// <summary>
    /// Seals the documents in the order given and asks both parties to sign; with neither version nor amendment, the whole agreement.
    /// </summary>
    public SignatureRequest(
        Agreement agreement,
        Guid? annexVersionId,
        IReadOnlyList<Document> documents,
        Actor actor,
        Guid? amendmentId = null
    )
    {
        AmendmentId = amendmentId;
        (AgreementId, Agreement, AnnexVersionId, RequestedBy, RequestedAt) = (
            agreement.Id,
            agreement,
            annexVersionId,
            actor.Name,
            actor.Now
        );
        Documents.AddRange(documents.Select((d, i) => new SealedDocument(this, i + 1, d)));
        (SealFormula, SealHash) = (Seal.Formula, Seal.OfDocuments(this));
    }

    /// <summary>The agreement that is signed or amended.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement, where it is loaded with its parties.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>The version of an annex that is signed as an amendment; null for the whole agreement.</summary>
    public Guid? AnnexVersionId { get; private set; }

    /// <summary>The amendment of the agreement's text that is signed; null for the rest.</summary>
    public Guid? AmendmentId { get; private set; }

    /// <summary>Whether the whole agreement is signed, not an amendment.</summary>
    public bool IsWhole => AnnexVersionId is null && AmendmentId is null;

    /// <summary>How far the request has come.</summary>
    public RequestState State { get; private set; }

    /// <summary>Whether a signature still can be given.</summary>
    public bool IsOpen => State == RequestState.Open;

    /// <summary>Whether both parties have signed.</summary>
    public bool IsCompleted => State == RequestState.Completed;

    /// <summary>SHA-256 over the hashes of the canonical documents, in order, one a line: what each signatory signs.</summary>
    [MaxLength(64)]
    public string SealHash { get; private set; } = "";

    /// <summary>By which formula it is sealed (docs/seal.md).</summary>
    public int SealFormula { get; private set; }

    /// <summary>SHA-256 over documents and signatures; empty until both have signed, and by formula 1.</summary>
    [MaxLength(64)]
    public string SignedSeal { get; private set; } = "";

    /// <summary>The seal as it is printed: over documents and signatures, where there is one.</summary>
    public string PrintedSeal => SignedSeal.Length > 0 ? SignedSeal : SealHash;

    /// <summary>Who sent it for signature, by the name at the time.</summary>
    [MaxLength(200)]
    public string RequestedBy { get; private set; } = "";

    /// <summary>When the documents were sealed, UTC.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>Why it was declined, and by whom, or why it was taken back; empty otherwise.</summary>
    [MaxLength(2000)]
    public string EndedWhy { get; private set; } = "";

    /// <summary>What is sealed; unordered, each document has its position.</summary>
    public List<SealedDocument> Documents { get; } = [];

    /// <summary>The signatures so far, at most one for each party.</summary>
    public List<Signature> Signatures { get; } = [];

    /// <summary>Whether everything that was sealed is what it was.</summary>
    public bool IsIntact => Parts.All(p => p.Holds);

    /// <summary>What must agree, each with whether it does: documents, the seal over them, signatures, the agreement's own seal.</summary>
    public IEnumerable<SealedPart> Parts
    {
        get
        {
            foreach (var document in Documents.OrderBy(d => d.Position))
            {
                yield return new SealedPart(document.Title, document.Hash, document.IsIntact);
            }

            yield return new SealedPart("Dokumenten tillsammans", SealHash, Seal.OfDocuments(this) == SealHash);
            var signed = Signatures.TrueForAll(s => s.SealHash == SealHash);
            if (SealFormula > 1 && IsCompleted)
            {
                yield return new SealedPart("Dokument och underskrifter", SignedSeal, signed && Seal.OfSigned(this) == SignedSeal);
            }
            else if (!signed)
            {
                yield return new SealedPart("Underskrifterna", SealHash, false);
            }

            if (IsWhole && IsCompleted && Agreement is { SignedOn: not null } agreement)
            {
                yield return new SealedPart("Avtalets försegling", agreement.SealHash, agreement.SealHash == PrintedSeal);
            }
        }
    }

    /// <summary>The party (1 or 2) that the actor signs for; 0 when none.</summary>
    public int PartyOf(Actor actor) =>
        Agreement.Parties.OrderBy(p => p.Order).FirstOrDefault(p => actor.HoldsFunction(p.SignatoryFunctionId))?.Order ?? 0;

    /// <summary>Why the actor cannot sign now.</summary>
    public Broken WhyNotSign(Actor actor) =>
        new Broken()
            .When(State != RequestState.Open, SigningRules.NotOpen)
            .When(PartyOf(actor) == 0, SigningRules.NotSignatory)
            .When(Signatures.Exists(s => s.PartyOrder == PartyOf(actor)), SigningRules.AlreadySigned);

    /// <summary>Signs; true when both have.</summary>
    public bool Sign(string place, DateOnly date, string title, Actor actor)
    {
        WhyNotSign(actor)
            .When(!IsIntact, SigningRules.SealBroken)
            .When(date > actor.Today, SigningRules.DateAhead)
            .When(date < SwedishTime.DateOf(RequestedAt), SigningRules.DateBefore)
            .ThrowIfAny();
        Signatures.Add(new Signature(this, PartyOf(actor), place, date, title, actor));
        if (Signatures.Count == 2)
        {
            // Also of a request that was sent before the formula was made.
            (State, SealFormula, SignedSeal) = (RequestState.Completed, Seal.Formula, Seal.OfSigned(this));
        }

        return State == RequestState.Completed;
    }

    /// <summary>Ends the request, since a signatory will not sign; a reason is needed.</summary>
    /// <exception cref="RuleException">The actor cannot sign now, or there is no reason.</exception>
    public void Decline(string reason, Actor actor)
    {
        WhyNotSign(actor).When(reason.Length == 0, SigningRules.ReasonNeeded).ThrowIfAny();
        (State, EndedWhy) = (RequestState.Declined, $"{actor.Name}: {reason}");
    }

    /// <summary>Takes the request back before both have signed; a reason is needed.</summary>
    /// <exception cref="RuleException">The request is not open, or there is no reason.</exception>
    public void Withdraw(string reason)
    {
        new Broken()
            .When(State != RequestState.Open, SigningRules.NotOpen)
            .When(reason.Length == 0, SigningRules.ReasonNeeded)
            .ThrowIfAny();
        (State, EndedWhy) = (RequestState.Withdrawn, reason);
    }

    string IFreezes.StatusProperty => nameof(State);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus == nameof(RequestState.Open) ? [nameof(State), nameof(EndedWhy), nameof(SealFormula), nameof(SignedSeal)] : [];
}

/// <summary>One of the documents that a request seals: canonical JSON and its hash.</summary>
public sealed class SealedDocument : Entity, IAppendOnly
{
    private SealedDocument() { }

    internal SealedDocument(SignatureRequest request, int position, Document document)
    {
        var json = document.ToJson();
        (RequestId, Position, Title) = (request.Id, position, document.Title);
        (Content, Hash) = (Packed.Of(json), Document.HashOf(json));
    }

    /// <summary>The request that seals it.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Order in the seal, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The document's own title.</summary>
    [MaxLength(400)]
    public string Title { get; private set; } = "";

    /// <summary>The document as it is stored, packed.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The document as canonical JSON, the text that the hash is of; unpacked anew at every call.</summary>
    public string Json => Packed.Text(Content);

    /// <summary>SHA-256 of the canonical JSON.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    /// <summary>The document, when it still is what was sealed; read anew at every call.</summary>
    /// <exception cref="BrokenEvidenceException">It is not.</exception>
    public Document Document => Document.FromJson(Packed.Checked(Content, Hash, $"Det förseglade dokumentet {Title} ({Id})"));

    /// <summary>Whether the stored document still is what was sealed.</summary>
    public bool IsIntact => Packed.Holds(Content, Hash);
}

/// <summary>A party's signature: who, as what, where, which day, and over which seal.</summary>
public sealed class Signature : Entity, IAppendOnly
{
    private Signature() { }

    internal Signature(SignatureRequest request, int partyOrder, string place, DateOnly date, string title, Actor actor) =>
        (RequestId, PartyOrder, Place, Date, Title, UserId, Name, At, SealHash) = (
            request.Id,
            partyOrder,
            place,
            date,
            title,
            actor.UserId,
            actor.Name,
            actor.Now,
            request.SealHash
        );

    /// <summary>The request that was signed.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The party (1 or 2) that was signed for.</summary>
    public int PartyOrder { get; private set; }

    /// <summary>Who signed, as signed in.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The name at the time.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>The function as which it was signed.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>Where it was signed, as the signatory says.</summary>
    [MaxLength(100)]
    public string Place { get; private set; } = "";

    /// <summary>The day that the signatory gives: from the day of the request to today.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The seal that was signed; the signature counts for no other.</summary>
    [MaxLength(64)]
    public string SealHash { get; private set; } = "";
}
