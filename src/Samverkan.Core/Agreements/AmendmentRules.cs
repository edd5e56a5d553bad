namespace Samverkan.Core.Agreements;

/// <summary>Rules of amendments.</summary>
public static class AmendmentRules
{
    /// <summary>An amendment changes only while it is a draft.</summary>
    public static readonly Rule OnlyDraftIsEdited = new("TIL-1", "Ök § 9", "Tillägget är sänt för underskrift och kan inte ändras.");

    /// <summary>Only an amendment that both parties see is sent for signature.</summary>
    public static readonly Rule ShareFirst = new(
        "TIL-2",
        "TF 2 kap. 10 §",
        "Dela tillägget med motparten innan det sänds för underskrift."
    );

    /// <summary>An amendment that is sent for signature says what it changes.</summary>
    public static readonly Rule NeedsText = new("TIL-3", "Ök § 9", "Skriv vad tillägget ändrar.") { Field = "Text" };

    /// <summary>An amendment that has once been sent for signature is kept.</summary>
    public static readonly Rule WasSent = new(
        "TIL-5",
        "Ök § 9",
        "Tillägget har varit sänt för underskrift och tas inte bort. Ändra det och sänd det på nytt, eller låt det vara."
    );

    /// <summary>What is sent for signature is all that the party has written.</summary>
    public static readonly Rule ShareDraftFirst = new(
        "TIL-6",
        "TF 2 kap. 10 §",
        "Ni har ett utkast till tillägget som inte är delat. Dela det eller kasta det innan tillägget sänds för underskrift."
    );
}
