namespace Samverkan.Core.ActionPlans;

/// <summary>Rules of action plans.</summary>
public static class PlanRules
{
    public static readonly Rule NoChangeNeedsReason = new("PLA-1", "Ök § 9", "Ange varför planen inte behöver ändras.") { Field = "Why" };
}
