using System.Globalization;

namespace Samverkan.Core.Statistics;

/// <summary>How long a period is.</summary>
public enum PeriodKind
{
    /// <summary>Helår.</summary>
    Year,

    /// <summary>Månad.</summary>
    Month,

    /// <summary>Kvartal.</summary>
    Quarter,

    /// <summary>Halvår.</summary>
    HalfYear,
}

/// <summary>A year, or a month, a quarter or a half of one.</summary>
/// <param name="Part">1–12 for a month, 21–24 for a quarter, 31–32 for a half-year, 0 for the whole year.</param>
public readonly record struct Period(int Year, int Part = 0)
{
    private const int BeforeQuarters = 20;
    private const int BeforeHalfYears = 30;

    /// <summary>A quarter, 1–4.</summary>
    public static Period Quarter(int year, int quarter) => new(year, BeforeQuarters + quarter);

    /// <summary>A half-year, 1–2.</summary>
    public static Period HalfYear(int year, int half) => new(year, BeforeHalfYears + half);

    /// <summary>The period as one number: 201500 is 2015, 201503 March 2015, 201521 its first quarter, 201531 its first half.</summary>
    public int Code => (Year * 100) + Part;

    /// <summary>How long it is.</summary>
    public PeriodKind Kind =>
        Part switch
        {
            0 => PeriodKind.Year,
            <= 12 => PeriodKind.Month,
            <= BeforeHalfYears => PeriodKind.Quarter,
            _ => PeriodKind.HalfYear,
        };

    /// <summary>Its number among those of its kind in the year, from 1; 1 for a year.</summary>
    public int Number => Part == 0 ? 1 : Part % 10 + (Part is > 9 and <= 12 ? 10 : 0);

    /// <summary>Whether it is a whole year.</summary>
    public bool IsYear => Part == 0;

    /// <summary>Its first month, 1–12.</summary>
    public int FirstMonth => ((Number - 1) * 12 / PerYear(Kind)) + 1;

    /// <summary>How many of a kind a year has.</summary>
    public static int PerYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Year => 1,
            PeriodKind.Month => 12,
            PeriodKind.Quarter => 4,
            _ => 2,
        };

    /// <summary>The one that many periods of its kind later, or earlier.</summary>
    public Period Add(int count)
    {
        var perYear = PerYear(Kind);
        var index = (Year * perYear) + Number - 1 + count;
        return Kind == PeriodKind.Year ? new(index) : new(index / perYear, Part - Number + (index % perYear) + 1);
    }

    /// <summary>The period of a <see cref="Code"/>.</summary>
    public static Period Of(int code) => new(code / 100, code % 100);

    /// <summary>"2015", "2015-03", "2015K1" or "2015H1".</summary>
    public override string ToString() =>
        Kind switch
        {
            PeriodKind.Year => Year.ToString(CultureInfo.InvariantCulture),
            PeriodKind.Month => $"{Year:0000}-{Part:00}",
            PeriodKind.Quarter => $"{Year:0000}K{Number}",
            _ => $"{Year:0000}H{Number}",
        };

    /// <summary>"2010–2015", or "2015" when there is only one.</summary>
    public static string Span(IEnumerable<Period> periods)
    {
        var codes = periods.Select(p => p.Code).Order().ToList();
        return codes.Count == 0 ? ""
            : codes[0] == codes[^1] ? Of(codes[0]).ToString()
            : $"{Of(codes[0])}–{Of(codes[^1])}";
    }

    /// <summary>Reads "2015", "2015-03", "2015K1" or "2015H1"; null when it is none of them.</summary>
    public static Period? Parse(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var part = text.Length == 4 ? 0 : PartOf(text[4..]);
        return year is >= 1950 and <= 2100
            ? part is { } p
                ? new Period(year, p)
                : null
            : null;
    }

    private static int? PartOf(string text)
    {
        if (text.Length is < 2 or > 3 || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return text[0] switch
        {
            '-' when number is >= 1 and <= 12 => number,
            'K' or 'k' when number is >= 1 and <= 4 => BeforeQuarters + number,
            'H' or 'h' when number is 1 or 2 => BeforeHalfYears + number,
            _ => null,
        };
    }
}
