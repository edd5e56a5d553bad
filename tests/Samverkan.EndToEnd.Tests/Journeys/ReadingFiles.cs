using System.Text;
using Microsoft.Playwright;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

/// <summary>
/// Files of figures as people have them: the layouts of official sources and files that leave something open are read by answering and
/// correcting in a form, one that cannot be read says why. With and without JavaScript, axe at each step.
/// </summary>
[Collection(nameof(BrowserCollection))]
public class ReadingFiles(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_file_that_says_too_little_to_figures(bool javaScript)
    {
        var karin = await browser.SignInAsync(Karin, javaScript);

        await UploadAsync(karin, "01-sol-latin1.txt");
        await karin.SeeAsync("Rubriken säger både antal och per 100 000.");
        await karin.SelectAsync("Vad är siffrorna?", "Antal");
        await karin.PressAsync("Spara valen");
        await karin.SeeAsync("3 kap. Brott mot liv och hälsa, Misshandel inkl. grov");
        await karin.SeeAsync("Anmärkning: ”* Preliminära uppgifter”");
        await karin.PressAsync("Avbryt inläsningen");

        await UploadAsync(karin, "11-pxweb-scb-real.csv");
        await karin.SeeAsync("Brottstyp och område på varje rad, perioder som kolumner");
        await karin.PressAsync("Avbryt inläsningen");

        // What is added in one run is known in the next.
        var by = javaScript ? "med skript" : "utan skript";
        await UploadAsync(karin, "13-kolada.csv", t => t.Replace(";Stockholm", $";Staden {by}").Replace(";Solna", $";Orten {by}"));
        await karin.PressAsync("Lägg till alla nya namn");
        await karin.SeeAsync("1 203,4");
        await karin.PressAsync("Läs in siffrorna");
        await karin.SeeAsync("6 nya och 0 ändrade siffror är inlästa.");
        await karin.Page.GetByText("Ångra inläsningen", new() { Exact = true }).ClickAsync();
        await karin.PressAsync("Ja, ångra inläsningen");
        await karin.SeeAsync("Inläsningen är ångrad.");

        await UploadAsync(karin, "34-html.xls");
        await karin.SeeAsync("Filen är en webbsida (HTML), fast den heter något annat.");

        await UploadAsync(karin, "72-error-cells.xlsx");
        await karin.SeeAsync("Rad 4: B4: #DIV/0!.");
        await karin.PressAsync("Avbryt inläsningen");

        await UploadAsync(karin, "69-hidden-first-sheet.xlsx");
        await karin.SeeAsync("Bladet är dolt i filen och inte valt.");
        await karin.SelectAsync("Läs bladet Gammalt", "Ja");
        await karin.SelectAsync("Läs bladet Nytt", "Nej");
        await karin.PressAsync("Spara valen");
        await karin.SeeAsync("Tabellen på Gammalt, rad 1–3");
        await karin.PressAsync("Avbryt inläsningen");
    }

    private static async Task UploadAsync(AccessiblePage karin, string name, Func<string, string>? with = null)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Cases", name));
        await karin.GoAsync("/statistik/inlasningar");
        await karin
            .Page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = with is null ? bytes : Encoding.UTF8.GetBytes(with(Encoding.UTF8.GetString(bytes))),
                }
            );
        await karin.PressAsync("Granska filen");
    }
}
