using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A period heading as a file writes it.</summary>
/// <param name="Preliminary">True or false where the heading says so; otherwise null.</param>
/// <param name="Note">The mark of a note at its end: "1" in "2003 1)"; empty where there is none.</param>
internal sealed record PeriodHead(Period Period, bool? Preliminary, string Note = "");

/// <summary>The periods that a title names.</summary>
/// <param name="Uncertain">
/// Whether one of them may be the day when the figures were taken out, or the title says more of time than what was understood.
/// </param>
internal sealed record TitlePeriods(IReadOnlyList<Period> Periods, bool Uncertain);

/// <summary>The ways in which Swedish statistics write periods.</summary>
internal static partial class FigureText
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Month =
        @"(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
        + @"|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?";
    private const string Year = @"(19|20)\d\d";
    private const int LongestHead = 80;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] Ordinals = ["första", "andra", "tredje", "fjärde"];

    [GeneratedRegex(@"^(?<before>prel\w*\.?\s+)?(?<period>.+?)\s*(?<after>\*|(?<=\d)p$|\(?(prel\w*|slutlig\w*)\.?\)?)?$", Loose, 1000)]
    private static partial Regex WithStatus();

    [GeneratedRegex(@"\s*((?<mark>\d{1,2})\)|\[(?<mark>\d{1,2})\]|(?<sup>[¹²³⁴⁵⁶⁷⁸⁹]+))$", Loose, 1000)]
    private static partial Regex NoteMark();

    [GeneratedRegex($@"^(helåret\s+|år\s+)?(?<year>{Year})(\s+helår)?$", Loose, 1000)]
    private static partial Regex WholeYear();

    [GeneratedRegex($@"^(?<year>{Year})[\-M](?<number>\d\d?)$", Loose, 1000)]
    private static partial Regex NumberedMonth();

    [GeneratedRegex($@"^(?<month>{Month})(\s*-\s*|\s+)(?<year>{Year}|\d\d)$|^(?<year>{Year})\s+(?<month>{Month})$", Loose, 1000)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(
        $@"^(?<year>{Year})\s*(kvartal|kv\.?|k|q)\s*(?<number>[1-4])$|^(kvartal|kv\.?|k|q)\s*(?<number>[1-4])[\s,\-]*(?<year>{Year})$"
            + $@"|^(?<ordinal>första|andra|tredje|fjärde)\s+kvartalet\s+(?<year>{Year})$",
        Loose,
        1000
    )]
    private static partial Regex QuarterHead();

    [GeneratedRegex(
        $@"^(?<year>{Year})\s*(halvår|hå|h)\s*(?<number>[12])$|^(halvår|hå|h)\s*(?<number>[12])[\s,\-]*(?<year>{Year})$"
            + $@"|^(?<ordinal>första|andra)\s+halvåret\s+(?<year>{Year})$",
        Loose,
        1000
    )]
    private static partial Regex HalfYearHead();

    [GeneratedRegex(
        $@"^(?<from>{Month})\s*[\-–—]\s*(?<to>{Month})\s+(?<year>{Year})$|^(?<year>{Year})\s+(?<from>{Month})\s*[\-–—]\s*(?<to>{Month})$",
        Loose,
        1000
    )]
    private static partial Regex MonthSpan();

    [GeneratedRegex(
        $@"\b\d{{1,2}}\s+{Month}\s+{Year}\b|\b{Year}-\d\d-\d\d\b|\b(uttag|uttaget|uttagen|uttagna|hämtad|hämtat|utskrift)\b",
        Loose,
        1000
    )]
    private static partial Regex DrawnIn();

    [GeneratedRegex(
        $@"\b{Month}\s*[\-–—]\s*{Month}\s+{Year}\b|\b{Year}\s+{Month}\s*[\-–—]\s*{Month}"
            + $@"|\b(första|andra|tredje|fjärde)\s+(kvartalet|halvåret)\s+{Year}\b"
            + $@"|\b(kvartal|kv\.?|halvår)\s*[1-4]\s+{Year}\b|\b{Year}\s+(kvartal|kv\.?|halvår)\s*[1-4]\b"
            + $@"|\b{Year}[KHQM]\d\d?\b|\b{Month}\s+{Year}\b|\b{Year}\s+{Month}|\b{Year}-\d\d\b(?!-)|\b{Year}\b(?!-)",
        Loose,
        1000
    )]
    private static partial Regex PeriodIn();

    /// <summary>What is left of a title that still speaks of time: half of a span, a week, a quarter without its year.</summary>
    [GeneratedRegex(
        $@"{Month}|\b(kvartal|kv|tertial|halvår|halvåret|vecka|v)\b|\b[QKTV]\s?\d|\bt\.?\s?o\.?\s?m\b"
            + $@"|\b{Year}\s*[\-–/]|¤\s*[\-–/]\s*\d|[\-–/]\s*¤|\btill ¤",
        Loose,
        1000
    )]
    private static partial Regex PeriodLeft();

    [GeneratedRegex($@"^{Month}$", Loose, 1000)]
    private static partial Regex AMonth();

    /// <summary>The part of a year that a cell says under a head of months, quarters or half-years; 0 for blank, else null.</summary>
    public static int? PartNumber(string text, string head)
    {
        var (perYear, before) =
            head.StartsWith("kvartal", StringComparison.OrdinalIgnoreCase) ? (4, Statistics.Period.Quarter(0, 0).Part)
            : head.StartsWith("halvår", StringComparison.OrdinalIgnoreCase) ? (2, Statistics.Period.HalfYear(0, 0).Part)
            : (12, 0);
        if (perYear == 12)
        {
            return MonthNumber(text);
        }

        var digits = new string([.. Plain(text).Where(char.IsAsciiDigit)]);
        return Plain(text).Length == 0 ? 0
            : digits.Length == 1 && digits[0] - '0' is var n && n >= 1 && n <= perYear ? before + n
            : null;
    }

    /// <summary>
    /// A heading that is a period: "2015", "2016*", "2015-03", "2001M03", "mars 2015 (prel.)", "2016 kv 2", "jan–jun 2016", "2003 1)"; null
    /// when it is none, or one that cannot be kept, such as two months.
    /// </summary>
    public static PeriodHead? Head(string text)
    {
        var plain = Plain(text);
        if (plain.Length > LongestHead)
        {
            return null;
        }

        var mark = NoteMark().Match(plain);
        var note = mark.Groups["mark"].Success ? mark.Groups["mark"].Value : Digits(mark.Groups["sup"].Value);
        if (
            WithStatus().Match(mark.Success ? plain[..mark.Index] : plain) is not { Success: true } m
            || PeriodOf(m.Groups["period"].Value) is not { } period
        )
        {
            return null;
        }

        bool? preliminary =
            m.Groups["before"].Success ? true
            : m.Groups["after"].Success ? !m.Groups["after"].Value.Contains("slutlig", StringComparison.OrdinalIgnoreCase)
            : null;
        return new PeriodHead(period, preliminary, note);
    }

    /// <summary>The periods named in a title, each once, and whether one may be the day of extraction.</summary>
    public static TitlePeriods PeriodsIn(string title)
    {
        var plain = Plain(title);
        var periods = PeriodIn().Matches(plain).Select(m => PeriodOf(m.Value)).OfType<Period>().Distinct().ToList();
        var rest = PeriodIn().Replace(plain, "¤");
        return new TitlePeriods(periods, periods.Count > 0 && (DrawnIn().IsMatch(plain) || PeriodLeft().IsMatch(rest)));
    }

    /// <summary>A month by number or name; 0 for blank, null when it is none.</summary>
    public static int? MonthNumber(string text)
    {
        var plain = Plain(text).ToLowerInvariant();
        return plain.Length == 0 ? 0
            : int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number is >= 1 and <= 12 ? number
                    : null
            : AMonth().IsMatch(plain) ? MonthNamed(plain)
            : null;
    }

    private static Period? PeriodOf(string text)
    {
        if (WholeYear().Match(text) is { Success: true } year)
        {
            return new Period(YearOf(year));
        }

        if (NumberedMonth().Match(text) is { Success: true } numbered)
        {
            return Number(numbered) is >= 1 and <= 12 and var n ? new Period(YearOf(numbered), n) : null;
        }

        if (NamedMonth().Match(text) is { Success: true } named)
        {
            return new Period(YearOf(named), MonthNamed(named.Groups["month"].Value));
        }

        if (QuarterHead().Match(text) is { Success: true } quarter)
        {
            return Period.Quarter(YearOf(quarter), Number(quarter));
        }

        return HalfYearHead().Match(text) is { Success: true } half ? Period.HalfYear(YearOf(half), Number(half))
            : MonthSpan().Match(text) is { Success: true } span
                ? SpanOf(YearOf(span), MonthNamed(span.Groups["from"].Value), MonthNamed(span.Groups["to"].Value))
            : null;
    }

    /// <summary>A span of months that is a quarter, a half-year or a year; null for any other.</summary>
    private static Period? SpanOf(int year, int from, int to) =>
        (to - from) switch
        {
            0 => new Period(year, from),
            2 when from % 3 == 1 => Period.Quarter(year, (from / 3) + 1),
            5 when from % 6 == 1 => Period.HalfYear(year, (from / 6) + 1),
            11 => new Period(year),
            _ => null,
        };

    private static int YearOf(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return year >= 100 ? year
            : year < 70 ? 2000 + year
            : 1900 + year;
    }

    private static int Number(Match match) =>
        match.Groups["ordinal"].Success
            ? Array.FindIndex(Ordinals, o => o.Equals(match.Groups["ordinal"].Value, StringComparison.OrdinalIgnoreCase)) + 1
            : int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private static int MonthNamed(string name) => Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    private static string Digits(string superscripts) =>
        string.Concat(superscripts.Select(c => (char)('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal))));
}
