using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Tests.Docs;

public partial class DocsTests
{
    internal static readonly string Root = FindRoot();

    /// <summary>All rules, from every class named …Rules.</summary>
    private static IReadOnlyList<(string Feature, Rule Rule)> Rules =>
        [
            .. typeof(Rule)
                .Assembly.GetTypes()
                .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal) && t.IsAbstract && t.IsSealed)
                .SelectMany(t =>
                    t.GetFields(BindingFlags.Public | BindingFlags.Static)
                        .Where(f => f.FieldType == typeof(Rule))
                        .Select(f => (t.Namespace!.Split('.')[^1], (Rule)f.GetValue(null)!))
                )
                .OrderBy(r => r.Item1, StringComparer.Ordinal)
                .ThenBy(r => r.Item2.Id.Split('-')[0], StringComparer.Ordinal)
                .ThenBy(r => int.Parse(r.Item2.Id.Split('-')[1])),
        ];

    [Fact]
    public void The_generated_table_of_rules_is_up_to_date()
    {
        var text = new StringBuilder(
            "# Regler\n\nSkapas ur koden och kontrolleras av ett test.\n\n| Id | Källa | Regel | Del |\n|---|---|---|---|\n"
        );
        foreach (var (feature, rule) in Rules)
        {
            text.Append($"| {rule.Id} | {rule.Clause} | {rule.Message} | {feature} |\n");
        }

        Approved.Check("../../docs/rules.md", text.ToString());
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_a_sentence_that_ends()
    {
        Assert.Equal(Rules.Count, Rules.Select(r => r.Rule.Id).Distinct().Count());
        Assert.All(Rules, r => Assert.EndsWith(".", r.Rule.Message));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        foreach (
            var file in Directory
                .GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(Root, "README.md"))
        )
        {
            foreach (Match link in Link().Matches(Code().Replace(File.ReadAllText(file), "")))
            {
                var target = link.Groups[1].Value;
                Assert.True(
                    target.StartsWith("http", StringComparison.Ordinal) || Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)),
                    $"{file}: {target}"
                );
            }
        }
    }

    /// <summary>What is written as an example is no link.</summary>
    [GeneratedRegex("``.*?``")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../.."));
}
