using System.Globalization;

namespace Samverkan.Core.Common;

/// <summary>Swedish ways of writing things.</summary>
public static class SwedishText
{
    /// <summary>The culture of all text in the product.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>A date as 2016-06-01.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date as 1 juni 2016.</summary>
    public static string Long(this DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? "" : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>Upper case for searching, with å, ä and ö kept apart from a and o.</summary>
    public static string ForSearch(string text) => text.ToUpper(Culture);

    /// <summary>A sentence as part of another: its first letter small.</summary>
    public static string Small(string text) => text.Length == 0 ? "" : char.ToLower(text[0], Culture) + text[1..];

    /// <summary>”a, b och c”.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + " och " + words[^1],
        };

    /// <summary>An address part without diacritics: letters, digits and hyphens.</summary>
    public static string Slug(string text)
    {
        var plain = text.ToLower(Culture).Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('é', 'e');
        var slug = new string([.. plain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        return string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
