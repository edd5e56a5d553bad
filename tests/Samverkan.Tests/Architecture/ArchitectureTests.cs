using System.Reflection;
using System.Text.RegularExpressions;

namespace Samverkan.Tests.Architecture;

public class ArchitectureTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "../../../src"));

    [Fact]
    public void Core_and_Documents_know_no_web()
    {
        foreach (var assembly in new[] { typeof(Rule).Assembly, typeof(Samverkan.Documents.Content.Document).Assembly })
        {
            Assert.DoesNotContain(
                assembly.GetReferencedAssemblies(),
                r =>
                    r.Name!.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
                    || r.Name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
            );
        }

        Assert.DoesNotContain(
            typeof(Samverkan.Documents.Content.Document).Assembly.GetReferencedAssemblies(),
            r => r.Name!.Contains("EntityFramework", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Page_folders_have_the_names_of_features()
    {
        string[] others = ["Account", "Shared"];
        var features = Directory
            .GetDirectories(Path.Combine(Source, "Samverkan.Core"))
            .Select(Path.GetFileName)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Directory.GetDirectories(Path.Combine(Source, "Samverkan.Web/Pages")).Select(d => Path.GetFileName(d)!),
            name => Assert.True(others.Contains(name) || features.Contains(name), name)
        );
    }

    [Fact]
    public void Pages_never_save()
    {
        string[] mail = ["Forgot.cshtml.cs", "Add.cshtml.cs"];
        var files = Directory
            .GetFiles(Path.Combine(Source, "Samverkan.Web/Pages"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !mail.Contains(Path.GetFileName(f)));
        Assert.DoesNotContain(files, f => File.ReadAllText(f).Contains("SaveChanges", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_read_through_the_features_queries_and_never_touch_the_database()
    {
        var pages = new ArchUnitNET.Loader.ArchLoader()
            .LoadAssemblies(typeof(global::Samverkan.Web.Framework.PageBase).Assembly)
            .Build()
            .Types;
        var touching = pages
            .Where(t => t.FullName.StartsWith("Samverkan.Web.Pages.", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies.Select(d => (Page: t.FullName, Uses: d.Target.FullName)))
            .Where(d =>
                d.Uses.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
                || d.Uses.StartsWith(typeof(Core.Data.SamverkanDb).FullName!, StringComparison.Ordinal)
            );

        Assert.Empty(touching.Distinct());
    }

    [Fact]
    public void Pages_compare_no_states()
    {
        // Who was at a meeting is chosen on a page; everything else is asked of the thing itself.
        var states = typeof(Entity)
            .Assembly.GetTypes()
            .Where(t =>
                t.IsEnum && (t.Name.EndsWith("State", StringComparison.Ordinal) || t.Name.EndsWith("Status", StringComparison.Ordinal))
            )
            .Select(t => t.Name)
            .Where(n => n != nameof(Core.Meetings.AttendanceState))
            .ToList();
        Assert.True(states.Count > 5);
        var pages = Directory
            .EnumerateFiles(Path.Combine(Source, "Samverkan.Web/Pages"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal));

        Assert.Empty(pages.SelectMany(f => states.Where(n => Regex.IsMatch(File.ReadAllText(f), $@"(?<![\w.]){n}\.")).Select(n => (f, n))));
    }

    [Fact]
    public void Entities_have_no_public_setters_but_for_search_text()
    {
        var setters = typeof(Entity)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Entity)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.SetMethod is { IsPublic: true } && p.Name != nameof(ISearchable.SearchText));
        Assert.Empty(setters.Select(p => p.DeclaringType!.Name + "." + p.Name));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
