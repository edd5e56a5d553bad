namespace Samverkan.Core.Lagesbild;

/// <summary>Rules of mandatory categories.</summary>
public static class CategoryRules
{
    public static readonly Rule NotPrioritisedNeedsReason = new("KAT-1", "Av § 6", "Ange skälet till att kategorin inte prioriteras.")
    {
        Field = "Reason",
    };
    public static readonly Rule NameTaken = new("KAT-2", "Av § 6", "Kategorin finns redan.") { Field = "Name" };
    public static readonly Rule InUse = new(
        "KAT-3",
        "Av § 6",
        "Överenskommelser har tagit ställning till kategorin. Den kan inte tas bort."
    );
    public static readonly Rule OnlyFrame = new("KAT-4", "Av § 6", "Kategorierna hör till samverkansavtalet.");
}
