using Samverkan.Core.History;

namespace Samverkan.Core.Users;

/// <summary>What is done with accounts, as the history tells it.</summary>
internal static class UsersActs
{
    public static readonly ActKind AddFirstAdministrator = new(
        "users.add-first-administrator",
        "lade till {0} som första systemadministratör"
    );

    public static readonly ActKind ResetTwoFactor = new("users.reset-two-factor", "stängde av tvåfaktorsinloggningen för {0}");

    public static readonly ActKind Add = new("users.add", "lade till användaren {0}");

    public static readonly ActKind Change = new("users.change", "ändrade användaren {0}");

    public static readonly ActKind ChangeOwn = new("users.change-own", "ändrade sin profil");

    public static readonly ActKind Open = new("users.open", "öppnade kontot för {0}");

    public static readonly ActKind Close = new("users.close", "stängde kontot för {0}");

    public static readonly ActKind ChangePassword = new("users.change-password", "bytte sitt lösenord");

    public static readonly ActKind ChoosePassword = new("users.choose-password", "valde lösenord genom en länk");

    public static readonly ActKind TwoFactorOn = new("users.two-factor-on", "slog på tvåfaktorsinloggning");

    public static readonly ActKind TwoFactorOff = new("users.two-factor-off", "stängde av tvåfaktorsinloggning");

    public static readonly ActKind RecoveryCodes = new("users.recovery-codes", "skapade nya reservkoder");

    public static readonly ActKind PasskeyAdded = new("users.passkey-added", "lade till en nyckel (passkey)");

    public static readonly ActKind PasskeyRemoved = new("users.passkey-removed", "tog bort en nyckel (passkey)");

    public static readonly ActKind Erase = new("users.erase", "raderade uppgifterna om en person som har slutat");
}
