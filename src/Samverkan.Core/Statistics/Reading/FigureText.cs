using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>Reads the ways in which Swedish statistics write numbers and periods.</summary>
internal static partial class FigureText
{
    [GeneratedRegex(@"^[+]?\d{1,3}( \d{3})+(,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    /// <summary>Text without the spaces that statistics put in: no-break spaces are spaces, the ends are trimmed.</summary>
    public static string Plain(string text) =>
        text.AsSpan().ContainsAny('\u00a0', '\u202f', '\u2009')
            ? text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2009', ' ').Trim()
            : text.Trim();

    /// <summary>
    /// A figure: a number with Swedish or no grouping, ".." or "." for suppressed, "-" for none; a star or "p" after it says
    /// preliminary. Null when it is none of these.
    /// </summary>
    public static (FigureKind Kind, decimal? Value, bool? Preliminary)? Figure(string text)
    {
        var plain = Plain(text);
        bool? preliminary = null;
        if (plain.Length > 1 && plain[^1] is '*' or 'p' or 'P')
        {
            (plain, preliminary) = (plain[..^1].Trim(), true);
        }

        // Spaces group digits by three, or the number is none.
        var digits =
            plain.Contains(' ', StringComparison.Ordinal) && Grouped().IsMatch(plain)
                ? plain.Replace(" ", "", StringComparison.Ordinal)
                : plain;
        return digits switch
        {
            "." or ".." or "…" or ". ." => (FigureKind.Suppressed, null, preliminary),
            "-" or "–" => (FigureKind.None, null, preliminary),
            _ when Number(digits) is { } value => (FigureKind.Number, value, preliminary),
            _ => null,
        };
    }

    private static decimal? Number(string digits)
    {
        // A comma is a decimal comma; a point too, since Excel's own numbers come that way. Both at once are neither.
        var text =
            digits.Contains('.', StringComparison.Ordinal) && digits.Contains(',', StringComparison.Ordinal)
                ? ""
                : digits.Replace(',', '.');
        return
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var value
            )
            && value is >= 0 and < 1_000_000_000_000m
            && decimal.Round(value, 6) is var rounded
            ? rounded
            : null;
    }
}
