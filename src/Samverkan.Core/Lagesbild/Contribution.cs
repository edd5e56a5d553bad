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

    /// <summary>A contribution that only the party sees, until it is shared.</summary>
    public Contribution(Guid agreementId, AgreementParty party, ContributionContent content, Actor actor)
    {
        (AgreementId, PartyId) = (agreementId, party.Id);
        Change(content, actor);
    }

    /// <summary>The agreement whose lägesbild it is for.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Whose contribution it is.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>What kind of contribution it is.</summary>
    public ContributionKind Kind { get; private set; }

    /// <summary>What the party calls it.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>The place or the circle: where it was seen, or who took part; may be empty.</summary>
    [MaxLength(300)]
    public string Where { get; private set; } = "";

    /// <summary>The day of the dialogue or the observation; null where there is none.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>How many took part or answered, in words; may be empty.</summary>
    [MaxLength(200)]
    public string Numbers { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When the other party was let see it; null while private.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>When it was last written in, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>Who wrote in it last, by name.</summary>
    [MaxLength(200)]
    public string EditedBy { get; private set; } = "";

    /// <summary>Whether the other party sees it too.</summary>
    public bool IsShared => SharedAt is not null;

    /// <summary>Rewrites it; allowed also when it has been shared.</summary>
    public void Change(ContributionContent content, Actor actor)
    {
        (Kind, Title, Where, On, Numbers, Text) = (content.Kind, content.Title, content.Where, content.On, content.Numbers, content.Text);
        (EditedAt, EditedBy) = (actor.Now, actor.Name);
    }

    /// <summary>Lets the other party see it, from now on and once.</summary>
    /// <exception cref="RuleException">It is shared already.</exception>
    public void Share(Actor actor)
    {
        new Broken().When(IsShared, ContributionRules.AlreadyShared).ThrowIfAny();
        SharedAt = actor.Now;
    }

    /// <summary>A kind of contribution in Swedish.</summary>
    public static string KindName(ContributionKind kind) =>
        kind switch
        {
            ContributionKind.Place => "Plats",
            ContributionKind.CitizenDialogue => "Medborgardialog",
            ContributionKind.StaffDialogue => "Medarbetardialog",
            _ => "Egen lägesbild",
        };
}
