namespace Samverkan.Core.Users;

/// <summary>Rules of accounts.</summary>
public static class UserRules
{
    /// <summary>An administrator turns off two-factor for others; for oneself it is done under Min profil.</summary>
    public static readonly Rule OwnTwoFactor = new("ANV-2", "–", "Din egen tvåfaktorsinloggning stänger du av under Min profil.");

    /// <summary>The first administrator is made only where there is none.</summary>
    public static readonly Rule AdministratorExists = new(
        "ANV-1",
        "–",
        "Det finns redan en systemadministratör. Lägg till fler i webbläsaren, under Användare."
    );

    /// <summary>Only who has left is erased: the account is closed.</summary>
    public static readonly Rule OnlyClosedIsErased = new("ANV-3", "GDPR 17", "Kontot är öppet. Stäng det först.");

    /// <summary>Who holds a function, today or later, is needed in the contact list and is not erased.</summary>
    public static readonly Rule HoldsFunctions = new(
        "ANV-4",
        "GDPR 17",
        "Personen har en funktion. Avsluta den först, under organisationen."
    );

    /// <summary>Who has been erased is not erased again.</summary>
    public static readonly Rule AlreadyErased = new("ANV-5", "GDPR 17", "Uppgifterna är redan raderade.");
}
