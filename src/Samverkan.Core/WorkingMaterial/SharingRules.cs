namespace Samverkan.Core.WorkingMaterial;

/// <summary>Rules of sharing with the other party.</summary>
public static class SharingRules
{
    /// <summary>Working material is written and shared by who works for one of the parties.</summary>
    public static readonly Rule NotYourParty = new(
        "DEL-1",
        "TF 2 kap. 10 §",
        "Du arbetar inte för någon av parterna i avtalet och kan inte skriva i arbetsmaterialet."
    );

    /// <summary>Something is chosen.</summary>
    public static readonly Rule NothingChosen = new("DEL-2", "TF 2 kap. 10 §", "Välj vad ni vill dela.");
}
