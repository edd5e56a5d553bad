using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using Samverkan.Web.Hosting;

namespace Samverkan.EndToEnd.Tests;

[Collection(nameof(BrowserCollection))]
public class EveryPageIsAccessible(Browser browser)
{
    private static readonly string[] Files = ["/pdf", "/utdrag", "/fil/{file:guid}", "/bild/{image:guid}", "/profil/nyckel"];

    private static readonly (int Width, ColorScheme Scheme)[] Windows =
    [
        (1280, ColorScheme.Light),
        (1280, ColorScheme.Dark),
        (390, ColorScheme.Dark),
        (390, ColorScheme.Light),
    ];

    [Fact]
    public async Task Every_page_passes_axe_and_fits_its_window_wide_and_narrow_light_and_dark()
    {
        var routes = CommandLine
            .All(browser.App.Services)
            .Where(r => !Files.Any(f => r.Route.EndsWith(f, StringComparison.Ordinal)))
            .ToList();
        Assert.True(routes.Count > 60, $"{routes.Count} pages");
        await EnterMeetingAsync();
        // What the product does by itself is there too: archived files, the chain of the history.
        await browser.App.WorkAsync();
        var failures = new List<string>();
        foreach (var group in routes.GroupBy(r => Visitor(r.Permission)))
        {
            var page = group.Key.Length == 0 ? await browser.OpenAsync() : await browser.SignInAsync(group.Key);
            foreach (var address in await browser.App.AddressesAsync(group.Select(r => r.Route)))
            {
                await TryAsync(page, address, failures);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    /// <summary>A meeting that is being entered afterwards, whose pages the story does not have.</summary>
    private Task EnterMeetingAsync() =>
        browser.App.WithAsync(async services =>
        {
            var karin = await browser.App.ActorAsync(World.Karin);
            var council = await browser.App.ReadAsync(db =>
                db.Set<Body>()
                    .Where(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Kind == BodyKind.Council)
                    .Select(b => b.Id)
                    .FirstAsync()
            );
            var meeting = await services
                .GetRequiredService<EnteringService>()
                .EnterAsync(council, karin.Now.AddYears(-1), "Rum Vasa", 1, karin);
            return await services
                .GetRequiredService<AgendaService>()
                .AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Budget", "Karin Hedlund", "", null, karin);
        });

    private static async Task TryAsync(AccessiblePage page, string address, List<string> failures)
    {
        try
        {
            var response = await page.Page.GotoAsync(address);
            Assert.True(response!.Status == 200 || address.StartsWith("/fel", StringComparison.Ordinal), $"{address}: {response.Status}");
            foreach (var (width, scheme) in Windows)
            {
                await page.Page.SetViewportSizeAsync(width, 900);
                await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.CheckAsync();
                var wide = await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(wide <= width, $"{address} is {wide} px wide in {width}");
                await ScreenshotAsync(page, address, width, scheme);
            }
        }
        catch (Exception e) when (e is Xunit.Sdk.XunitException or PlaywrightException)
        {
            failures.Add(address + ": " + e.Message);
        }
    }

    /// <summary>Pictures of every page, where SAMVERKAN_SCREENSHOTS names a folder.</summary>
    private static async Task ScreenshotAsync(AccessiblePage page, string address, int width, ColorScheme scheme)
    {
        if (
            Environment.GetEnvironmentVariable("SAMVERKAN_SCREENSHOTS") is { Length: > 0 } folder
            && (scheme == ColorScheme.Light || address.EndsWith("/arbete", StringComparison.Ordinal))
        )
        {
            var name = System
                .Text.RegularExpressions.Regex.Replace(address.Split('?')[0].Trim('/'), "[0-9a-f]{8}-[0-9a-f-]{27}", "x")
                .Replace('/', '_');
            await page.Page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{width}-{scheme}-{(name.Length == 0 ? "start" : name)}.png"), FullPage = true }
            );
        }
    }

    private static string Visitor(string permission) =>
        permission switch
        {
            "Anonymous" => "",
            "ManageUsers" => World.Admin,
            "Decide" or "Sign" => World.Eva,
            _ => World.Karin,
        };
}
