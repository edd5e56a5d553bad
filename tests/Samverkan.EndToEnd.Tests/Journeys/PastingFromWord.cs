using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

/// <summary>
/// What is pasted from Word is what a text can have, what could not be taken is told; saved, opened again, and read the same on the page
/// and in the PDF. Axe at each step, on a desktop and on a phone.
/// </summary>
[Collection(nameof(BrowserCollection))]
public class PastingFromWord(Browser browser)
{
    private const string FromWord =
        "<p class=MsoNormal>Noten<sup>1</sup> och <u>stryk</u> <b>fet</b></p>"
        + "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>"
        + "Första åtgärden</p>"
        + "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>"
        + "Andra åtgärden</p>"
        + "<table><tr><td colspan=2><b>Ansvarig</b></td><td>Klart</td></tr><tr><td rowspan=2>Kommunen</td><td>Rad 1</td>"
        + "<td>31 maj</td></tr><tr><td>a</td><td>x|y</td></tr></table><p class=MsoNormal>2016. Under året</p>";

    private const string Paste = """
        (html) => {
          const surface = document.querySelector('.surface');
          surface.editor.commands.focus('end');
          const data = new DataTransfer();
          data.setData('text/html', html);
          surface.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Theory]
    [InlineData(1280, "word-dator")]
    [InlineData(390, "word-telefon")]
    public async Task What_is_pasted_is_kept_told_of_and_read_the_same_everywhere(int width, string slug)
    {
        var agreement = await browser.App.WithAsync(services => Lived.SignedAsync(services, slug, new DateOnly(2026, 3, 11)));
        var section = await browser.App.ReadAsync(db =>
            db.Set<Section>().Where(s => s.AgreementId == agreement && s.Heading == "Prostitution").Select(s => s.Id).FirstAsync()
        );
        var work = $"/overenskommelser/{slug}/bilagor/3/arbete";
        var karin = await browser.SignInAsync(Karin, width: width);
        await karin.GoAsync($"{work}/{section}");
        await karin.Page.EvaluateAsync(Paste, FromWord);
        await karin.SeeAsync("Sammanslagna celler. Orden står i den första, kolumnerna är kvar.");
        await karin.SeeAsync("Understruken och överstruken stil. Orden är kvar.");
        await karin.CheckAsync();
        await karin.Page.Locator(".surface td", new() { HasText = "Klart" }).ClickAsync();
        await karin.Page.GetByRole(AriaRole.Button, new() { Name = "Rubrikrad i tabellen" }).ClickAsync();
        await Assertions.Expect(karin.Page.Locator(".surface th")).ToHaveCountAsync(3);
        await karin.Page.Locator(".surface li", new() { HasText = "Andra åtgärden" }).ClickAsync();
        await karin.Page.Keyboard.PressAsync("End");
        await karin.Page.Keyboard.TypeAsync(" - 5 grader *i*");
        await karin.PressAsync("Spara utkast");
        await karin.SeeAsync("Utkastet är sparat");

        Task<string> SavedAsync() =>
            browser.App.ReadAsync(db =>
                db.Set<Section>().Where(s => s.Id == section).SelectMany(s => s.Drafts).Select(d => d.Text).SingleAsync()
            );
        var saved = await SavedAsync();
        Assert.Contains("Noten¹ och stryk **fet**", saved, StringComparison.Ordinal);
        Assert.Contains("1. Första åtgärden\n2. Andra åtgärden - 5 grader \\*i\\*", saved, StringComparison.Ordinal);
        Assert.Contains(
            "| **Ansvarig** |  | Klart |\n| --- | --- | --- |\n| Kommunen | Rad 1 | 31 maj |\n|  | a | x\\|y |",
            saved,
            StringComparison.Ordinal
        );
        Assert.Contains("2016\\. Under året", saved, StringComparison.Ordinal);

        await karin.GoAsync($"{work}/{section}");
        await Assertions.Expect(karin.Page.Locator(".surface")).ToContainTextAsync("Andra åtgärden - 5 grader *i*");
        await karin.PressAsync("Spara utkast");
        Assert.Equal(saved, await SavedAsync());
        await karin.GoAsync(work);
        await Assertions.Expect(karin.Page.Locator("main th", new() { HasText = "Ansvarig" })).ToBeVisibleAsync();
        await karin.SeeAsync("Andra åtgärden - 5 grader *i*");
        await karin.SeeAsync("x|y");

        await karin.GoAsync($"/overenskommelser/{slug}/dela?bilaga=3");
        await karin.PressAsync("Dela med motparten");
        var pdf = await karin.DownloadAsync($"/overenskommelser/{slug}/bilagor/3/forhandsgranska");
        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf);
        var printed = string.Concat(read.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
        foreach (var words in new[] { "Andraåtgärden-5grader*i*", "2016.Underåret", "x|y", "Noten¹ochstrykfet" })
        {
            Assert.Contains(words, printed, StringComparison.Ordinal);
        }
    }
}
