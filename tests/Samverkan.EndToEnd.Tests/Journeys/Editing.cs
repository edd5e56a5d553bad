using Microsoft.EntityFrameworkCore;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

[Collection(nameof(BrowserCollection))]
public class Editing(Browser browser)
{
    private async Task<string> SectionAsync(string heading) => "/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/" +
        await browser.App.ReadAsync(db => db.Sections.Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell").Select(s => s.Id).FirstAsync());

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
    public async Task A_table_and_a_chart_come_through_the_editor_unchanged()
    {
        var karin = await browser.SignInAsync(Karin);
        foreach (var heading in new[] { "Områdesfakta", "Klotter" })
        {
            var before = await browser.App.ReadAsync(db => db.Sections.Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell").Select(s => s.Text).FirstAsync());
            await karin.GoAsync(await SectionAsync(heading));
            await karin.PrependAsync("Först. ");
            await karin.PressAsync("Spara utkast");
            var after = await browser.App.ReadAsync(db => db.SectionDrafts.Where(d => d.Heading == heading).OrderByDescending(d => d.EditedAt).Select(d => d.Text).FirstAsync());
            foreach (var kept in before.Split('(').Where(p => p.StartsWith("pastaende:", StringComparison.Ordinal)).Select(p => p.Split(')')[0]))
            {
                Assert.Contains($"]({kept})", after, StringComparison.Ordinal);
            }

            var plain = Documents.Content.PlainText.Of(Documents.Markdown.MarkdownReader.Read(before));
            Assert.Equal("Först. " + plain.TrimEnd(), Documents.Content.PlainText.Of(Documents.Markdown.MarkdownReader.Read(after)).TrimEnd().ReplaceLineEndings("\n"));
        }
    }
}
