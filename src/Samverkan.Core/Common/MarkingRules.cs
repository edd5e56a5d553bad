namespace Samverkan.Core.Common;

/// <summary>Rules of classification.</summary>
public static class MarkingRules
{
    /// <summary>What is marked secret names the provision that makes it so.</summary>
    public static readonly Rule SecretNeedsBasis = new("KLA-1", "OSL", "Ange lagrummet för sekretessen, till exempel 18 kap. 1 § OSL.")
    {
        Field = "LegalBasis",
    };
}
