namespace Samverkan.Core.Users;

/// <summary>Rules of accounts.</summary>
public static class UserRules
{
    public static readonly Rule OwnTwoFactor = new("ANV-2", "–", "Din egen tvåfaktorsinloggning stänger du av under Min profil.");
    public static readonly Rule AdministratorExists = new(
        "ANV-1",
        "–",
        "Det finns redan en systemadministratör. Lägg till fler i webbläsaren, under Användare."
    );
}
