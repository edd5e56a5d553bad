using System.Reflection;
using Samverkan.Documents.Comparison;

namespace Samverkan.Core.Drafts;

/// <summary>
/// Puts together what the two parties made of the same content: field by field, and within a field as texts are merged. No words that
/// either wrote are lost: where both changed the same words both stand, the own first.
/// </summary>
public static class ContentMerge
{
    /// <summary>Both contents in one.</summary>
    /// <param name="basis">What both began with; null where it is not known, and then both wordings stand wherever they differ.</param>
    /// <param name="mine">The own draft.</param>
    /// <param name="theirs">What the other party has shared since.</param>
    public static TContent Of<TContent>(TContent? basis, TContent mine, TContent theirs)
        where TContent : class
    {
        var texts = ContentField.Map(
            mine,
            (field, own) =>
            {
                var (before, other) = (basis is null ? "" : field.Of(basis), field.Of(theirs));
                return field.IsLine ? Line(before, own, other) : Text(before, own, other);
            }
        );
        foreach (var property in Others<TContent>.Properties)
        {
            var (b, m, t) = (basis is null ? null : property.GetValue(basis), property.GetValue(mine), property.GetValue(theirs));
            property.SetValue(texts, Picked(b, m, t));
        }

        return texts;
    }

    /// <summary>What only one of them changed is as that one left it; of two markings the stricter, else the own.</summary>
    private static object? Picked(object? basis, object? mine, object? theirs) =>
        Equals(mine, basis) ? theirs
        : mine is Marking own && theirs is Marking other && other.Classification > own.Classification && !Equals(other, basis) ? theirs
        : mine;

    private static string Text(string basis, string mine, string theirs) => TextMerge.Merge(basis, mine, theirs).Text;

    /// <summary>A field of one line: the one that was changed, and where both changed it both, parted by a stroke.</summary>
    private static string Line(string basis, string mine, string theirs) =>
        mine == theirs || theirs == basis ? mine
        : mine == basis ? theirs
        : theirs.Length == 0 ? mine
        : mine.Length == 0 ? theirs
        : $"{mine} / {theirs}";

    private static class Others<TContent>
    {
        /// <summary>What a content says otherwise than in text fields; lists are put together by who knows them.</summary>
        public static readonly IReadOnlyList<PropertyInfo> Properties =
        [
            .. typeof(TContent)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p =>
                    p.CanWrite
                    && !p.IsDefined(typeof(FieldAttribute))
                    && !p.IsDefined(typeof(FieldGroupAttribute))
                    && (p.PropertyType.IsValueType || p.PropertyType == typeof(string))
                ),
        ];
    }
}
