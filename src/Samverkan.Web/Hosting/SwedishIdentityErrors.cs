using Microsoft.AspNetCore.Identity;

namespace Samverkan.Web.Hosting;

/// <summary>What ASP.NET Core Identity says, in Swedish.</summary>
public sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Något gick fel. Försök igen.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Lösenordet stämmer inte.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Länken gäller inte längre. Begär en ny.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Lösenordet ska ha minst {length} tecken.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Lösenordet ska ha minst {uniqueChars} olika tecken.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Någon annan har ändrat kontot. Försök igen.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
