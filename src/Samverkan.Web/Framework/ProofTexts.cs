using FluentValidation;
using Samverkan.Core.Users;

namespace Samverkan.Web.Framework;

/// <summary>What is said when a password or a code is not accepted; the same everywhere.</summary>
public static class ProofTexts
{
    public const string Waits =
        "För många försök har misslyckats. Vänta en stund och försök igen. Med en nyckel (passkey), eller genom att välja ett nytt "
        + "lösenord, kommer du in ändå.";

    public const string WrongPasskey = "Nyckeln stämmer inte. Försök igen, eller använd lösenordet.";

    public const string WaitsInside = "För många försök har misslyckats. Vänta en stund och försök igen.";

    /// <summary>What is said of a code.</summary>
    public static string Code(Proof proof) => proof == Proof.Waits ? Waits : "Koden stämmer inte. Ange en ny kod från din app.";

    /// <summary>Goes on only when what was given is right.</summary>
    /// <exception cref="ValidationException">It was wrong, or has to wait.</exception>
    public static void Require(Proof proof, string field, string wrong)
    {
        if (proof != Proof.Right)
        {
            throw new ValidationException([new(field, proof == Proof.Waits ? WaitsInside : wrong)]);
        }
    }
}
