using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Samverkan.Core.Data;

namespace Samverkan.Tests.Architecture;

/// <summary>Which feature of Core uses which, read from the compiled code.</summary>
internal static class Arrows
{
    private const string Core = "Samverkan.Core.";

    /// <summary>Feature → the features it uses, each with an example of a type that does.</summary>
    public static SortedDictionary<string, SortedDictionary<string, string>> Found { get; } = Read();

    private static SortedDictionary<string, SortedDictionary<string, string>> Read()
    {
        var architecture = new ArchLoader().LoadAssemblies(typeof(SamverkanDb).Assembly).Build();
        var found = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var type in architecture.Types.Where(t => FeatureOf(t.FullName) is not null))
        {
            var from = FeatureOf(type.FullName)!;
            // What a type is made of elsewhere stands as a parameter there and is no use of it.
            var targets = type.Dependencies.Select(d => d.Target).Where(t => t is not GenericParameter).Select(t => t.FullName);
            foreach (var target in targets.Where(n => FeatureOf(n) is not null))
            {
                var to = FeatureOf(target)!;
                Add(from, to, $"{type.Name} → {target.Split('.')[^1]}");
            }
        }

        foreach (var (user, used) in Compiled.UsedByIterators(typeof(SamverkanDb).Assembly))
        {
            if (FeatureOf(user.FullName ?? "") is { } from && FeatureOf(used.FullName ?? "") is { } to)
            {
                Add(from, to, $"{user.Name} → {used.Name}");
            }
        }

        return found;

        void Add(string from, string to, string example)
        {
            if (from != to)
            {
                (found.TryGetValue(from, out var uses) ? uses : found[from] = new(StringComparer.Ordinal)).TryAdd(to, example);
            }
        }
    }

    /// <summary>The folder a type of Core stands in; migrations and compiled models are generated and stand outside.</summary>
    private static string? FeatureOf(string name) =>
        name.StartsWith(Core, StringComparison.Ordinal)
        && !name.StartsWith(Core + "Data.Migrations", StringComparison.Ordinal)
        && !name.StartsWith(Core + "Data.Compiled", StringComparison.Ordinal)
            ? name[Core.Length..].Split('.')[0]
            : null;
}
