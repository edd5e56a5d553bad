using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A cell of a head row as it is understood.</summary>
/// <param name="Date">A date, or a number that can be one, whose meaning has to be asked.</param>
/// <param name="MonthName">1–12 where the head is only a month's name, else 0.</param>
internal sealed record HeadCell(
    ColumnRole Role,
    string Text,
    PeriodHead? Period = null,
    FigureUnit? Unit = null,
    DateTime? Date = null,
    int MonthName = 0
)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether its figures are of a period that the head itself names.</summary>
    public bool HasPeriod => Period is not null || Date is not null;

    /// <summary>Whether its words say what the column is, rather than being a name.</summary>
    public bool IsWord => Role is not ColumnRole.Name and not ColumnRole.Ignore && !HasPeriod;
}

/// <summary>The words by which heads say what their columns are.</summary>
internal static partial class HeadWords
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, ColumnRole> Words = new(StringComparer.OrdinalIgnoreCase);

    static HeadWords()
    {
        Add(ColumnRole.Crime, "brottstyp", "brott", "brottstyper", "typ av brott", "brottskategori", "brottsrubrik", "nyckeltal");
        Add(ColumnRole.Crime, "händelsetyp", "brottslag", "brottsslag");
        Add(ColumnRole.Area, "område", "områden", "region", "kommun", "stadsdel", "stadsdelsområde", "ort", "lokalpolisområde", "lpo");
        Add(ColumnRole.Area, "polisområde", "polisregion", "län", "delområde", "plats", "geografiskt område", "distrikt", "geografi");
        Add(ColumnRole.Codes, "brottskoder", "brottskod", "kod", "koder");
        Add(ColumnRole.Period, "år", "period", "kvartal", "halvår", "tid", "årtal", "datum", "tidsperiod", "år och månad");
        Add(ColumnRole.Month, "månad");
        Add(ColumnRole.Unit, "enhet", "måttenhet", "mått");
        Add(ColumnRole.Status, "status");
        Add(ColumnRole.Note, "fotnot", "not", "noter", "anm", "anmärkning", "anmärkningar", "kommentar");
        Add(ColumnRole.Question, "fråga", "enkätfråga", "påstående");
        Add(ColumnRole.Group, "kön", "ålder", "åldersgrupp", "grupp", "svarsgrupp");
        Add(ColumnRole.Share, "andel", "andel (%)", "andel %", "andel i procent", "andel, procent", "svarsandel");
        Add(ColumnRole.People, "folkmängd", "befolkning", "antal invånare", "invånare", "befolkningsmängd");
        Add(ColumnRole.Value, "värde", "antal", "anmälda brott", "antal brott", "antal anmälda brott", "antal anmälningar");
    }

    private static void Add(ColumnRole role, params string[] words) => Array.ForEach(words, w => Words[w] = role);

    [GeneratedRegex(@"(antal\s*)?(/|per)\s*100[ ]?000(\s*inv(ånare|\.)?)?", Loose, 1000)]
    private static partial Regex PerHead();

    [GeneratedRegex(@"\b(antal( anmälda)?( brott)?|anmälda brott)\b", Loose, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(1[ ]?000-tal|tusental)\b", Loose, 1000)]
    private static partial Regex Thousands();

    /// <summary>What a text says of the unit: none, one, or both at once.</summary>
    public static IReadOnlyList<FigureUnit> UnitsIn(string text)
    {
        var perHead = PerHead().IsMatch(text);
        var rest = perHead ? PerHead().Replace(text, "") : text;
        var count = Regex.IsMatch(rest, @"\bantal\b", Loose, TimeSpan.FromSeconds(1));
        return [.. count ? new[] { FigureUnit.Count } : [], .. perHead ? new[] { FigureUnit.Per100000 } : []];
    }

    /// <summary>Whether figures are given in thousands.</summary>
    public static bool InThousands(string text) => Thousands().IsMatch(text);

    /// <summary>Whether a text speaks of a unit that is neither a count nor per 100 000.</summary>
    public static bool IsOtherUnit(string text) => OtherUnit().IsMatch(text);

    [GeneratedRegex(
        @"%|\bprocent\b|\bandel|\bpromille\b|\b(per|/)\s*1(0|00)?[ ]?000\b(?![ ]?000)(?<!100[ ]?000)|\bper invånare\b",
        Loose,
        1000
    )]
    private static partial Regex OtherUnit();

    /// <summary>Whether a text says that it is about inhabitants rather than crimes.</summary>
    public static bool IsPeople(string text) =>
        !PerHead().IsMatch(text)
        && (
            text.Contains("folkmängd", StringComparison.OrdinalIgnoreCase)
            || text.Contains("befolkning", StringComparison.OrdinalIgnoreCase)
            || text.Contains("antal invånare", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A head cell as it is understood by itself.</summary>
    public static HeadCell Read(Cell cell)
    {
        var text = cell.Plain;
        if (cell.Kind == CellKind.Date)
        {
            return Dated(cell, text);
        }

        if (text.Length is 0 or > 80)
        {
            return new HeadCell(ColumnRole.Name, text);
        }

        if (cell.Kind == CellKind.Number)
        {
            return FigureText.Head(text) is { } year ? new HeadCell(ColumnRole.Value, text, year) : new HeadCell(ColumnRole.Name, text);
        }

        var word = text.TrimEnd('.', ':', ' ');
        return Words.TryGetValue(word, out var role)
            ? new HeadCell(role, text, Unit: text.StartsWith("antal", StringComparison.OrdinalIgnoreCase) ? FigureUnit.Count : null)
            : Worded(text);
    }

    /// <summary>"2014", "Antal 2015", "2014 per 100 000", "jan", or a name.</summary>
    private static HeadCell Worded(string text)
    {
        if (text.Any(char.IsAsciiDigit) && FigureText.Head(text) is { } period)
        {
            return new HeadCell(ColumnRole.Value, text, period);
        }

        var perHead = PerHead().Match(text);
        var count = perHead.Success ? Match.Empty : Count().Match(text);
        if (perHead.Success || count.Success)
        {
            var of = perHead.Success ? perHead : count;
            var rest = (text[..of.Index] + " " + text[(of.Index + of.Length)..]).Trim(' ', ',', '(', ')', ':', '-', '–', '.');
            FigureUnit unit = perHead.Success ? FigureUnit.Per100000 : FigureUnit.Count;
            if (rest.Length == 0 || rest.Equals("anmälda brott", StringComparison.OrdinalIgnoreCase))
            {
                return new HeadCell(ColumnRole.Value, text, Unit: unit);
            }

            if (FigureText.Head(rest) is { } of2)
            {
                return new HeadCell(ColumnRole.Value, text, of2, unit);
            }
        }

        var month =
            FigureText.MonthNumber(text) is { } n and > 0 && text.Length <= 9 && text.All(c => char.IsLetter(c) || c == '.') ? n : 0;
        return new HeadCell(month > 0 ? ColumnRole.Value : ColumnRole.Name, text, MonthName: month);
    }

    /// <summary>A date is a year or a month when its format shows no more than that; otherwise its meaning is asked.</summary>
    private static HeadCell Dated(Cell cell, string text) =>
        PeriodOf(cell) is { } period
            ? new HeadCell(ColumnRole.Value, text, new PeriodHead(period, null))
            : new HeadCell(ColumnRole.Value, text, Date: cell.Date);

    /// <summary>The year or month that a date cell shows; null when its format shows days, or it is no date.</summary>
    public static Period? PeriodOf(Cell cell)
    {
        var format = Regex
            .Replace(cell.Format, @"\[[^\]]*\]|""[^""]*""|\\.", "", RegexOptions.None, TimeSpan.FromSeconds(1))
            .ToLowerInvariant();
        return cell.Date is not { } date
            || format.Contains('d', StringComparison.Ordinal)
            || !format.Contains('y', StringComparison.Ordinal)
                ? null
            : format.Contains('m', StringComparison.Ordinal) ? new Period(date.Year, date.Month)
            : new Period(date.Year);
    }
}
