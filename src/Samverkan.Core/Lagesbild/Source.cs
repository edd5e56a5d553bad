using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Sections;

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
public sealed record SourceContent(string Title, string Owner = "", string Period = "", string Use = "", Marking Marking = default)
{
    /// <summary>How it was made and whom it reaches.</summary>
    public string Method { get; init; } = "";

    /// <summary>How often it comes, in words.</summary>
    public string Periodicity { get; init; } = "";

    /// <summary>The day the next one is expected; null when it is not known.</summary>
    public DateOnly? NextRelease { get; init; }

    /// <summary>How far it can be relied on.</summary>
    public Reliability Reliability { get; init; }

    /// <summary>Whether it was looked at and left out; then <see cref="Use"/> says why.</summary>
    public bool LeftOut { get; init; }
}

/// <summary>A source that the lägesbild builds on (Ök § 8). New ones are seen by their writer's party only, until shared.</summary>
public sealed class Source : Entity, IOwned, IMarked
{
    private Source() { }

    /// <summary>A source that only its owner sees, until it is shared.</summary>
    /// <exception cref="RuleException">Secret without a provision.</exception>
    public Source(Guid agreementId, int position, SourceContent content, AgreementParty owner)
    {
        (AgreementId, Position, OwnerPartyId) = (agreementId, position, owner.Id);
        Change(content);
    }

    /// <summary>The agreement whose lägesbild builds on it.</summary>
    public Guid AgreementId { get; private set; }

    /// <inheritdoc/>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>Whether both parties see it.</summary>
    public bool IsShared => OwnerPartyId is null;

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
    public DateOnly? NextRelease { get; private set; }

    /// <summary>How far it can be relied on.</summary>
    public Reliability Reliability { get; private set; }

    /// <summary>Whether it was looked at and left out; then <see cref="Use"/> says why.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>What it was used for, or why not.</summary>
    [MaxLength(1000)]
    public string Use { get; private set; } = "";

    /// <summary>Öppen, intern or sekretess; what is not open is listed apart in annex 3.</summary>
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the source secret; empty unless it is.</summary>
    [MaxLength(200)]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the source is meant for, with the provision where it is secret.</summary>
    public Marking Marking => new(Classification, LegalBasis);

    /// <summary>Says what the source is anew.</summary>
    /// <exception cref="RuleException">Secret without a provision.</exception>
    public void Change(SourceContent content)
    {
        (Title, Owner, Period, Use) = (content.Title, content.Owner, content.Period, content.Use);
        (Classification, LegalBasis) = (content.Marking.Checked().Classification, content.Marking.Basis);
        (Method, Periodicity, NextRelease, Reliability, LeftOut) = (
            content.Method,
            content.Periodicity,
            content.NextRelease,
            content.Reliability,
            content.LeftOut
        );
    }

    internal void Share()
    {
        new Broken().When(IsShared, SectionRules.AlreadyShared).ThrowIfAny();
        OwnerPartyId = null;
    }

    /// <summary>Whether a new edition should have come by a day.</summary>
    public bool IsDue(DateOnly today) => NextRelease <= today;

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
