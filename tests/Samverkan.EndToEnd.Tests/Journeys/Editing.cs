using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

[Collection(nameof(BrowserCollection))]
public class Editing(Browser browser)
{
    private async Task<string> SectionAsync(string heading) =>
        "/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/"
        + await browser.App.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );

    [Fact]
    public async Task Unsaved_text_survives_a_closed_lid()
    {
        var karin = await browser.SignInAsync(Karin);
        var address = await SectionAsync("Prostitution");
        await karin.GoAsync(address);
        await karin.AppendAsync("Halvskriven tanke");
        await karin.GoAsync("/");
        await karin.GoAsync(address);
        await karin.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Återställ texten" }).ClickAsync();
        await karin.SeeAsync("Halvskriven tanke");
        await karin.PressAsync("Spara utkast");
        await karin.GoAsync(address);
        await karin.SeeAsync("Halvskriven tanke");
    }

    [Fact]
    public async Task What_is_typed_in_any_form_is_kept_encrypted_offered_again_and_removed_at_sign_out()
    {
        var karin = await browser.SignInAsync(Karin);
        const string address = "/overenskommelser/norrmalm-aktuell/lagesbild/bidrag";
        const string kept = "Object.entries(localStorage).filter(([k]) => k.startsWith('samverkan:')).map(([, v]) => v).join()";
        await karin.GoAsync(address);
        await karin.FillAsync("Rubrik", "Iakttagelse vid torget");
        await karin.FillAsync("Plats eller krets", "Sergels torg");
        var stored = "";
        for (var i = 0; i < 50 && stored.Length == 0; i++)
        {
            await Task.Delay(100);
            stored = await karin.Page.EvaluateAsync<string>(kept);
        }

        Assert.NotEmpty(stored);
        Assert.DoesNotContain("torg", stored, StringComparison.Ordinal);

        await karin.GoAsync("/");
        await karin.GoAsync(address);
        await karin.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Återställ texten" }).ClickAsync();
        Assert.Equal("Iakttagelse vid torget", await karin.Page.GetByLabel("Rubrik", new() { Exact = true }).InputValueAsync());
        Assert.Equal("Sergels torg", await karin.Page.GetByLabel("Plats eller krets", new() { Exact = true }).InputValueAsync());

        var questions = new List<string>();
        karin.Page.Dialog += async (_, dialog) =>
        {
            questions.Add(dialog.Type == "beforeunload" ? "Lämna sidan?" : dialog.Message);
            await dialog.AcceptAsync();
        };
        await karin.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await karin.SeeAsync("Logga in");
        Assert.Contains(questions, q => q.StartsWith("Det finns osparad text", StringComparison.Ordinal));
        Assert.Equal("", await karin.Page.EvaluateAsync<string>(kept));
    }

    [Fact]
    public async Task What_is_marked_sekretess_is_not_kept_in_the_browser()
    {
        var karin = await browser.SignInAsync(Karin);
        const string count = "Object.keys(localStorage).filter(k => k.startsWith('samverkan:')).length";
        await karin.GoAsync(await SectionAsync("Narkotikabrott"));
        await karin.AppendAsync("Öppen tanke");
        await KeptAsync(1);
        await karin.SelectAsync("Klassning", "Sekretess");
        await KeptAsync(0);
        await karin.AppendAsync("Hemlig tanke");
        await KeptAsync(0);

        async Task KeptAsync(int expected)
        {
            var found = -1;
            for (var i = 0; i < 50 && found != expected; i++)
            {
                await Task.Delay(100);
                found = await karin.Page.EvaluateAsync<int>(count);
            }

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task What_is_written_of_a_source_is_saved_in_the_draft_by_itself_and_seen_by_the_other_party_when_it_is_shared()
    {
        var (karin, jonas) = (await browser.SignInAsync(Karin), await browser.SignInAsync(Jonas));
        const string slug = "kalla-sparas";
        var agreement = await browser.App.WithAsync(services => Lived.SignedAsync(services, slug, new DateOnly(2026, 3, 11)));
        var source = await browser.App.ReadAsync(db =>
            db.Set<Source>().Where(s => s.AgreementId == agreement).OrderBy(s => s.Position).Select(s => s.Id).FirstAsync()
        );
        var address = $"/overenskommelser/{slug}/lagesbild/kallor/{source}";
        await karin.GoAsync(address);
        await karin.FillAsync("Metod", "Enkät till ett urval av de boende.");
        await Microsoft
            .Playwright.Assertions.Expect(karin.Page.Locator("[data-saved]"))
            .ToContainTextAsync("Sparat i ert utkast", new() { Timeout = 20_000 });
        await karin.GoAsync(address);
        Assert.Equal("Enkät till ett urval av de boende.", await karin.Page.GetByLabel("Metod", new() { Exact = true }).InputValueAsync());
        await jonas.GoAsync(address);
        Assert.Equal("", await jonas.Page.GetByLabel("Metod", new() { Exact = true }).InputValueAsync());

        await karin.Page.GetByText("Dela med motparten").First.ClickAsync();
        await karin.PressAsync("Ja, dela källan");
        await jonas.GoAsync(address);
        Assert.Equal("Enkät till ett urval av de boende.", await jonas.Page.GetByLabel("Metod", new() { Exact = true }).InputValueAsync());
    }

    [Fact]
    public async Task What_is_written_in_a_section_is_saved_in_the_draft_by_itself_also_what_is_marked_sekretess()
    {
        var karin = await browser.SignInAsync(Karin);
        var address = await SectionAsync("Klaraområdet");
        await karin.GoAsync(address);
        await karin.SelectAsync("Klassning", "Sekretess");
        await karin.FillAsync("Lagrum", "18 kap. 1 § OSL");
        await karin.AppendAsync("Tyst tanke");
        await Microsoft
            .Playwright.Assertions.Expect(karin.Page.Locator("[data-saved]"))
            .ToContainTextAsync("Sparat i ert utkast", new() { Timeout = 20_000 });
        await karin.CheckAsync();
        await karin.AppendAsync("Ännu en tyst tanke");
        await karin.Page.GetByText("Spara utkast").ClickAsync();
        await karin.SeeAsync("Utkastet är sparat");

        var again = await browser.SignInAsync(Karin);
        await again.GoAsync(address);
        await again.SeeAsync("Tyst tanke");
        await again.SeeAsync("Ännu en tyst tanke");
    }

    [Fact]
    public async Task A_form_with_unsaved_text_asks_before_it_is_left()
    {
        var karin = await browser.SignInAsync(Karin);
        await karin.GoAsync("/overenskommelser/norrmalm-aktuell/lagesbild/bidrag");
        await karin.Page.GetByLabel("Rubrik", new() { Exact = true }).PressSequentiallyAsync("Halv");
        var asked = new TaskCompletionSource<string>();
        karin.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await karin.Page.GotoAsync("/");

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task An_image_is_seen_in_the_editor_and_comes_through_it_unchanged()
    {
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        );
        var karin = await browser.SignInAsync(Karin);
        var address = await SectionAsync("Lokalpolisområdet");
        await karin.GoAsync(address);
        await karin.PressAsync("Infoga bild eller karta");
        await karin
            .Page.GetByLabel("Bild", new() { Exact = true })
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "karta.png",
                    MimeType = "image/png",
                    Buffer = png,
                }
            );
        await karin.FillAsync("Bildtext", "Karta över lokalpolisområdet");
        await karin.FillAsync("Beskrivning för den som inte kan se bilden", "Kartan visar gränsen mot Östermalm.");
        await karin.PressAsync("Infoga i utkastet");
        await karin.SeeAsync("Bilden är infogad i ert utkast.");
        await Microsoft.Playwright.Assertions.Expect(karin.Page.Locator(".surface img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await karin.PrependAsync("Först. ");
        await karin.PressAsync("Spara utkast");
        var image = await browser.App.ReadAsync(db => db.Set<SectionImage>().Select(i => i.Id).SingleAsync());
        var after = await browser.App.ReadAsync(db =>
            db.Set<SectionDraft>()
                .Where(d => d.Heading == "Lokalpolisområdet")
                .OrderByDescending(d => d.EditedAt)
                .Select(d => d.Text)
                .FirstAsync()
        );
        Assert.Contains(
            $"![Kartan visar gränsen mot Östermalm.](bild:{image} \"Karta över lokalpolisområdet\")",
            after,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_table_and_a_chart_come_through_the_editor_unchanged()
    {
        var karin = await browser.SignInAsync(Karin);
        foreach (var heading in new[] { "Områdesfakta", "Klotter" })
        {
            var before = await browser.App.ReadAsync(db =>
                db.Set<Section>()
                    .Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                    .Select(s => s.Text)
                    .FirstAsync()
            );
            await karin.GoAsync(await SectionAsync(heading));
            await karin.PrependAsync("Först. ");
            await karin.PressAsync("Spara utkast");
            var after = await browser.App.ReadAsync(db =>
                db.Set<SectionDraft>().Where(d => d.Heading == heading).OrderByDescending(d => d.EditedAt).Select(d => d.Text).FirstAsync()
            );
            foreach (
                var kept in before.Split('(').Where(p => p.StartsWith("pastaende:", StringComparison.Ordinal)).Select(p => p.Split(')')[0])
            )
            {
                Assert.Contains($"]({kept})", after, StringComparison.Ordinal);
            }

            var plain = Documents.Content.PlainText.Of(Documents.Markdown.MarkdownReader.Read(before));
            Assert.Equal(
                "Först. " + plain.TrimEnd(),
                Documents.Content.PlainText.Of(Documents.Markdown.MarkdownReader.Read(after)).TrimEnd().ReplaceLineEndings("\n")
            );
        }
    }
}
