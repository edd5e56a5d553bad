using Microsoft.Playwright;
using Samverkan.Testing;

namespace Samverkan.EndToEnd.Tests;

/// <summary>The product on a real port and a real browser.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    /// <summary>The app under test.</summary>
    public TestApp App { get; } = new();

    /// <summary>The app's address, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        App.UseKestrel(0);
        App.StartServer();
        Url = App.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Quiet });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>A new window, not signed in.</summary>
    public async Task<AccessiblePage> OpenAsync(bool javaScript = true, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        return new AccessiblePage(await WindowAsync(javaScript, width, scheme), javaScript ? null : await WindowAsync(true, width, scheme));
    }

    private async Task<IPage> WindowAsync(bool javaScript, int width, ColorScheme scheme)
    {
        var context = await chromium.NewContextAsync(
            new()
            {
                JavaScriptEnabled = javaScript,
                ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
                ColorScheme = scheme,
                Locale = "sv-SE",
                BaseURL = Url,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>A new window, signed in.</summary>
    public async Task<AccessiblePage> SignInAsync(
        string email,
        bool javaScript = true,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var page = await OpenAsync(javaScript, width, scheme);
        await page.SignInAsync(email);
        return page;
    }

    /// <summary>A visitor without a window, for what is done beside the journey.</summary>
    public Visitor Visit()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true };
        return new Visitor(new HttpClient(handler) { BaseAddress = new Uri(Url) });
    }

    private static string? Executable() =>
        Environment.GetEnvironmentVariable("SAMVERKAN_CHROMIUM") is { Length: > 0 } given
            ? given
            : Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
}

[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<Browser>;
