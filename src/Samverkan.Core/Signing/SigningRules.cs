namespace Samverkan.Core.Signing;

/// <summary>Rules of signing.</summary>
public static class SigningRules
{
    public static readonly Rule NotOpen = new("UND-1", "Ök § 9", "Begäran om underskrift är avslutad.");
    public static readonly Rule NotSignatory = new("UND-2", "Av § 4", "Du är inte den som undertecknar för någon av parterna.");
    public static readonly Rule AlreadySigned = new("UND-3", "Ök slut", "Parten har redan undertecknat.");
    public static readonly Rule SealBroken = new(
        "UND-4",
        "Ök slut",
        "Det som ska undertecknas har ändrats sedan det förseglades. Begär underskrift på nytt."
    );
    public static readonly Rule DateAhead = new("UND-5", "Ök slut", "Datum för underskriften får inte vara senare än i dag.")
    {
        Field = "Date",
    };
    public static readonly Rule DateBefore = new(
        "UND-12",
        "Ök slut",
        "Datum för underskriften får inte vara före den dag då avtalet sändes för underskrift."
    )
    {
        Field = "Date",
    };
    public static readonly Rule ReasonNeeded = new("UND-6", "–", "Ange varför.") { Field = "Why" };
    public static readonly Rule AnnexMissing = new(
        "UND-7",
        "Ök § 3",
        "Alla sju bilagor ska ha en version innan avtalet sänds för underskrift."
    );
    public static readonly Rule SignatoryMissing = new(
        "UND-8",
        "Av § 4",
        "Ange vilken funktion som undertecknar för varje part, under Parter och kontakter."
    );
    public static readonly Rule AlreadyRequested = new("UND-9", "Ök slut", "Det finns redan en öppen begäran om underskrift.");
    public static readonly Rule WrongPassword = new("UND-10", "–", "Lösenordet stämmer inte.") { Field = "Password" };
    public static readonly Rule WrongCode = new("UND-11", "–", "Koden stämmer inte. Ange en ny kod från din app.") { Field = "Code" };
}
