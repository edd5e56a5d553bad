using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Lagesbild;

/// <summary>
/// A category that every agreement under a samverkansavtal must take a stance on (R49, Av § 6). Data of the parent, not of the product.
/// </summary>
public sealed class PriorityCategory : Entity
{
    private PriorityCategory() { }

    public PriorityCategory(Guid frameId, int position, string name) => (AgreementId, Position, Name) = (frameId, position, name);

    /// <summary>The samverkansavtal.</summary>
    public Guid AgreementId { get; private set; }

    public int Position { get; private set; }

    [MaxLength(200)]
    public string Name { get; private set; } = "";
}

/// <summary>The stance of an agreement on a category: prioritised, or not and why.</summary>
public sealed class CategoryStance : Entity
{
    private CategoryStance() { }

    public CategoryStance(Guid agreementId, Guid categoryId, bool prioritised, string reason)
    {
        (AgreementId, CategoryId) = (agreementId, categoryId);
        Take(prioritised, reason);
    }

    public Guid AgreementId { get; private set; }

    public Guid CategoryId { get; private set; }

    public bool Prioritised { get; private set; }

    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    public void Take(bool prioritised, string reason)
    {
        new Broken().When(!prioritised && reason.Length == 0, CategoryRules.NotPrioritisedNeedsReason).ThrowIfAny();
        (Prioritised, Reason) = (prioritised, reason);
    }
}
