using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Lagesbild;

/// <summary>How far a source can be relied on.</summary>
public enum Reliability
{
    /// <summary>Not judged yet.</summary>
    Unknown,

    /// <summary>God: known method, known losses.</summary>
    Good,

    /// <summary>Viss: to be read together with others.</summary>
    Fair,

    /// <summary>Låg: single observations, unclear selection.</summary>
    Low,
}

/// <summary>What is said of a source.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Owner">Who answers for it, in words; may be empty.</param>
/// <param name="Period">Which year or period it is about.</param>
/// <param name="Use">What it was used for, or why not.</param>
/// <param name="Marking">Who it is meant for.</param>
public sealed record SourceContent(
    [property: Field("Källa", Most = 200)] string Title,
    [property: Field("Ansvarig för källan", Most = 200)] string Owner = "",
    [property: Field("År eller period", Most = 100)] string Period = "",
    [property: Field("Användning", Most = 1000)] string Use = "",
    Marking Marking = default
) : ISaysMore
{
    /// <summary>How it was made and whom it reaches.</summary>
    [Field("Metod", Most = 1000)]
    public string Method { get; init; } = "";

    /// <summary>How often it comes, in words.</summary>
    [Field("Hur ofta den kommer", Most = 100)]
    public string Periodicity { get; init; } = "";

    /// <summary>The day the next one is expected; null when it is not known.</summary>
    public DateOnly? NextRelease { get; init; }

    /// <summary>How far it can be relied on.</summary>
    public Reliability Reliability { get; init; }

    /// <summary>Whether it was looked at and left out; then <see cref="Use"/> says why.</summary>
    public bool LeftOut { get; init; }

    /// <summary>Whether a new edition should have come by a day.</summary>
    public bool IsDue(DateOnly today) => NextRelease <= today;

    IEnumerable<(string Label, string Text)> ISaysMore.More() =>
        [
            ("Nästa utgåva", NextRelease is { } next ? $"{next:yyyy-MM-dd}" : ""),
            ("Tillförlitlighet", Source.ReliabilityName(Reliability)),
            ("Används", LeftOut ? "Nej, utelämnad" : ""),
            ("Märkning", Marking.Text),
        ];
}

/// <summary>A source that the lägesbild builds on (Ök § 8).</summary>
public sealed class Source : Drafted<SourceContent>, IMarked
{
    private Source() { }

    /// <summary>A source that only its owner sees, until it is shared.</summary>
    public Source(Guid agreementId, int position, string title, AgreementParty owner)
        : base(agreementId, owner.Id) => (Position, Title) = (position, title);

    /// <summary>Order in the list of sources, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What the source is called.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>Who answers for the source, in words; may be empty.</summary>
    [MaxLength(200)]
    public string Owner { get; private set; } = "";

    /// <summary>Which year or period the source is about.</summary>
    [MaxLength(100)]
    public string Period { get; private set; } = "";

    /// <summary>How it was made and whom it reaches; may be empty.</summary>
    [MaxLength(1000)]
    public string Method { get; private set; } = "";

    /// <summary>How often it comes, in words; may be empty.</summary>
    [MaxLength(100)]
    public string Periodicity { get; private set; } = "";

    /// <summary>The day the next edition is expected; null when it is not known.</summary>
    [Recorded("Nästa utgivning")]
    public DateOnly? NextRelease { get; private set; }

    /// <summary>How far it can be relied on.</summary>
    public Reliability Reliability { get; private set; }

    /// <summary>Whether it was looked at and left out; then <see cref="Use"/> says why.</summary>
    [Recorded("Utelämnad")]
    public bool LeftOut { get; private set; }

    /// <summary>What it was used for, or why not.</summary>
    [MaxLength(1000)]
    public string Use { get; private set; } = "";

    /// <summary>Öppen, intern or sekretess; what is not open is listed apart in annex 3.</summary>
    [Recorded("Märkning", Words = typeof(Marking))]
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the source secret; empty unless it is.</summary>
    [MaxLength(200)]
    [Recorded("Lagrum")]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the source is meant for, with the provision where it is secret.</summary>
    public Marking Marking => new(Classification, LegalBasis);

    /// <inheritdoc/>
    public override SourceContent Content =>
        new(Title, Owner, Period, Use, Marking)
        {
            Method = Method,
            Periodicity = Periodicity,
            NextRelease = NextRelease,
            Reliability = Reliability,
            LeftOut = LeftOut,
        };

    private protected override void Take(SourceContent content)
    {
        (Title, Owner, Period, Use) = (content.Title, content.Owner, content.Period, content.Use);
        (Classification, LegalBasis) = (content.Marking.Checked().Classification, content.Marking.Basis);
        (Method, Periodicity, NextRelease) = (content.Method, content.Periodicity, content.NextRelease);
        (Reliability, LeftOut) = (content.Reliability, content.LeftOut);
    }

    /// <summary>A reliability as a Swedish word.</summary>
    public static string ReliabilityName(Reliability reliability) =>
        reliability switch
        {
            Reliability.Good => "God",
            Reliability.Fair => "Viss",
            Reliability.Low => "Låg",
            _ => "Inte bedömd",
        };
}
