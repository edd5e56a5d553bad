using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

/// <summary>
/// From a file of figures to a printed lägesbild: import a year, a chart in a section, a number in the text bound to the figures,
/// submit, compare with the version in force, PDF. With and without JavaScript, axe at each step.
/// </summary>
[Collection(nameof(BrowserCollection))]
public class FromFigures(Browser browser)
{
    [Theory]
    [InlineData(true, 2016)]
    [InlineData(false, 2017)]
    public async Task From_imported_year_to_compared_version_and_PDF(bool javaScript, int year)
    {
        var slug = javaScript ? "siffror-med-skript" : "siffror-utan-skript";
        var agreement = await browser.App.WithAsync(services => Lived.SignedAsync(services, slug, new DateOnly(2026, 3, 11)));
        var root = "/overenskommelser/" + slug;
        var graffiti = await browser.App.ReadAsync(db =>
            db.Set<Section>().Where(s => s.AgreementId == agreement && s.Heading == "Klotter").Select(s => s.Id).FirstAsync()
        );
        var section = $"{root}/bilagor/3/arbete/{graffiti}";
        var karin = await browser.SignInAsync(Karin, javaScript);
        await ImportAsync(karin, year);
        await ChartAsync(karin, section, year);
        await ClaimAsync(karin, section, year);

        await karin.GoAsync($"{root}/bilagor/3/arbete");
        await karin.SeeAsync($"9 999 i texten, 9 100 enligt siffrorna (Klotter {year}).");
        await karin.PressAsync("Dela med motparten");
        await karin.PressAsync("Dela med motparten");
        await karin.PressAsync("Underställ Chefsamrådet");
        await karin.FillAsync("Vad är ändrat, i korthet", $"Siffror för {year}.");
        await karin.PressAsync("Underställ version 2");
        await karin.GoAsync($"{root}/bilagor/3/jamfor?fran=1&till=2");
        await karin.SeeAsync($"Klotter 2014–{year}");
        var pdf = await karin.DownloadAsync($"{root}/bilagor/3/version/2/pdf");
        Assert.Equal("%PDF-1.7", System.Text.Encoding.ASCII.GetString(pdf, 0, 8));
    }

    private static async Task ImportAsync(AccessiblePage karin, int year)
    {
        await karin.GoAsync("/statistik/inlasningar");
        var lines = new[]
        {
            "Brottstyp;Område;År;Antal",
            $"Klotter;Region Stockholm;{year};61 000",
            $"Klotter;LPO Norrmalm;{year};9 100",
            $"Klotter;Norrmalm stadsdelsområde;{year};3 500",
            $"Klotter;Ön;{year};4",
        };
        await karin
            .Page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = $"klotter-{year}.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines)),
                }
            );
        await karin.PressAsync("Granska filen");
        await karin.SeeAsync("Det finns namn i filen som inte är kända.");
        await karin.SelectAsync("Vad Ön är", "Ta inte med");
        await karin.PressAsync("Spara valen");
        await karin.PressAsync("Läs in siffrorna");
        await karin.SeeAsync("3 nya och 0 ändrade siffror är inlästa.");
    }

    private static async Task ChartAsync(AccessiblePage karin, string section, int year)
    {
        await karin.GoAsync(section);
        await karin.PressAsync("Infoga diagram eller tabell");
        await karin.ChooseAsync("Stapeldiagram");
        await karin.SelectAsync("Brott", "Klotter");
        await karin.ChooseAsync("LPO Norrmalm");
        await karin.ChooseAsync("Norrmalm stadsdelsområde");
        await karin.FillAsync("Från", "2014");
        await karin.FillAsync("Till", $"{year}");
        await karin.FillAsync("Titel", $"Klotter 2014–{year}");
        await karin.PressAsync("Infoga i utkastet");
        await karin.SeeAsync("Beskriv vad diagrammet visar.");
        await karin.FillAsync("Beskrivning för den som inte kan se diagrammet", "Klottret har fördubblats sedan 2014.");
        await karin.PressAsync("Förhandsvisa");
        await karin.SeeAsync("LPO Norrmalm: från 4 308 (2014) till 9 100");
        await karin.PressAsync("Infoga i utkastet");
        await karin.SeeAsync("Diagrammet eller tabellen är infogad i ert utkast.");
    }

    private static async Task ClaimAsync(AccessiblePage karin, string section, int year)
    {
        await karin.AppendAsync($"Under {year} anmäldes 9 999 fall i lokalpolisområdet.");
        await karin.PressAsync("Spara utkast");
        await karin.GoAsync(section + "/siffror");
        await karin.FillAsync("Orden i texten", "9 999");
        await karin.SelectAsync("Vad siffran är", "Antal");
        await karin.SelectAsync("Brott", "Klotter");
        await karin.SelectAsync("Område", "LPO Norrmalm");
        await karin.FillAsync("År", $"{year}");
        await karin.PressAsync("Bind siffran i utkastet");
        await karin.SeeAsync("Stämmer inte");
        await karin.SeeAsync("83 % stämmer med siffrorna (Klotter 2014–2015).");
    }
}
