using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.Lagesbild;

/// <summary>What a party contributes to the joint picture.</summary>
public enum ContributionKind
{
    /// <summary>The party's own picture of the situation, or a part of it (C3).</summary>
    Picture,

    /// <summary>What has been observed at a place: a park, a square, a street (C10).</summary>
    Place,

    /// <summary>Medborgardialog (C11).</summary>
    CitizenDialogue,

    /// <summary>Medarbetardialog (C11).</summary>
    StaffDialogue,
}

/// <summary>What is said in a contribution.</summary>
/// <param name="Where">The place or the circle: where it was seen, or who took part.</param>
/// <param name="On">The day of the dialogue or the observation, where there is one.</param>
/// <param name="Numbers">How many took part or answered, in words.</param>
public sealed record ContributionContent(ContributionKind Kind, string Title, string Where, DateOnly? On, string Numbers, string Text);

/// <summary>A party's contribution to the joint lägesbild: private until shared, then seen by both beside the other's.</summary>
public sealed class Contribution : Entity
{
    private Contribution() { }

    public Contribution(Guid agreementId, AgreementParty party, ContributionContent content, Actor actor)
    {
        (AgreementId, PartyId) = (agreementId, party.Id);
        Change(content, actor);
    }

    public Guid AgreementId { get; private set; }

    /// <summary>Whose contribution it is.</summary>
    public Guid PartyId { get; private set; }

    public ContributionKind Kind { get; private set; }

    [MaxLength(200)]
    public string Title { get; private set; } = "";

    [MaxLength(300)]
    public string Where { get; private set; } = "";

    public DateOnly? On { get; private set; }

    [MaxLength(200)]
    public string Numbers { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When the other party was let see it; null while private.</summary>
    public DateTime? SharedAt { get; private set; }

    public DateTime EditedAt { get; private set; }

    [MaxLength(200)]
    public string EditedBy { get; private set; } = "";

    public bool IsShared => SharedAt is not null;

    public void Change(ContributionContent content, Actor actor)
    {
        (Kind, Title, Where, On, Numbers, Text) = (content.Kind, content.Title, content.Where, content.On, content.Numbers, content.Text);
        (EditedAt, EditedBy) = (actor.Now, actor.Name);
    }

    public void Share(Actor actor)
    {
        new Broken().When(IsShared, ContributionRules.AlreadyShared).ThrowIfAny();
        SharedAt = actor.Now;
    }

    public static string KindName(ContributionKind kind) =>
        kind switch
        {
            ContributionKind.Place => "Plats",
            ContributionKind.CitizenDialogue => "Medborgardialog",
            ContributionKind.StaffDialogue => "Medarbetardialog",
            _ => "Egen lägesbild",
        };
}
