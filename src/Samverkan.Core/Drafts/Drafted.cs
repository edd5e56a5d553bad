using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Access;

namespace Samverkan.Core.Drafts;

/// <summary>
/// A piece of working material: what both parties see, and beside it at most one private draft of each party, shared by an explicit act.
/// What has never been shared is seen by its owner only.
/// </summary>
/// <typeparam name="TContent">What it says, as a value.</typeparam>
/// <typeparam name="TDraft">How its drafts are stored.</typeparam>
public abstract class Drafted<TContent, TDraft> : Entity
    where TContent : class
    where TDraft : Draft<TContent>
{
    /// <summary>For the database.</summary>
    protected Drafted() { }

    /// <summary>Something new that only its owner sees.</summary>
    protected Drafted(Guid agreementId, Guid ownerPartyId) => (AgreementId, OwnerPartyId) = (agreementId, ownerPartyId);

    /// <summary>The agreement that it is worked out for.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The party that alone sees it; null once shared.</summary>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>When it was last shared, UTC; null while it never was.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>Who shared it last, by name; empty while nobody has.</summary>
    [MaxLength(200)]
    public string SharedBy { get; private set; } = "";

    /// <summary>Counts changes of what is shared; a draft remembers the count it started from.</summary>
    public int ContentVersion { get; private set; }

    /// <summary>The parties' private drafts, at most one each.</summary>
    public List<TDraft> Drafts { get; } = [];

    /// <summary>What is shared; of what never was, what its owner wrote.</summary>
    public abstract TContent Content { get; }

    /// <summary>Whether both parties see it.</summary>
    public bool IsShared => OwnerPartyId is null;

    /// <summary>Whether a party may see it; null stands for who works for no party.</summary>
    public bool VisibleTo(Guid? partyId) => IsShared || OwnerPartyId == partyId;

    /// <summary>A party's draft; null when it has none.</summary>
    public TDraft? DraftOf(Guid? partyId) => Drafts.Find(d => d.PartyId == partyId);

    /// <summary>What a party sees when it edits: its draft, else what is shared.</summary>
    public TContent ContentFor(Guid? partyId) => DraftOf(partyId)?.Content ?? Content;

    /// <summary>Whether the other party has shared a change since a party's draft began; that has to be taken in first.</summary>
    public bool ChangedSince(TDraft draft) => IsShared && draft.BasedOn != ContentVersion;

    /// <summary>Says the content as the thing's own.</summary>
    private protected abstract void Take(TContent content);

    private protected abstract TDraft NewDraft(Guid partyId);

    /// <summary>Writes in a party's draft, begun now where there is none.</summary>
    internal TDraft Edit(Guid partyId, TContent content, Actor actor)
    {
        var draft = DraftOf(partyId);
        if (draft is null)
        {
            draft = NewDraft(partyId);
            draft.HasSeen(ContentVersion, Content);
            Drafts.Add(draft);
        }

        draft.Change(content, actor);
        return draft;
    }

    /// <summary>Makes a party's draft what both see.</summary>
    internal void Share(TDraft draft, Actor actor)
    {
        Take(draft.Content);
        OwnerPartyId = null;
        (SharedAt, SharedBy) = (actor.Now, actor.Name);
        ContentVersion++;
        Drafts.Remove(draft);
    }
}

/// <summary>Working material whose drafts are stored as values.</summary>
public abstract class Drafted<TContent> : Drafted<TContent, JsonDraft<TContent>>
    where TContent : class
{
    /// <summary>For the database.</summary>
    protected Drafted() { }

    /// <summary>Something new that only its owner sees.</summary>
    protected Drafted(Guid agreementId, Guid ownerPartyId)
        : base(agreementId, ownerPartyId) { }

    private protected override JsonDraft<TContent> NewDraft(Guid partyId) => new(Id, partyId);
}
