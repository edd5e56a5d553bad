namespace Samverkan.Core.Agreements;

/// <summary>Rules of amendments.</summary>
public static class AmendmentRules
{
    public static readonly Rule OnlyDraftIsEdited = new("TIL-1", "Ök § 9", "Tillägget är sänt för underskrift och kan inte ändras.");
    public static readonly Rule ShareFirst = new(
        "TIL-2",
        "TF 2 kap. 10 §",
        "Dela tillägget med motparten innan det sänds för underskrift."
    );
    public static readonly Rule NeedsText = new("TIL-3", "Ök § 9", "Skriv vad tillägget ändrar.") { Field = "Text" };
    public static readonly Rule WasSent = new(
        "TIL-5",
        "Ök § 9",
        "Tillägget har varit sänt för underskrift och tas inte bort. Ändra det och sänd det på nytt, eller låt det vara."
    );
    public static readonly Rule AlreadyShared = new("TIL-4", "TF 2 kap. 10 §", "Tillägget är redan delat.");
}
