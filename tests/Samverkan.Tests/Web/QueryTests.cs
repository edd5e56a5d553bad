using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>Addresses with odd questions after them, as somebody who types or forges them would send.</summary>
public class QueryTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Odd =
    [
        "-1",
        "0",
        "99999999999999999999",
        "abc",
        "%25_%5B%27%22%3B--",
        "%00",
        "2026-02-30",
        "9999-12-31",
        "0001-01-01",
    ];

    private static IReadOnlyList<string> Asked(CompiledPageActionDescriptor page) =>
        [
            .. page.ModelTypeInfo!.GetProperties()
                .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true })
                .Select(p => p.Name)
                .Where(n => page.AttributeRouteInfo?.Template?.Contains($"{{{n}", StringComparison.OrdinalIgnoreCase) != true),
        ];

    private async Task<IReadOnlyList<(string Address, IReadOnlyList<string> Asked)>> PagesAsync()
    {
        var pages = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Route: "/" + e.RoutePattern.RawText, Page: e.Metadata.GetMetadata<CompiledPageActionDescriptor>()))
            .Where(e => e.Page is not null && !e.Route.StartsWith("/logga", StringComparison.Ordinal))
            .Select(e => (e.Route, Asked: Asked(e.Page!)))
            .Where(e => e.Asked.Count > 0)
            .ToList();
        var addresses = await app.AddressesAsync(pages.Select(p => p.Route));
        return [.. addresses.Select((a, i) => (a.Split('?')[0], pages[i].Asked))];
    }

    [Fact]
    public async Task No_question_makes_a_page_fail()
    {
        var (karin, admin) = (await app.SignInAsync(Karin), await app.SignInAsync(Admin));
        var pages = await PagesAsync();
        Assert.True(pages.Count > 15, $"{pages.Count} pages");
        foreach (var (address, asked) in pages)
        {
            var who = address.StartsWith("/administration", StringComparison.Ordinal) ? admin : karin;
            for (var i = 0; i < Odd.Length; i += 2)
            {
                var query = string.Join('&', asked.Select((name, n) => $"{name}={Odd[(i + n) % Odd.Length]}"));
                using var answer = await who.Client.GetAsync($"{address}?{query}");

                Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {address}?{query}");
            }
        }
    }

    [Theory]
    [InlineData("/overenskommelser?sok=finns-inte-alls")]
    [InlineData("/overenskommelser?sida=500")]
    [InlineData("/overenskommelser?sok=%25")]
    [InlineData("/overenskommelser?sok=_")]
    [InlineData("/overenskommelser/norrmalm-aktuell/historik?sida=500")]
    [InlineData("/overenskommelser/norrmalm-aktuell/chefsamrad/beslut?sok=finns-inte-alls")]
    [InlineData("/statistik?sida=500")]
    public async Task A_list_without_anything_to_show_is_a_page_that_says_so(string address)
    {
        var page = await (await app.SignInAsync(Karin)).GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Html!.QuerySelectorAll("main tbody tr"));
        Assert.True(page.Text.Length > page.Heading.Length, page.Text);
    }

    [Theory]
    [InlineData("norrmalm", true)]
    [InlineData("NORRMALM", true)]
    [InlineData("överenskommelse", true)]
    [InlineData("overenskommelse", false)]
    public async Task Searches_ask_for_words_in_any_case_and_keep_the_Swedish_letters_apart(string words, bool finds)
    {
        var page = await (await app.SignInAsync(Karin)).GetAsync("/overenskommelser?sok=" + Uri.EscapeDataString(words));

        var links = page.Html!.QuerySelectorAll("main li a, main td a, main th a");
        Assert.Equal(finds, links.Length > 0 && page.Text.Contains("Norrmalm", StringComparison.Ordinal));
    }
}
