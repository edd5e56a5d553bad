using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;

namespace Samverkan.Core.Lagesbild;

/// <summary>
/// A section of an annex's working material. What both parties see is its shared text; each party edits a private draft of it
/// and shares that by an explicit act. A section that has never been shared is seen by its owner only.
/// </summary>
public sealed class Section : Entity
{
    private Section()
    {
    }

    public Section(Annex annex, Guid? parentId, int position, string heading, AgreementParty owner)
    {
        AnnexId = annex.Id;
        AgreementId = annex.AgreementId;
        (ParentId, Position, Heading, OwnerPartyId) = (parentId, position, heading, owner.Id);
    }

    public Guid AnnexId { get; private set; }

    public Annex Annex { get; private set; } = null!;

    public Guid AgreementId { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Order among siblings, from 1.</summary>
    public int Position { get; private set; }

    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    /// <summary>The shared text, Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which of the law's three parts the section is.</summary>
    public LawPart LawPart { get; internal set; }

    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the section secret; empty unless it is.</summary>
    [MaxLength(200)]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the shared text is meant for.</summary>
    public Marking Marking => new(Classification, LegalBasis);

    /// <summary>The party that owns an unshared section; null once shared.</summary>
    public Guid? OwnerPartyId { get; private set; }

    public DateTime? SharedAt { get; private set; }

    [MaxLength(200)]
    public string SharedBy { get; private set; } = "";

    /// <summary>Counts changes of the shared text; a draft remembers the count it started from.</summary>
    public int ContentVersion { get; private set; }

    public List<SectionDraft> Drafts { get; } = [];

    public bool IsShared => OwnerPartyId is null;

    public bool VisibleTo(Guid? partyId) => IsShared || OwnerPartyId == partyId;

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
    private SectionDraft()
    {
    }

    internal SectionDraft(Section section, Guid partyId)
    {
        SectionId = section.Id;
        PartyId = partyId;
        HasSeen(section.ContentVersion, section.Text);
    }

    public Guid SectionId { get; private set; }

    public Guid PartyId { get; private set; }

    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public Classification Classification { get; private set; }

    [MaxLength(200)]
    public string LegalBasis { get; private set; } = "";

    public Marking Marking => new(Classification, LegalBasis);

    /// <summary>The count of shared changes when the draft began, or when its writer last saw the other party's text.</summary>
    public int BasedOn { get; private set; }

    /// <summary>The shared text that <see cref="BasedOn"/> counts: what a merged proposal starts from.</summary>
    public string BaseText { get; private set; } = "";

    public DateTime EditedAt { get; private set; }

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

/// <summary>Rules of working material.</summary>
public static class SectionRules
{
    public static readonly Rule NotYourParty = new("ARB-1", "TF 2 kap. 10 §", "Du arbetar inte för någon av parterna i avtalet och kan inte skriva i arbetsmaterialet.");
    public static readonly Rule NothingToShare = new("ARB-2", "TF 2 kap. 10 §", "Det finns inget eget utkast att dela.");
    public static readonly Rule SharedSince = new("ARB-3", "–", "Motparten har delat en ändring av avsnittet sedan du började. Öppna avsnittet, jämför texterna och spara innan du delar.");
    public static readonly Rule HasChildren = new("ARB-4", "–", "Avsnittet har underavsnitt. Flytta eller ta bort dem först.");
    public static readonly Rule TooDeep = new("ARB-5", "–", "Avsnitt kan ha högst tre nivåer.");
    public static readonly Rule ParentIsPrivate = new("ARB-6", "TF 2 kap. 10 §", "Dela det överordnade avsnittet först.");
    public static readonly Rule AlreadyResolved = new("ARB-11", "–", "Kommentaren är redan löst.");
    public static readonly Rule ShareBeforeReview = new("ARB-12", "TF 2 kap. 10 §", "Dela avsnittet med motparten innan du ber om granskning.");
    public static readonly Rule ReviewInPast = new("ARB-13", "–", "Dagen har passerat. Ange en senare dag.") { Field = "DueOn" };
    public static readonly Rule AlreadyReviewed = new("ARB-14", "–", "Granskningen är redan klar.");
    public static readonly Rule OtherReviews = new("ARB-15", "–", "Ni har själva bett om granskningen. Motparten säger till när den är klar.");
    public static readonly Rule ReviewUnderWay = new("ARB-16", "–", "En granskning av avsnittet pågår redan.");
    public static readonly Rule UnderItself = new("ARB-8", "–", "Ett avsnitt kan inte placeras under sig självt.") { Field = "Parent" };
    public static readonly Rule AreaIsPrivate = new("ARB-9", "TF 2 kap. 10 §", "Dela det prioriterade området som planen hör till först.");
    public static readonly Rule AlreadyShared = new("ARB-17", "TF 2 kap. 10 §", "Uppgiften är redan delad med motparten.");
    public static readonly Rule AreaGone = new("ARB-10", "Av § 7", "Området som planen hör till har tagits bort. Välj ett annat område och spara planen.");
    public static readonly Rule OthersDraft = new("ARB-7", "TF 2 kap. 10 §", "Motparten har eget arbetsmaterial i avsnittet. Kom överens med motparten först.");
}
