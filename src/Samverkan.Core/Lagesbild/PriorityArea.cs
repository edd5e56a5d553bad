using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Sections;

namespace Samverkan.Core.Lagesbild;

/// <summary>A prioritised area of cooperation (Av § 6). New ones are seen by their writer's party only, until shared.</summary>
public sealed class PriorityArea : Entity, IOwned
{
    private PriorityArea() { }

    /// <summary>An area that only its owner sees, until it is shared.</summary>
    public PriorityArea(Guid agreementId, int position, string name, string why, AgreementParty owner) =>
        (AgreementId, Position, Name, Why, OwnerPartyId) = (agreementId, position, name, why, owner.Id);

    /// <summary>The agreement whose parties prioritise it.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Order among the agreement's areas, from 1; removed ones keep theirs.</summary>
    public int Position { get; private set; }

    /// <summary>What the parties call the area.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>Why the area is prioritised, as annex 3 tells it.</summary>
    [MaxLength(1000)]
    public string Why { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>
    /// When the area was shared, changed and removed; plans shared before such a change that has been decided are to be revisited (R19).
    /// </summary>
    public List<AreaChange> Changes { get; } = [];

    /// <summary>When the area ceased to be prioritised; it is kept for the plans that belong to it. Null while prioritised.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Whether both parties see it.</summary>
    public bool IsShared => OwnerPartyId is null;

    /// <summary>Changes the area; returns the change to keep, null where nothing shared was changed.</summary>
    internal AreaChange? Change(string name, string why, Actor actor)
    {
        var changed = IsShared && (Name != name || Why != why);
        (Name, Why) = (name, why);
        return changed ? new AreaChange(this, actor) : null;
    }

    internal AreaChange Share(Actor actor)
    {
        new Broken().When(IsShared, SectionRules.AlreadyShared).ThrowIfAny();
        OwnerPartyId = null;
        return new AreaChange(this, actor);
    }

    internal AreaChange Remove(Actor actor)
    {
        RemovedAt = actor.Now;
        return new AreaChange(this, actor);
    }
}

/// <summary>
/// That a shared priority area was added, changed or removed; what counts is whether a later version of the lägesbild was decided (R19).
/// </summary>
public sealed class AreaChange : Entity
{
    private AreaChange() { }

    internal AreaChange(PriorityArea area, Actor actor) => (AreaId, AgreementId, At) = (area.Id, area.AgreementId, actor.Now);

    /// <summary>The area that was shared, changed or removed.</summary>
    public Guid AreaId { get; private set; }

    /// <summary>The agreement of the area.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>Working material that is one party's own until it is shared.</summary>
public interface IOwned
{
    /// <summary>The party that alone sees it; null once shared.</summary>
    Guid? OwnerPartyId { get; }
}
