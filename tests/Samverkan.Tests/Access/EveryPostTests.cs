using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Testing;

namespace Samverkan.Tests.Access;

/// <summary>What each role gets when it sends each form, empty but with a token of its own: refusals come before faults.</summary>
public class EveryPostTests
{
    /// <summary>Pages that end the session or are open to all.</summary>
    private static readonly string[] Others = ["/logga", "/fel", "/glomt", "/aterstall", "/tillganglighet"];

    private static IReadOnlyList<(string Route, string Handler)> Handlers(TestApp app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(e => (e.RoutePattern.RawText, Page: e.Metadata.GetMetadata<CompiledPageActionDescriptor>()))
                .Where(e => e.Page is not null && e.RawText is not null)
                .SelectMany(e => e.Page!.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => ("/" + e.RawText, h.Name ?? "")))
                .Where(h => !Others.Any(o => h.Item1.StartsWith(o, StringComparison.Ordinal)))
                .OrderBy(h => h.Item1, StringComparer.Ordinal)
                .ThenBy(h => h.Item2, StringComparer.Ordinal),
        ];

    private static async Task<(Visitor Visitor, string Token)> SignInAsync(TestApp app, string email)
    {
        var page = await (await app.SignInAsync(email)).GetAsync("/profil");
        return (page.Visitor, page.Html!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task What_each_role_gets_of_each_form_is_as_approved()
    {
        IReadOnlyList<(string Route, string Handler)> handlers = [];
        var answers = new List<int[]>();
        foreach (var email in World.Everyone)
        {
            // A database of its own for each role: what one may do must not change what the next one meets.
            await using var app = new TestApp();
            var client = (await app.SignInAsync(email)).Client;
            await client.GetAsync("/");
            handlers = Handlers(app);
            var addresses = await app.AddressesAsync(handlers.Select(h => h.Route));
            var (visitor, token) = await SignInAsync(app, email);
            var column = new int[handlers.Count];
            for (var i = 0; i < handlers.Count; i++)
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
                var at = addresses[i] + (handlers[i].Handler.Length > 0 ? "?handler=" + handlers[i].Handler : "");
                column[i] = (int)(await visitor.Client.PostAsync(at, form)).StatusCode;
                if (handlers[i].Route == Links.Sessions)
                {
                    (visitor, token) = await SignInAsync(app, email);
                }
            }

            answers.Add(column);
        }

        var text = new StringBuilder("# Sida, formulär; " + string.Join("; ", World.Everyone) + "\n");
        for (var i = 0; i < handlers.Count; i++)
        {
            text.Append($"{handlers[i].Route} {handlers[i].Handler}".TrimEnd())
                .Append("; ")
                .AppendJoin("; ", answers.Select(a => a[i]))
                .Append('\n');
        }

        Approved.Check("Access/posts.approved.txt", text.ToString());
        Assert.DoesNotContain(answers.SelectMany(a => a), status => status >= 500);
        var reads = World.Everyone.ToList().IndexOf(World.Gunilla);
        Assert.All(
            handlers.Select((h, i) => (h.Route, Status: (HttpStatusCode)answers[reads][i])).Where(h => !h.Route.StartsWith("/profil")),
            h => Assert.True(h.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{h.Route}: {h.Status}")
        );
    }
}
