using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
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
        SealHash = Seal();
    }

    public Guid AgreementId { get; private set; }

    public Agreement Agreement { get; private set; } = null!;

    /// <summary>The version of an annex that is signed as an amendment; null for the whole agreement.</summary>
    public Guid? AnnexVersionId { get; private set; }

    /// <summary>The amendment of the agreement's text that is signed; null for the rest.</summary>
    public Guid? AmendmentId { get; private set; }

    /// <summary>Whether the whole agreement is signed, not an amendment.</summary>
    public bool IsWhole => AnnexVersionId is null && AmendmentId is null;

    public RequestState State { get; private set; }

    public bool IsOpen => State == RequestState.Open;

    public bool IsCompleted => State == RequestState.Completed;

    /// <summary>SHA-256 over the hashes of the canonical documents, in order, one a line.</summary>
    [MaxLength(64)]
    public string SealHash { get; private set; } = "";

    [MaxLength(200)]
    public string RequestedBy { get; private set; } = "";

    public DateTime RequestedAt { get; private set; }

    [MaxLength(2000)]
    public string EndedWhy { get; private set; } = "";

    public List<SealedDocument> Documents { get; } = [];

    public List<Signature> Signatures { get; } = [];

    /// <summary>Whether every document is what it was and the seal still fits them.</summary>
    public bool IsIntact =>
        Documents.TrueForAll(d => d.IsIntact) && Seal() == SealHash && Signatures.TrueForAll(s => s.SealHash == SealHash);

    /// <summary>The party (1 or 2) that the actor signs for; 0 when none.</summary>
    public int PartyOf(Actor actor) =>
        Agreement.Parties.OrderBy(p => p.Order).FirstOrDefault(p => actor.HoldsFunction(p.SignatoryFunctionId))?.Order ?? 0;

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
        State = Signatures.Count == 2 ? RequestState.Completed : RequestState.Open;
        return State == RequestState.Completed;
    }

    public void Decline(string reason, Actor actor)
    {
        WhyNotSign(actor).When(reason.Length == 0, SigningRules.ReasonNeeded).ThrowIfAny();
        (State, EndedWhy) = (RequestState.Declined, $"{actor.Name}: {reason}");
    }

    public void Withdraw(string reason)
    {
        new Broken()
            .When(State != RequestState.Open, SigningRules.NotOpen)
            .When(reason.Length == 0, SigningRules.ReasonNeeded)
            .ThrowIfAny();
        (State, EndedWhy) = (RequestState.Withdrawn, reason);
    }

    private string Seal() => Document.HashOf(string.Join('\n', Documents.OrderBy(d => d.Position).Select(d => d.Hash)));

    string IFreezes.StatusProperty => nameof(State);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus == nameof(RequestState.Open) ? [nameof(State), nameof(EndedWhy)] : [];
}

/// <summary>One of the documents that a request seals: canonical JSON and its hash.</summary>
public sealed class SealedDocument : Entity, IAppendOnly
{
    private SealedDocument() { }

    internal SealedDocument(SignatureRequest request, int position, Document document)
    {
        (RequestId, Position, Title, Json) = (request.Id, position, document.Title, document.ToJson());
        Hash = Document.HashOf(Json);
    }

    public Guid RequestId { get; private set; }

    public int Position { get; private set; }

    [MaxLength(400)]
    public string Title { get; private set; } = "";

    public string Json { get; private set; } = "";

    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    public bool IsIntact => Document.HashOf(Json) == Hash;
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

    public Guid RequestId { get; private set; }

    public int PartyOrder { get; private set; }

    public Guid UserId { get; private set; }

    [MaxLength(200)]
    public string Name { get; private set; } = "";

    [MaxLength(200)]
    public string Title { get; private set; } = "";

    [MaxLength(100)]
    public string Place { get; private set; } = "";

    public DateOnly Date { get; private set; }

    public DateTime At { get; private set; }

    [MaxLength(64)]
    public string SealHash { get; private set; } = "";
}
