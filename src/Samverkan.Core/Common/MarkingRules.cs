namespace Samverkan.Core.Common;

/// <summary>Rules of classification.</summary>
public static class MarkingRules
{
    /// <summary>What is marked secret names the provision that makes it so.</summary>
    public static readonly Rule SecretNeedsBasis = new("KLA-1", "OSL", "Ange lagrummet för sekretessen, till exempel 18 kap. 1 § OSL.")
    {
        Field = "LegalBasis",
    };

    /// <summary>Who lets more people read what both parties have marked says why.</summary>
    public static readonly Rule LoweringNeedsReason = new(
        "KLA-2",
        "OSL",
        "Klassningen sänks, eller fler får läsa. Ange varför. Båda parternas kontaktpersoner får veta det."
    )
    {
        Field = "WhyLower",
    };
}
