using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A period heading as a file writes it.</summary>
/// <param name="Preliminary">True or false where the heading says so; otherwise null.</param>
internal sealed record PeriodHead(Period Period, bool? Preliminary);

/// <summary>Reads the ways in which Swedish statistics write numbers and periods.</summary>
internal static partial class FigureText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    [GeneratedRegex(
        @"^(?<year>(19|20)\d\d)(-(?<month>\d\d?))?\s*(?<note>\*|\(?(prel|preliminär|slutlig)\w*\.?\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^(?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?\s+(?<year>(19|20)\d\d)\s*"
            + @"(?<note>\*|\(?(prel|preliminär|slutlig)\w*\.?\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?\s+(?<year>(19|20)\d\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MonthIn();

    /// <summary>Text without the spaces that statistics put in: no-break spaces are spaces, the ends are trimmed.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();

    /// <summary>A heading that is a year or a month: "2015", "2016*", "2015-03", "mars 2015 (prel.)"; null when it is neither.</summary>
    public static PeriodHead? Head(string text)
    {
        var plain = Plain(text);
        if (Numeric().Match(plain) is { Success: true } n)
        {
            var month = n.Groups["month"].Success ? int.Parse(n.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return month > 12 || (n.Groups["month"].Success && month == 0) ? null : new PeriodHead(new Period(Year(n), month), Note(n));
        }

        return Named().Match(plain) is { Success: true } m ? new PeriodHead(new Period(Year(m), Month(m)), Note(m)) : null;
    }

    /// <summary>The last month named somewhere in a title, as "januari–mars 2016"; null when there is none.</summary>
    public static Period? MonthOf(string title) =>
        MonthIn().Matches(Plain(title)).LastOrDefault() is { } m ? new Period(Year(m), Month(m)) : null;

    /// <summary>A month by number or name; 0 for blank, null when it is none.</summary>
    public static int? MonthNumber(string text)
    {
        var plain = Plain(text).ToLowerInvariant();
        return plain.Length == 0 ? 0
            : int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number is >= 1 and <= 12 ? number
                    : null
            : Array.FindIndex(Months, m => plain.StartsWith(m, StringComparison.Ordinal)) is var i and >= 0 ? i + 1
            : null;
    }

    /// <summary>
    /// A figure: a number with Swedish or no grouping, ".." for suppressed, "-" for none; a star or "p" after it says preliminary. Null
    /// when it is none of these.
    /// </summary>
    public static (FigureKind Kind, decimal? Value, bool? Preliminary)? Figure(string text)
    {
        var plain = Plain(text);
        bool? preliminary = null;
        if (plain.Length > 1 && plain[^1] is '*' or 'p' or 'P')
        {
            (plain, preliminary) = (plain[..^1].Trim(), true);
        }

        var digits = plain.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        return digits switch
        {
            ".." or "…" => (FigureKind.Suppressed, null, preliminary),
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

    private static int Year(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    private static int Month(Match match) => Array.IndexOf(Months, match.Groups["name"].Value.ToLowerInvariant()) + 1;

    private static bool? Note(Match match) =>
        !match.Groups["note"].Success ? null : !match.Groups["note"].Value.Contains("slutlig", StringComparison.OrdinalIgnoreCase);
}
