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
}
