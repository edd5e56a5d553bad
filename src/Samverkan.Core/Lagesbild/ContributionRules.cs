namespace Samverkan.Core.Lagesbild;

/// <summary>Rules of contributions.</summary>
public static class ContributionRules
{
    /// <summary>A contribution is shared once.</summary>
    public static readonly Rule AlreadyShared = new("BID-1", "TF 2 kap. 10 §", "Bidraget är redan delat.");
}
