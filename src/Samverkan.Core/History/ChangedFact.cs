using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.History;

/// <summary>A fact that an act changed, as it is told.</summary>
/// <param name="What">What it is called: "Plats".</param>
/// <param name="Before">Its value before; empty where it had none.</param>
/// <param name="After">Its value after; empty where it has none.</param>
public sealed record ChangedFact(string What, string Before, string After);

/// <summary>Tells the values before and after that acts are stored with.</summary>
internal static partial class ChangedFacts
{
    private sealed record Fact(string Label, Func<string, string> Told);

    private static readonly FrozenDictionary<(string Subject, string Name), Fact> Facts = typeof(Entity)
        .Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Entity)) && !t.IsAbstract)
        .SelectMany(t => t.GetProperties().Select(p => (Type: t, Property: p, About: About(t, p))))
        .Where(x => x.About is not null)
        .ToFrozenDictionary(x => (x.Type.Name, x.Property.Name), x => new Fact(x.About!.Label, Teller(x.Property, x.About)));

    /// <summary>Whether a fact of a thing is told by name.</summary>
    /// <param name="subject">The name of the thing's entity in code.</param>
    /// <param name="name">The fact's name in code.</param>
    internal static bool Tells(string subject, string name) => Facts.ContainsKey((subject, name));

    /// <summary>The facts that an act changed, those that have a name; those without are kept and not told.</summary>
    /// <param name="changesJson">As in <see cref="HistoryEntry.ChangesJson"/>.</param>
    internal static IReadOnlyList<ChangedFact> Told(string subject, string changesJson) =>
        changesJson.Length == 0
            ? []
            :
            [
                .. (JsonSerializer.Deserialize<Dictionary<string, string[]>>(changesJson) ?? [])
                    .Where(c => c.Value.Length == 2 && Tells(subject, c.Key))
                    .Select(c => (Fact: Facts[(subject, c.Key)], c.Value))
                    .Select(c => new ChangedFact(c.Fact.Label, c.Fact.Told(c.Value[0]), c.Fact.Told(c.Value[1])))
                    .Where(c => c.Before != c.After),
            ];

    /// <summary>What names a fact: itself, or the field of the same name of what its thing says.</summary>
    private static INamesFact? About(Type subject, PropertyInfo property) =>
        Named(property)
        ?? (subject.BaseType?.GenericTypeArguments ?? [])
            .Select(content => content.GetProperty(property.Name))
            .Select(p => p is null ? null : Named(p))
            .FirstOrDefault(n => n is not null);

    private static INamesFact? Named(PropertyInfo property) => property.GetCustomAttributes().OfType<INamesFact>().FirstOrDefault();

    private static Func<string, string> Teller(PropertyInfo property, INamesFact about)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when (about as RecordedAttribute)?.Words is { } words => Chosen(type, words),
            _ when type == typeof(bool) => text => bool.TryParse(text, out var yes) && yes ? "ja" : "nej",
            // Acts before days were stored as 2016-06-01 have them as 06/01/2016.
            _ when type == typeof(DateOnly) => text => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day.Iso() : "",
            _ when type == typeof(DateTime) => Instant,
            _ => OneLine,
        };
    }

    private static Func<string, string> Chosen(Type choice, Type words)
    {
        var name = words
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Single(m => m.ReturnType == typeof(string) && m.GetParameters() is [{ } only] && only.ParameterType == choice);
        return text => Enum.TryParse(choice, text, out var value) ? (string)name.Invoke(null, [value])! : "";
    }

    private static string Instant(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? SwedishTime.Local(at).ToString("yyyy-MM-dd HH.mm", CultureInfo.InvariantCulture)
            : "";

    /// <summary>Several lines are paragraphs, told without their Markdown.</summary>
    private static string OneLine(string text) =>
        Spaces().Replace(text.Contains('\n') ? string.Join(' ', PlainText.Lines(MarkdownReader.Read(text))) : text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
