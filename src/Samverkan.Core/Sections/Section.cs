using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Sections;

/// <summary>
/// A section of an annex's working material. What both parties see is its shared text; each party edits a private draft of it
/// and shares that by an explicit act. A section that has never been shared is seen by its owner only.
/// </summary>
public sealed class Section : Entity, IMarked
{
    private Section() { }

    /// <summary>A section without text that only its owner sees, until it is shared.</summary>
    public Section(Annex annex, Guid? parentId, int position, string heading, AgreementParty owner)
    {
        AnnexId = annex.Id;
        AgreementId = annex.AgreementId;
        (ParentId, Position, Heading, OwnerPartyId) = (parentId, position, heading, owner.Id);
    }

    /// <summary>The annex that the section is part of.</summary>
    public Guid AnnexId { get; private set; }

    /// <summary>The annex, where it is loaded.</summary>
    public Annex Annex { get; private set; } = null!;

    /// <summary>The agreement of the annex.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The section above it; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Order among siblings, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The shared heading; of a section never shared, the one it was added with.</summary>
    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    /// <summary>The shared text, Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which of the law's three parts the section is.</summary>
    public LawPart LawPart { get; internal set; }

    /// <summary>Öppen, intern or sekretess, as shared.</summary>
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the section secret; empty unless it is.</summary>
    [MaxLength(200)]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the shared text is meant for.</summary>
    public Marking Marking => new(Classification, LegalBasis);

    /// <summary>The party that owns an unshared section; null once shared.</summary>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>When it was last shared, UTC; null while it never was.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>Who shared it last, by name; empty while nobody has.</summary>
    [MaxLength(200)]
    public string SharedBy { get; private set; } = "";

    /// <summary>Counts changes of the shared text; a draft remembers the count it started from.</summary>
    public int ContentVersion { get; private set; }

    /// <summary>The parties' private drafts, at most one each.</summary>
    public List<SectionDraft> Drafts { get; } = [];

    /// <summary>Whether both parties see the section.</summary>
    public bool IsShared => OwnerPartyId is null;

    /// <summary>Whether a party may see the section; null stands for who works for no party.</summary>
    public bool VisibleTo(Guid? partyId) => IsShared || OwnerPartyId == partyId;

    /// <summary>A party's draft; null when it has none.</summary>
    public SectionDraft? DraftOf(Guid? partyId) => Drafts.Find(d => d.PartyId == partyId);

    internal SectionDraft Edit(AgreementParty side, string heading, string text, Marking marking, Actor actor)
    {
        var draft = DraftOf(side.Id);
        if (draft is null)
        {
            draft = new SectionDraft(this, side.Id);
            Drafts.Add(draft);
        }

        draft.Change(heading, text, marking, actor);
        return draft;
    }

    /// <summary>Makes a party's draft the shared text.</summary>
    internal void Share(SectionDraft draft, Actor actor)
    {
        (Heading, Text, Classification, LegalBasis) = (draft.Heading, draft.Text, draft.Classification, draft.LegalBasis);
        OwnerPartyId = null;
        (SharedAt, SharedBy) = (actor.Now, actor.Name);
        ContentVersion++;
        Drafts.Remove(draft);
    }

    internal void Place(Guid? parentId, int position) => (ParentId, Position) = (parentId, position);
}

/// <summary>One party's private draft of a section.</summary>
public sealed class SectionDraft : Entity
{
    private SectionDraft() { }

    internal SectionDraft(Section section, Guid partyId)
    {
        SectionId = section.Id;
        PartyId = partyId;
        HasSeen(section.ContentVersion, section.Text);
    }

    /// <summary>The section that is drafted.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>The party whose draft it is; the other never sees it.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>The drafted heading.</summary>
    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    /// <summary>The drafted text, Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Öppen, intern or sekretess, as drafted.</summary>
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the draft secret; empty unless it is.</summary>
    [MaxLength(200)]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the drafted text is meant for.</summary>
    public Marking Marking => new(Classification, LegalBasis);

    /// <summary>The count of shared changes when the draft began, or when its writer last saw the other party's text.</summary>
    public int BasedOn { get; private set; }

    /// <summary>The shared text that <see cref="BasedOn"/> counts: what a merged proposal starts from.</summary>
    public string BaseText { get; private set; } = "";

    /// <summary>When it was last written in, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>Who wrote in it last, by name.</summary>
    [MaxLength(200)]
    public string EditedBy { get; private set; } = "";

    internal void Change(string heading, string text, Marking marking, Actor actor)
    {
        (Classification, LegalBasis) = (marking.Checked().Classification, marking.Basis);
        (Heading, Text) = (heading, text);
        (EditedAt, EditedBy) = (actor.Now, actor.Name);
    }

    internal void HasSeen(int contentVersion, string text) => (BasedOn, BaseText) = (contentVersion, text);
}

/// <summary>The parts that a lägesbild must have by law (lag 2023:196, 4 §).</summary>
public enum LawPart
{
    /// <summary>None of them by itself.</summary>
    None,

    /// <summary>Kartläggning: how much crime there is and what it leads to.</summary>
    Mapping,

    /// <summary>Annan information av betydelse.</summary>
    OtherInformation,

    /// <summary>Analys.</summary>
    Analysis,
}
