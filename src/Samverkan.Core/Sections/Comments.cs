using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.Sections;

/// <summary>A remark on a section, between the parties or within one of them. Never part of the document (B10).</summary>
public sealed class SectionComment : Entity
{
    private SectionComment() { }

    internal SectionComment(Section section, Guid? partyId, string text, Actor actor)
    {
        (SectionId, AgreementId, PartyId, Text) = (
            section.Id,
            section.AgreementId,
            section.IsShared ? partyId : section.OwnerPartyId,
            text
        );
        (At, By, ByUser) = (actor.Now, actor.Name, actor.UserId);
    }

    /// <summary>The section that the remark is on.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>The agreement of the section.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The party that alone sees it; null when both do.</summary>
    public Guid? PartyId { get; private set; }

    /// <summary>The remark, plain text.</summary>
    [MaxLength(2000)]
    public string Text { get; private set; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who wrote it, by the name at the time.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public Guid ByUser { get; private set; }

    /// <summary>When it was dealt with; null while open.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>Who dealt with it, by name; empty while open.</summary>
    [MaxLength(200)]
    public string ResolvedBy { get; private set; } = "";

    /// <summary>Whether it has not been dealt with.</summary>
    public bool IsOpen => ResolvedAt is null;

    internal void Resolve(Actor actor)
    {
        new Broken().When(!IsOpen, SectionRules.AlreadyResolved).ThrowIfAny();
        (ResolvedAt, ResolvedBy) = (actor.Now, actor.Name);
    }

    internal void Reopen() => (ResolvedAt, ResolvedBy) = (null, "");
}

/// <summary>That one party has asked the other to review a shared section by a day.</summary>
public sealed class ReviewRound : Entity
{
    private ReviewRound() { }

    internal ReviewRound(Section section, AgreementParty askedBy, DateOnly dueOn, Actor actor)
    {
        new Broken()
            .When(!section.IsShared, SectionRules.ShareBeforeReview)
            .When(dueOn < actor.Today, SectionRules.ReviewInPast)
            .ThrowIfAny();
        (SectionId, AgreementId, AskedByPartyId, DueOn, AskedAt, AskedBy) = (
            section.Id,
            section.AgreementId,
            askedBy.Id,
            dueOn,
            actor.Now,
            actor.Name
        );
    }

    /// <summary>The section to review.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>The agreement of the section.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The party that asked; the other reviews.</summary>
    public Guid AskedByPartyId { get; private set; }

    /// <summary>The day by which the review is wanted.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Who asked, by the name at the time.</summary>
    [MaxLength(200)]
    public string AskedBy { get; private set; } = "";

    /// <summary>When the other party said that it has reviewed the section; null while it has not.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>Who said that the review is done, by name; empty until then.</summary>
    [MaxLength(200)]
    public string DoneBy { get; private set; } = "";

    internal void Finish(AgreementParty side, Actor actor)
    {
        new Broken()
            .When(DoneAt is not null, SectionRules.AlreadyReviewed)
            .When(side.Id == AskedByPartyId, SectionRules.OtherReviews)
            .ThrowIfAny();
        (DoneAt, DoneBy) = (actor.Now, actor.Name);
    }
}
