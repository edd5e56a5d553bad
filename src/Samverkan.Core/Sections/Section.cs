using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Sections;

/// <summary>What a section says.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text, Markdown.</param>
/// <param name="Marking">Who it is meant for.</param>
public sealed record SectionContent(
    [property: Field("Rubrik", Most = 200)] string Heading,
    [property: Field("Text", Most = FieldAttribute.Pages)] string Text,
    Marking Marking = default
) : ISaysMore
{
    IEnumerable<(string Label, string Text)> ISaysMore.More() => [("Märkning", Marking.Text)];
}

/// <summary>A section of an annex's working material.</summary>
public sealed class Section : Drafted<SectionContent, SectionDraft>, IMarked
{
    private Section() { }

    /// <summary>A section without text that only its owner sees, until it is shared.</summary>
    public Section(Annex annex, Guid? parentId, int position, string heading, AgreementParty owner)
        : base(annex.AgreementId, owner.Id) => (AnnexId, ParentId, Position, Heading) = (annex.Id, parentId, position, heading);

    /// <summary>The annex that the section is part of.</summary>
    public Guid AnnexId { get; private set; }

    /// <summary>The annex, where it is loaded.</summary>
    public Annex Annex { get; private set; } = null!;

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
    [Recorded("Märkning", Words = typeof(Marking))]
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the section secret; empty unless it is.</summary>
    [MaxLength(200)]
    [Recorded("Lagrum")]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the shared text is meant for.</summary>
    public Marking Marking => new(Classification, LegalBasis, Readers);

    /// <summary>Whom the marking names, as <see cref="Readership.Stored"/>; empty for nobody.</summary>
    [MaxLength(Readership.MostText)]
    [NotRecorded]
    public string Readers { get; private set; } = "";

    /// <inheritdoc/>
    public override SectionContent Content => new(Heading, Text, Marking);

    private protected override void Take(SectionContent content) =>
        (Heading, Text, Classification, LegalBasis, Readers) = (
            content.Heading,
            content.Text,
            content.Marking.Classification,
            content.Marking.Basis,
            content.Marking.Named
        );

    private protected override SectionDraft NewDraft(Guid partyId) => new(Id, partyId);

    internal void Place(Guid? parentId, int position) => (ParentId, Position) = (parentId, position);
}

/// <summary>One party's private draft of a section. Its parts are columns, since pages list and search them.</summary>
public sealed class SectionDraft : Draft<SectionContent>
{
    private SectionDraft() { }

    internal SectionDraft(Guid sectionId, Guid partyId)
        : base(sectionId, partyId) { }

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
    public Marking Marking => new(Classification, LegalBasis, Readers);

    /// <summary>Whom the marking names, as <see cref="Readership.Stored"/>; empty for nobody.</summary>
    [MaxLength(Readership.MostText)]
    [NotRecorded]
    public string Readers { get; private set; } = "";

    /// <summary>The shared text that the draft started from: what a merged proposal starts from.</summary>
    public string BaseText { get; private set; } = "";

    /// <inheritdoc/>
    public override SectionContent Content => new(Heading, Text, Marking);

    /// <summary>What the draft started from; of its heading and marking nothing is kept.</summary>
    public override SectionContent Base => new(Heading, BaseText, Marking);

    /// <inheritdoc/>
    protected override void Keep(SectionContent content) =>
        (Heading, Text, Classification, LegalBasis, Readers) = (
            content.Heading,
            content.Text,
            content.Marking.Checked().Classification,
            content.Marking.Basis,
            content.Marking.Named
        );

    /// <inheritdoc/>
    protected override void KeepBase(SectionContent content) => BaseText = content.Text;
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
