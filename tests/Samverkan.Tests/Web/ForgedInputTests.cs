using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>What no page offers is refused, and never dropped in silence or answered by a fault of ours.</summary>
public class ForgedInputTests(StoryApp app) : IClassFixture<StoryApp>
{
    private IEnumerable<string> Routes() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText)
            .Where(r =>
                r.Contains("overenskommelser", StringComparison.Ordinal)
                || r.Contains("statistik", StringComparison.Ordinal)
                || r.Contains("administration", StringComparison.Ordinal)
            );

    /// <summary>The lists in which something is chosen by its identity, each with the button of its form.</summary>
    private static IReadOnlyList<(string Button, string Name)> Lists(WebPage page) =>
        [
            .. page.Html?.QuerySelectorAll("main form[method=post] select[name]")
                .Where(s => s.QuerySelectorAll("option").Any(o => Guid.TryParse(o.GetAttribute("value"), out _)))
                .Select(s => (WebPageText(s.Closest("form")!.QuerySelector("button[type=submit]")!), s.GetAttribute("name")!))
                .Distinct()
                ?? [],
        ];

    private static string WebPageText(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<WebPage> SendAsync(WebPage page, string button, string name, string value)
    {
        var form = page.Form(button);
        var fields = page.Html!.QuerySelectorAll("main form[method=post] button").First(b => WebPageText(b) == button).Closest("form")!;
        foreach (var field in fields.QuerySelectorAll("input[name], textarea[name]"))
        {
            var isEmpty = field is IHtmlTextAreaElement area ? area.Value.Length == 0 : (field.GetAttribute("value") ?? "").Length == 0;
            if (isEmpty && field is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "date" })
            {
                form.Forge(field.GetAttribute("name")!, field is IHtmlInputElement { Type: "date" } ? "2026-03-20" : "Prov");
            }
        }

        return await form.Forge(name, value).SubmitAsync();
    }

    [Fact]
    public async Task An_identity_that_no_list_offers_is_refused_by_every_form()
    {
        var tried = new List<string>();
        var (karin, admin) = (await app.SignInAsync(Karin), await app.SignInAsync(Admin));
        foreach (var address in (await app.AddressesAsync(Routes())).Distinct(StringComparer.Ordinal))
        {
            var page = await (address.StartsWith("/administration", StringComparison.Ordinal) ? admin : karin).GetAsync(address);
            foreach (var (button, name) in page.Status == HttpStatusCode.OK ? Lists(page) : [])
            {
                foreach (var forged in new[] { Guid.CreateVersion7().ToString(), "ingenting" })
                {
                    var answer = await SendAsync(page, button, name, forged);
                    Assert.True(
                        answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound,
                        $"{address}, {button}, {name}={forged}: {answer.Status} {answer.Flash}"
                    );
                }

                tried.Add(name);
            }
        }

        Assert.True(tried.Count >= 10, string.Join(", ", tried));
    }

    [Theory]
    [InlineData("utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", HttpStatusCode.Found)]
    [InlineData("UTF-8", HttpStatusCode.Found)]
    public async Task A_form_is_sent_in_UTF_8(string charset, HttpStatusCode answered)
    {
        var page = await app.Visit().GetAsync("/logga-in");
        var token = page.Html!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var text = $"__RequestVerificationToken={Uri.EscapeDataString(token)}&Input.Email={Karin}&Input.Password=Samverkan-demo-2016";
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        content.Headers.TryAddWithoutValidation(
            "Content-Type",
            "application/x-www-form-urlencoded" + (charset.Length > 0 ? "; charset=" + charset : "")
        );
        var response = await page.Visitor.Client.PostAsync(new Uri("/logga-in", UriKind.Relative), content);

        Assert.Equal(answered, response.StatusCode);
    }

    [Theory]
    [InlineData(">", 3000)]
    [InlineData("- ", 1500)]
    [InlineData("[", 5000)]
    [InlineData("**_", 3000)]
    public async Task Text_that_is_nested_too_deep_is_refused_and_kept(string nesting, int times)
    {
        var karin = await app.SignInAsync(Karin);
        var section = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Heading == "Metod" && s.Annex.Agreement.Slug == StoryApp.Running).Select(s => s.Id).FirstAsync()
        );
        var text = string.Concat(Enumerable.Repeat(nesting, times)) + "slut";
        var page = await karin.GetAsync($"/overenskommelser/{StoryApp.Running}/bilagor/3/arbete/{section}");
        var answer = await page.Form("Spara utkast").With("Text", text).SubmitAsync();

        Assert.True(answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK, $"{answer.Status}");
        if (answer.Status == HttpStatusCode.UnprocessableEntity)
        {
            Assert.NotEmpty(answer.Errors);
            Assert.Equal(text, answer.Form("Spara utkast").Value("Text").Trim());
        }
    }
}
