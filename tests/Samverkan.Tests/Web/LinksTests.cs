using System.Reflection;
using System.Text.RegularExpressions;
using Samverkan.Testing;
using Samverkan.Web.Hosting;

namespace Samverkan.Tests.Web;

/// <summary>Every link fits a page that exists, every page has a link, and addresses are written nowhere else.</summary>
public partial class LinksTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "../../../src"));

    /// <summary>Every address that Links and what it leads to can give.</summary>
    private static IReadOnlyList<string> Addresses()
    {
        var constants = typeof(Links)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral && f.Name is not (nameof(Links.Administration) or nameof(Links.Failure)))
            .Select(f => (string)f.GetRawConstantValue()!);
        return [.. constants, .. typeof(Links).GetMethods(BindingFlags.Public | BindingFlags.Static).SelectMany(m => Of(m, null))];
    }

    private static IEnumerable<string> Of(MethodInfo method, object? on)
    {
        var given = method.Invoke(on, [.. method.GetParameters().Select(p => Sample(p.ParameterType))])!;
        return given is string address ? [address] : [.. Of(given)];
    }

    private static IEnumerable<string> Of(object links)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var type = links.GetType();
        if (type.GetMethod("op_Implicit") is not null)
        {
            yield return links.ToString()!;
        }

        foreach (var p in type.GetProperties(Own).Where(p => p.PropertyType == typeof(string) && p.Name != nameof(AgreementLinks.Slug)))
        {
            yield return (string)p.GetValue(links)!;
        }

        string[] made = ["ToString", "GetHashCode", "Equals", "Deconstruct"];
        foreach (var m in type.GetMethods(Own).Where(m => !m.IsSpecialName && !made.Contains(m.Name)))
        {
            foreach (var address in Of(m, links))
            {
                yield return address;
            }
        }
    }

    private static object Sample(Type type) =>
        type == typeof(Guid) ? Guid.Parse("0193d3f0-0000-7000-8000-000000000000")
        : type == typeof(int) || type == typeof(object) ? 3
        : "norrmalm";

    private static Regex Fits(string route)
    {
        var pattern = Parameter()
            .Replace(
                route,
                m =>
                    m.Groups["kind"].Value switch
                    {
                        "guid" => "[0-9a-f-]{36}",
                        "int" => "[0-9]+",
                        _ => "[a-z]+",
                    }
            );
        return new Regex($"^/?{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\{\w+(:(?<kind>\w+))?\??\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/\{[^}]*\?\}$")]
    private static partial Regex Optional();

    [Fact]
    public async Task Every_link_leads_to_a_page_and_every_page_has_a_link()
    {
        await using var app = new TestApp();
        var routes = CommandLine.All(app.Services).Select(r => r.Route).Distinct().ToList();
        var fits = routes.ToDictionary(r => r, r => new[] { Fits(r), Fits(Optional().Replace(r, "")) });
        var addresses = Addresses().Select(a => a.Split('?', '#')[0]).ToList();

        Assert.True(addresses.Count > 100);
        Assert.All(addresses, a => Assert.Contains(fits.Values, f => f.Any(x => x.IsMatch(a))));
        Assert.Equal(
            [Links.Failure],
            fits.Where(f => !addresses.Any(a => f.Value.Any(x => x.IsMatch(a)))).Select(f => "/" + f.Key.TrimStart('/').Split('/')[0])
        );
    }

    [Fact]
    public void Addresses_are_written_in_Links_and_on_the_pages_that_have_them_and_nowhere_else()
    {
        var first = Addresses().Append(Links.Failure).Select(a => a.Split('/', '?', '#')[1]).Where(a => a.Length > 0).Distinct();
        var written = new Regex("[\"'=}]/(" + string.Join('|', first) + ")\\b", RegexOptions.None, TimeSpan.FromSeconds(5));
        var files = Directory
            .EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => !Path.GetFileName(f).StartsWith("Links", StringComparison.Ordinal));

        Assert.Empty(
            files.SelectMany(f =>
                File.ReadLines(f)
                    .Where(l => !l.StartsWith("@page", StringComparison.Ordinal) && written.IsMatch(l))
                    .Select(l => $"{Path.GetFileName(f)}: {l.Trim()}")
            )
        );
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
