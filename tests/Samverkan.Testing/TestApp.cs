using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Jobs;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Web.Hosting;

namespace Samverkan.Testing;

/// <summary>The whole product on a database of its own, with the demo story; antiforgery and authorization on.</summary>
public class TestApp : WebApplicationFactory<Program>
{
    /// <summary>Another database than a copy of the demo story.</summary>
    public string? File { get; init; }

    /// <summary>The clock of this app.</summary>
    public TestClock Clock { get; } = new(TestDatabase.StoryTime);

    /// <summary>Where mails are written.</summary>
    public string MailFolder { get; } = Directory.CreateTempSubdirectory("samverkan-mail").FullName;

    /// <summary>More services, for tests that listen in.</summary>
    public Action<IServiceCollection>? Also { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting(
            "ConnectionStrings:Samverkan",
            File is null ? TestDatabase.Connection(TestDatabase.CopyAsync().GetAwaiter().GetResult()) : $"Data Source={File}"
        );
        builder.UseSetting("Samverkan:Demo", "false");
        builder.UseSetting("Samverkan:Mail:PickupFolder", MailFolder);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // Jobs run when a test says so, not whenever a timer happens to.
            services.Remove(services.Single(s => s.ImplementationType == typeof(Worker)));
            Also?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(MailFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs something with the product's own services.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads from the database.</summary>
    public Task<T> ReadAsync<T>(Func<SamverkanDb, Task<T>> read) => WithAsync(s => read(s.GetRequiredService<SamverkanDb>()));

    /// <summary>Runs the scheduled jobs once, as the product does every few seconds.</summary>
    public async Task WorkAsync()
    {
        foreach (var job in Schedule.Jobs)
        {
            await WithAsync(s => s.GetRequiredService<JobRunner>().RunAsync(job, () => Clock.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>The demo account with this e-mail, acting now.</summary>
    public Task<Actor> ActorAsync(string email) =>
        WithAsync(async s =>
        {
            var id = await s.GetRequiredService<SamverkanDb>().Users.Where(u => u.Email == email).Select(u => u.Id).FirstAsync();
            return await s.GetRequiredService<ActorQuery>().FindAsync(id, Clock.GetUtcNow().UtcDateTime)
                ?? throw new InvalidOperationException(email);
        });

    /// <summary>A browser without JavaScript, signed in through the form.</summary>
    public async Task<Visitor> SignInAsync(string email, string password = DemoPeople.Password)
    {
        var visitor = Visit();
        var page = await visitor.GetAsync("/logga-in");
        await page.Form("Logga in").With("E-postadress", email).With("Lösenord", password).SubmitAsync();
        return visitor;
    }

    /// <summary>A browser without JavaScript, not signed in.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));
}

/// <summary>Somebody with a browser: keeps cookies, follows redirects, reads HTML.</summary>
public sealed class Visitor(HttpClient client)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The client underneath, for requests no browser would make.</summary>
    public HttpClient Client { get; } = client;

    /// <summary>Opens an address.</summary>
    public async Task<WebPage> GetAsync(string address) => await FollowAsync(await Client.GetAsync(address), address);

    internal async Task<WebPage> FollowAsync(HttpResponseMessage response, string address)
    {
        for (var hops = 0; response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther && hops < 10; hops++)
        {
            address = response.Headers.Location!.ToString();
            response = await Client.GetAsync(address);
        }

        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        return new WebPage(
            this,
            address,
            response.StatusCode,
            isHtml ? Parser.ParseDocument(await response.Content.ReadAsStringAsync()) : null,
            isHtml ? [] : await response.Content.ReadAsByteArrayAsync()
        );
    }
}

/// <summary>A page as the visitor sees it.</summary>
public sealed record WebPage(Visitor Visitor, string Address, HttpStatusCode Status, IHtmlDocument? Html, byte[] Bytes)
{
    /// <summary>The main content's text, white space folded.</summary>
    public string Text => Folded(Html?.QuerySelector("main"));

    /// <summary>The text of a part of a page as a reader sees it: white space folded.</summary>
    internal static string Folded(INode? part) =>
        string.Join(' ', (part?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The page's heading.</summary>
    public string Heading => Folded(Html?.QuerySelector("h1"));

    /// <summary>The errors in the summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html?.QuerySelectorAll(".errors li").Select(Folded) ?? []];

    /// <summary>The green line that says what was done.</summary>
    public string Flash => Folded(Html?.QuerySelector(".flash"));

    /// <summary>The form whose button has this text.</summary>
    public PageForm Form(string button)
    {
        var found =
            Html!.QuerySelectorAll("form button, button[form]").FirstOrDefault(b => Folded(b) == button)
            ?? throw new InvalidOperationException($"No button '{button}' on {Address} ({(int)Status}): {Text}");
        var form = found.GetAttribute("form") is { } id ? Html.GetElementById(id) : found.Closest("form");
        return new PageForm(this, (IHtmlFormElement)form!, (IHtmlElement)found);
    }

    /// <summary>The address behind a link's text.</summary>
    public string Link(string text) =>
        Html!.QuerySelectorAll("a").FirstOrDefault(a => Folded(a).StartsWith(text, StringComparison.Ordinal))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No link '{text}' on {Address}: {Text}");

    /// <summary>Follows a link.</summary>
    public Task<WebPage> ClickAsync(string text) => Visitor.GetAsync(Link(text));
}
