using System.Reflection;

namespace Samverkan.SwitchOff;

/// <summary>
/// Switches off one rule after another and runs the tests of its feature, first those of rules alone; names each rule that no test
/// notices. Works only in a copy of the tree in which <c>Broken.When</c> and <c>RuleException</c> ask for the rule that is off: see
/// tests/switch-off.
/// </summary>
internal static class Program
{
    private const string Off = "SAMVERKAN_RULE_OFF";

    private static IEnumerable<(Rule Rule, string Feature)> Rules =>
        typeof(Rule)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t =>
                t.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Where(f => f.FieldType == typeof(Rule))
                    .Select(f => ((Rule)f.GetValue(null)!, t.Namespace!.Split('.')[2]))
            );

    public static int Main(string[] args)
    {
        var assembly = typeof(Tests.Docs.SizeTests).Assembly;
        var (tests, classes) = (new TestRun(assembly), assembly.GetTypes().Where(t => t.Name.EndsWith("Tests", StringComparison.Ordinal)));
        var chosen = Rules.Where(r => args.Length == 0 || args.Contains(r.Rule.Id) || args.Contains(r.Feature)).ToList();
        var unnoticed = new List<string>();
        foreach (var (rule, feature) in chosen)
        {
            Environment.SetEnvironmentVariable(Off, rule.Id);
            var own = classes.Where(t => t.Namespace!.EndsWith("." + feature, StringComparison.Ordinal)).Select(t => t.FullName!).ToList();
            var pure = classes.Select(t => t.FullName!).Where(n => n.EndsWith("RulesTests", StringComparison.Ordinal)).ToList();
            var noticed = tests.Fails(own.Intersect(pure)) || tests.Fails(pure.Except(own)) || tests.Fails(own.Except(pure));
            Console.WriteLine($"{rule.Id} {(noticed ? "noticed" : "UNNOTICED")}");
            if (!noticed)
            {
                unnoticed.Add(rule.Id);
            }
        }

        Console.WriteLine($"{chosen.Count} rules switched off, {unnoticed.Count} unnoticed: {string.Join(", ", unnoticed)}");
        return unnoticed.Count == 0 ? 0 : 1;
    }
}
