using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samverkan.Web.Pages;

/// <summary>What the user sees when something is not there, not allowed, or broken.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Reference { get; private set; }

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    private void Show(int? code)
    {
        var answered = code ?? Response.StatusCode;
        if (answered == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "30";
        }

        (Heading, Text) = answered switch
        {
            404 => ("Sidan finns inte", "Det du söker finns inte, eller så har du inte tillgång till det."),
            403 => (
                "Du har inte behörighet",
                "Din funktion ger inte tillgång till det här. Be samordnaren eller systemadministratören om du behöver det."
            ),
            409 => (
                "Innehållet har ändrats",
                "Det som är sparat stämmer inte med sin kontrollsumma, eller saknas. Därför visas det inte. Kontakta systemadministratören."
            ),
            429 => ("För många försök", "Från din adress har det kommit för många försök på kort tid. Vänta tio minuter och försök igen."),
            400 => ("Formuläret kunde inte läsas", "Sidan kan ha legat öppen för länge. Gå tillbaka, ladda om sidan och försök igen."),
            405 or 415 or 413 => ("Det går inte att göra så", "Filen eller uppgifterna kunde inte tas emot. Gå tillbaka och försök igen."),
            503 => (
                "Databasen svarar inte",
                "Samverkan når inte sin databas just nu. Det du skickade kan vara osparat: se efter när sidan är tillbaka. Försök igen om "
                    + "en halv minut. Återkommer det, kontakta systemadministratören och ange referensen."
            ),
            _ => (
                "Något gick fel",
                "Felet är loggat. Försök igen om en stund. Återkommer det, kontakta systemadministratören och ange referensen."
            ),
        };
        Reference = code is null or >= 500 ? Activity.Current?.Id ?? HttpContext.TraceIdentifier : null;
    }
}
