namespace Samverkan.Core.Signing;

/// <summary>Rules of signing.</summary>
public static class SigningRules
{
    /// <summary>Only an open request is signed, declined or taken back.</summary>
    public static readonly Rule NotOpen = new("UND-1", "Ök § 9", "Begäran om underskrift är avslutad.");

    /// <summary>Only who holds the function that signs for a party signs or declines.</summary>
    public static readonly Rule NotSignatory = new("UND-2", "Av § 4", "Du är inte den som undertecknar för någon av parterna.");

    /// <summary>A party that has signed neither signs again nor declines.</summary>
    public static readonly Rule AlreadySigned = new("UND-3", "Ök slut", "Parten har redan undertecknat.");

    /// <summary>What is signed is what was sealed.</summary>
    public static readonly Rule SealBroken = new(
        "UND-4",
        "Ök slut",
        "Det som ska undertecknas har ändrats sedan det förseglades. Begär underskrift på nytt."
    );

    /// <summary>A signature is not dated later than today.</summary>
    public static readonly Rule DateAhead = new("UND-5", "Ök slut", "Datum för underskriften får inte vara senare än i dag.")
    {
        Field = "Date",
    };

    /// <summary>A signature is not dated before the day of the request.</summary>
    public static readonly Rule DateBefore = new(
        "UND-12",
        "Ök slut",
        "Datum för underskriften får inte vara före den dag då avtalet sändes för underskrift."
    )
    {
        Field = "Date",
    };

    /// <summary>Who declines or takes back a request says why.</summary>
    public static readonly Rule ReasonNeeded = new("UND-6", "–", "Ange varför.") { Field = "Why" };

    /// <summary>Every annex has a version when the agreement is sent for signature.</summary>
    public static readonly Rule AnnexMissing = new(
        "UND-7",
        "Ök § 3",
        "Alla sju bilagor ska ha en version innan avtalet sänds för underskrift."
    );

    /// <summary>Each party has named the function that signs for it when something is sent for signature.</summary>
    public static readonly Rule SignatoryMissing = new(
        "UND-8",
        "Av § 4",
        "Ange vilken funktion som undertecknar för varje part, under Parter och kontakter."
    );

    /// <summary>An agreement has one open request for signatures at a time.</summary>
    public static readonly Rule AlreadyRequested = new("UND-9", "Ök slut", "Det finns redan en öppen begäran om underskrift.");

    /// <summary>Who signs gives the password again.</summary>
    public static readonly Rule WrongPassword = new("UND-10", "–", "Lösenordet stämmer inte.") { Field = "Password" };

    /// <summary>Who signs with two-factor on gives a code that holds now.</summary>
    public static readonly Rule WrongCode = new("UND-11", "–", "Koden stämmer inte. Ange en ny kod från din app.") { Field = "Code" };
}
