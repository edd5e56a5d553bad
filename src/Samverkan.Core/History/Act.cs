using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Samverkan.Core.History;

/// <summary>A kind of act: its name in the database and the Swedish sentence, without its subject, that tells of it.</summary>
/// <param name="Id">Its name; never another for the same kind.</param>
/// <param name="Sentence">The sentence, with numbered holes for the values.</param>
/// <param name="Name">
/// The hole that names what it was done to. Where that is secret, the name is not stored, and what has become secret since is not told.
/// </param>
public sealed record ActKind(string Id, string Sentence, int Name = 0)
{
    private static readonly Lazy<FrozenDictionary<string, ActKind>> Known = new(() =>
        typeof(ActKind)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Acts", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => f.GetValue(null)).OfType<ActKind>())
            .ToFrozenDictionary(k => k.Id)
    );

    /// <summary>Every kind of act of the product.</summary>
    public static IEnumerable<ActKind> All => Known.Value.Values;

    /// <summary>The kind with a name; null for one that this version does not know.</summary>
    public static ActKind? Find(string id) => Known.Value.GetValueOrDefault(id);

    /// <summary>An act of this kind, with what it was done to and what else the sentence tells.</summary>
    public Act With(params IReadOnlyList<object?> values) =>
        new(this, [.. values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]);

    /// <summary>The sentence with its values; values that are missing are left out.</summary>
    /// <param name="restricted">Whether what it was done to may not be named.</param>
    internal string Told(IReadOnlyList<string> values, bool restricted)
    {
        var filled = Enumerable.Range(0, 10).Select(i => i < values.Count ? values[i] : "").ToArray();
        if (restricted)
        {
            filled[Name] = Marking.Restricted;
        }

        return string.Format(SwedishText.Culture, Sentence, [.. filled]);
    }
}

/// <summary>Something that is done, as data: its kind and the values that its sentence tells.</summary>
public sealed record Act(ActKind Kind, IReadOnlyList<string> Values);
