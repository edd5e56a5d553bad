using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Common;

namespace Samverkan.Core.Lagesbild;

/// <summary>A prioritised area of cooperation (Av § 6). New ones are seen by their writer's party only, until shared.</summary>
public sealed class PriorityArea : Entity, IOwned
{
    private PriorityArea()
    {
    }

    public PriorityArea(Guid agreementId, int position, string name, string why, AgreementParty owner, Actor actor) =>
        (AgreementId, Position, Name, Why, OwnerPartyId, ChangedAt) = (agreementId, position, name, why, owner.Id, actor.Now);

    public Guid AgreementId { get; private set; }

    public int Position { get; private set; }

    [MaxLength(200)]
    public string Name { get; private set; } = "";

    [MaxLength(1000)]
    public string Why { get; private set; } = "";

    public Guid? OwnerPartyId { get; private set; }

    /// <summary>When the area was last shared, changed or removed; plans shared before a decision on that are to be revisited (R19).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When the area ceased to be prioritised; it is kept for the plans that belong to it. Null while prioritised.</summary>
    public DateTime? RemovedAt { get; private set; }

    public bool IsShared => OwnerPartyId is null;

    public void Change(string name, string why, Actor actor)
    {
        ChangedAt = Name == name && Why == why ? ChangedAt : actor.Now;
        (Name, Why) = (name, why);
    }

    internal void Share(Actor actor)
    {
        new Broken().When(IsShared, SectionRules.AlreadyShared).ThrowIfAny();
        (OwnerPartyId, ChangedAt) = (null, actor.Now);
    }

    internal void Remove(Actor actor) => (RemovedAt, ChangedAt) = (actor.Now, actor.Now);
}

/// <summary>Working material that is one party's own until it is shared.</summary>
public interface IOwned
{
    /// <summary>The party that alone sees it; null once shared.</summary>
    Guid? OwnerPartyId { get; }
}
