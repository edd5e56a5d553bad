using System.Collections.Concurrent;
using System.Reflection;

namespace Samverkan.Core.Drafts;

/// <summary>A text that a piece of working material says, with its name in forms and documents.</summary>
/// <param name="label">What it is called: "Syfte".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute, INamesFact
{
    /// <summary>The longest text of one line.</summary>
    public const int Line = 400;

    /// <summary>The longest text of paragraphs.</summary>
    public const int Pages = 60_000;

    /// <summary>What it is called: "Syfte".</summary>
    public string Label => label;

    /// <summary>The longest text that fits, in letters.</summary>
    public int Most { get; init; } = 8000;

    /// <summary>How high its field is, in lines of text.</summary>
    public int Rows { get; init; } = 3;

    /// <summary>What to write, below the label; null for nothing.</summary>
    public string? Hint { get; init; }
}

/// <summary>A part of a piece of working material with fields of its own, shown as a group.</summary>
/// <param name="label">The group's heading: "Kommunikation".</param>
/// <param name="full">How a field of the group is called outside it, "{0}" being the field's own label with a small letter.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldGroupAttribute(string label, string full) : Attribute
{
    /// <summary>The group's heading: "Kommunikation".</summary>
    public string Label => label;

    /// <summary>How a field of the group is called outside it, "{0}" being the field's own label with a small letter.</summary>
    public string Full => full;
}

/// <summary>
/// A text field of a content, found by its attribute: forms, documents, merges and comparisons all go through the same list. In labels,
/// {1} and {2} stand for what the agreement calls its first and its second party.
/// </summary>
public sealed class ContentField
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ContentField>> Listed = new();

    private readonly PropertyInfo[] path;
    private readonly FieldAttribute about;

    private ContentField(PropertyInfo[] path)
    {
        this.path = path;
        about = path[^1].GetCustomAttribute<FieldAttribute>()!;
        Group = path.Length > 1 ? path[0].GetCustomAttribute<FieldGroupAttribute>() : null;
    }

    /// <summary>Its name in code, with the group's before it: "First.Contact".</summary>
    public string Path => string.Join('.', path.Select(p => p.Name));

    /// <summary>The group it stands in; null for none.</summary>
    public FieldGroupAttribute? Group { get; }

    /// <summary>What it is called within its group.</summary>
    public string Label => about.Label;

    /// <summary>What it is called where it stands alone.</summary>
    public string FullLabel => Group is { } g ? g.Full.Replace("{0}", Small(about.Label), StringComparison.Ordinal) : about.Label;

    /// <summary>What to write; null for nothing.</summary>
    public string? Hint => about.Hint;

    /// <summary>The longest text that fits, in letters.</summary>
    public int Most => about.Most;

    /// <summary>How high its field is, in lines of text.</summary>
    public int Rows => about.Rows;

    /// <summary>Whether it is one line, not a text of paragraphs.</summary>
    public bool IsLine => about.Most <= FieldAttribute.Line;

    /// <summary>What a content says in the field.</summary>
    public string Of(object content) => (string?)path.Aggregate((object?)content, (at, p) => p.GetValue(at)) ?? "";

    /// <summary>The fields of a kind of content, in the order they are declared.</summary>
    public static IReadOnlyList<ContentField> All<TContent>() => All(typeof(TContent));

    /// <summary>The fields of a kind of content, in the order they are declared.</summary>
    public static IReadOnlyList<ContentField> All(Type content) => Listed.GetOrAdd(content, Read);

    /// <summary>A copy of a content where each field says what a function makes of it.</summary>
    public static TContent Map<TContent>(TContent content, Func<ContentField, string, string> change)
        where TContent : class
    {
        var copy = Copy(content);
        foreach (var part in All<TContent>().GroupBy(f => f.path.Length > 1 ? f.path[0] : null))
        {
            var holder = part.Key is null ? copy : Copy(part.Key.GetValue(copy)!);
            foreach (var field in part)
            {
                field.path[^1].SetValue(holder, change(field, field.Of(content)));
            }

            part.Key?.SetValue(copy, holder);
        }

        return (TContent)copy;
    }

    /// <summary>A label with what an agreement calls its parties.</summary>
    public static string Named(string label, string first, string second) =>
        label.Replace("{1}", first, StringComparison.Ordinal).Replace("{2}", second, StringComparison.Ordinal);

    /// <summary>A copy of a record, whose properties may be set before anybody else has it.</summary>
    private static object Copy(object record) =>
        record.GetType().GetMethod("<Clone>$") is { } clone
            ? clone.Invoke(record, null)!
            : throw new InvalidOperationException($"{record.GetType().Name} is no record.");

    private static string Small(string label) => char.ToLower(label[0], SwedishText.Culture) + label[1..];

    private static IReadOnlyList<ContentField> Read(Type content) =>
        [
            .. Declared(content)
                .SelectMany(p =>
                    p.IsDefined(typeof(FieldAttribute))
                        ?
                        [
                            [p],
                        ]
                    : p.IsDefined(typeof(FieldGroupAttribute)) ? Declared(p.PropertyType).Select(inner => new[] { p, inner })
                    : Enumerable.Empty<PropertyInfo[]>()
                )
                .Select(path => new ContentField(path)),
        ];

    private static IEnumerable<PropertyInfo> Declared(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken);
}
