using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Lagesbild;

/// <summary>
/// A category that every agreement under a samverkansavtal must take a stance on (R49, Av § 6). Data of the parent, not of the product.
/// </summary>
public sealed class PriorityCategory : Entity
{
    private PriorityCategory() { }

    /// <summary>A category at a position (from 1) in the list of a samverkansavtal.</summary>
    public PriorityCategory(Guid frameId, int position, string name) => (AgreementId, Position, Name) = (frameId, position, name);

    /// <summary>The samverkansavtal.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Order in the list of the samverkansavtal, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What must be taken a stance on; no other of the list has the same name.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";
}

/// <summary>The stance of an agreement on a category: prioritised, or not and why.</summary>
public sealed class CategoryStance : Entity
{
    private CategoryStance() { }

    /// <summary>The first stance of an agreement on a category.</summary>
    /// <exception cref="RuleException">Not prioritised, and no reason.</exception>
    public CategoryStance(Guid agreementId, Guid categoryId, bool prioritised, string reason)
    {
        (AgreementId, CategoryId) = (agreementId, categoryId);
        Take(prioritised, reason);
    }

    /// <summary>The agreement that takes the stance, one under the samverkansavtal.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The category that the stance is on.</summary>
    public Guid CategoryId { get; private set; }

    /// <summary>Whether the parties prioritise the category.</summary>
    [Recorded("Prioriterad")]
    public bool Prioritised { get; private set; }

    /// <summary>Why; never empty when the category is not prioritised.</summary>
    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    /// <summary>Takes a stance in place of the earlier one.</summary>
    /// <exception cref="RuleException">Not prioritised, and no reason.</exception>
    public void Take(bool prioritised, string reason)
    {
        new Broken().When(!prioritised && reason.Length == 0, CategoryRules.NotPrioritisedNeedsReason).ThrowIfAny();
        (Prioritised, Reason) = (prioritised, reason);
    }
}
