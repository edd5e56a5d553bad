namespace Samverkan.Core.ActionPlans;

/// <summary>Rules of action plans.</summary>
public static class PlanRules
{
    /// <summary>Who finds that a plan needs no change says why (R19).</summary>
    public static readonly Rule NoChangeNeedsReason = new("PLA-1", "Ök § 9", "Ange varför planen inte behöver ändras.") { Field = "Why" };
}
