using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Lagesbild;

/// <summary>What is said of a prioritised area.</summary>
/// <param name="Name">What the parties call it.</param>
/// <param name="Why">Why it is prioritised, as annex 3 tells it.</param>
public sealed record AreaContent(
    [property: Field("Område", Most = 200)] string Name,
    [property: Field("Varför det är prioriterat", Most = 1000)] string Why = ""
);

/// <summary>A prioritised area of cooperation (Av § 6).</summary>
public sealed class PriorityArea : Drafted<AreaContent>
{
    private PriorityArea() { }

    /// <summary>An area that only its owner sees, until it is shared.</summary>
    public PriorityArea(Guid agreementId, int position, string name, AgreementParty owner)
        : base(agreementId, owner.Id) => (Position, Name) = (position, name);

    /// <summary>Order among the agreement's areas, from 1; removed ones keep theirs.</summary>
    public int Position { get; private set; }

    /// <summary>What the parties call the area.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>Why the area is prioritised, as annex 3 tells it.</summary>
    [MaxLength(1000)]
    public string Why { get; private set; } = "";

    /// <summary>
    /// When the area was shared, changed and removed; plans shared before such a change that has been decided are to be revisited (R19).
    /// </summary>
    public List<AreaChange> Changes { get; } = [];

    /// <summary>When the area ceased to be prioritised; it is kept for the plans that belong to it. Null while prioritised.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc/>
    public override AreaContent Content => new(Name, Why);

    private protected override void Take(AreaContent content) => (Name, Why) = (content.Name, content.Why);

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
