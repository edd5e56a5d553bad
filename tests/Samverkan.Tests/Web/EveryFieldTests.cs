using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>
/// Every field of every form that the demo story's coordinator and administrator meet, written full of what does not fit: the form says
/// so in Swedish at the field, keeps what was written, and nothing that is longer than its column is stored.
/// </summary>
public class EveryFieldTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Types = ["text", "date", "time", "email", "number", "tel", "search", "url", "month"];

    /// <summary>Pages that end the session, ask for a code that there is none of, or answer a link from a mail.</summary>
    private static readonly string[] Others = ["/logga", "/fel", "/aterstall", "/profil/tvafaktor", "/profil/nyckel"];

    private static string Words(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<IElement> Fields(IElement form) =>
        [
            .. form.QuerySelectorAll("input[name], textarea[name]")
                .Where(e => e is IHtmlTextAreaElement || (e is IHtmlInputElement i && Types.Contains(i.Type))),
        ];

    /// <summary>The forms of a page that have something to write in, by their buttons.</summary>
    private static IReadOnlyList<string> Buttons(WebPage page) =>
        [
            .. page.Html?.QuerySelectorAll("main form[method=post] button")
                .Where(b => b.Closest("form") is { } form && Fields(form).Count > 0)
                .Select(Words)
                .Distinct(StringComparer.Ordinal)
                ?? [],
        ];

    private static IElement FormOf(WebPage page, string button) =>
        page.Html!.QuerySelectorAll("main form[method=post] button").First(b => Words(b) == button).Closest("form")!;

    private static string Value(IElement field) => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "";

    /// <summary>The pages that are sent to.</summary>
    private IEnumerable<string> Routes() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods.Any(h => h.HttpMethod == "Post") == true)
            .Select(e => "/" + e.RoutePattern.RawText)
            .Where(r => !Others.Any(o => r.StartsWith(o, StringComparison.Ordinal)));

    /// <summary>Does something with every form that has something to write in, once each.</summary>
    private async Task<int> EachAsync(Func<WebPage, string, Task> act)
    {
        var addresses = (await app.AddressesAsync(Routes())).Distinct(StringComparer.Ordinal).ToList();
        var done = new HashSet<(string, string)>();
        var (karin, admin) = (await app.SignInAsync(Karin), await app.SignInAsync(Admin));
        foreach (var address in addresses)
        {
            var who = address.StartsWith("/administration", StringComparison.Ordinal) ? admin : karin;
            var page = await who.GetAsync(address);
            foreach (var button in page.Status == HttpStatusCode.OK ? Buttons(page) : [])
            {
                done.Add((address, button));
                await act(page, button);
            }
        }

        return done.Count;
    }

    private static async Task<WebPage> SendAsync(WebPage page, string button, string value)
    {
        var form = page.Form(button);
        foreach (var field in Fields(FormOf(page, button)))
        {
            form.Forge(field.GetAttribute("name")!, value);
        }

        return await form.SubmitAsync();
    }

    private static void IsToldAt(IElement form, IElement field, string where)
    {
        var told = form.Owner!.GetElementById(field.Id + "-error");
        Assert.True(told is not null && told.TextContent.Trim().Length > 0, where);
        Assert.True(field.GetAttribute("aria-invalid") == "true", where);
        Assert.True((field.GetAttribute("aria-describedby") ?? "").Split(' ').Contains(told!.Id), where);
    }

    [Fact]
    public async Task What_does_not_fit_is_told_at_the_field_in_Swedish_and_stays_there()
    {
        // A letter that no document can print, in a text that is longer than any line.
        var value = "中" + new string('å', 4_400);
        string[] english = ["The ", " is ", " field ", " must ", " value "];
        var count = await EachAsync(
            async (page, button) =>
            {
                var where = $"{page.Address}, {button}";
                var again = await SendAsync(page, button, value);
                if (again.Status == HttpStatusCode.UnprocessableEntity)
                {
                    var form = FormOf(again, button);
                    Assert.True(again.Errors.Count > 0, where);
                    Assert.True(again.Flash.Length == 0, where);
                    Assert.DoesNotContain(again.Errors, e => english.Any(w => e.Contains(w, StringComparison.Ordinal)));
                    Assert.All(Fields(form), f => Assert.True(Value(f) == value, $"{where}, {f.GetAttribute("name")}"));
                    Assert.All(
                        Fields(form).Where(f => f.ClassList.Contains("invalid") || f.HasAttribute("aria-invalid")),
                        f => IsToldAt(form, f, where)
                    );
                }

                Assert.True(again.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK, $"{where}: {again.Status}");
            }
        );

        Assert.True(count > 40, $"{count} forms");
        Assert.Empty(await app.ReadAsync(TooLongAsync));
    }

    private static async Task<IReadOnlyList<string>> TooLongAsync(SamverkanDb db)
    {
        var found = new List<string>();
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType))
        {
            var limited = type.GetProperties().Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is not null).ToList();
            foreach (var row in await ((IQueryable<object>)set.MakeGenericMethod(type.ClrType).Invoke(db, null)!).ToListAsync())
            {
                found.AddRange(
                    limited
                        .Where(p => db.Entry(row).Property(p.Name).CurrentValue is string text && text.Length > p.GetMaxLength())
                        .Select(p => $"{type.ClrType.Name}.{p.Name}")
                );
            }
        }

        return found;
    }
}
