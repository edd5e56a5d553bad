using System.Reflection;

namespace Samverkan.Tests.Architecture;

public class RulesAreTriedTests
{
    /// <summary>Every rule of the product, with the class and field that holds it.</summary>
    internal static IReadOnlyList<(Type Type, FieldInfo Field, Rule Rule)> Rules { get; } =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (t, f)))
            .Where(x => x.f.FieldType == typeof(Rule))
            .Select(x => (x.t, x.f, (Rule)x.f.GetValue(null)!)),
    ];

    [Fact]
    public void Every_rule_is_named_by_a_test_that_breaks_it()
    {
        var tried = Compiled.FieldsRead(typeof(RulesAreTriedTests).Assembly);

        Assert.Empty(Rules.Where(r => !tried.Contains((r.Type.FullName!, r.Field.Name))).Select(r => $"{r.Rule.Id} {r.Field.Name}"));
    }

    [Fact]
    public void A_feature_has_one_prefix_for_its_rules_and_no_other_has_the_same()
    {
        var prefixes = Rules.Select(r => (Prefix: r.Rule.Id.Split('-')[0], r.Type)).Distinct().ToList();

        Assert.Empty(prefixes.GroupBy(p => p.Prefix).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
