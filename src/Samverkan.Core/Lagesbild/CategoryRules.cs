namespace Samverkan.Core.Lagesbild;

/// <summary>Rules of mandatory categories.</summary>
public static class CategoryRules
{
    /// <summary>Who does not prioritise a mandatory category says why.</summary>
    public static readonly Rule NotPrioritisedNeedsReason = new("KAT-1", "Av § 6", "Ange skälet till att kategorin inte prioriteras.")
    {
        Field = "Reason",
    };

    /// <summary>A samverkansavtal has a category once.</summary>
    public static readonly Rule NameTaken = new("KAT-2", "Av § 6", "Kategorin finns redan.") { Field = "Name" };

    /// <summary>A category that an agreement has taken a stance on is not removed.</summary>
    public static readonly Rule InUse = new(
        "KAT-3",
        "Av § 6",
        "Överenskommelser har tagit ställning till kategorin. Den kan inte tas bort."
    );

    /// <summary>Only a samverkansavtal has mandatory categories.</summary>
    public static readonly Rule OnlyFrame = new("KAT-4", "Av § 6", "Kategorierna hör till samverkansavtalet.");
}
