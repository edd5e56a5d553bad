using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Statistics;

/// <summary>What a figure counts.</summary>
public enum FigureUnit
{
    /// <summary>Antal anmälda brott.</summary>
    Count,

    /// <summary>Per 100 000 invånare, as the source gives it.</summary>
    Per100000,
}

/// <summary>Why a figure has a number or none. Empty is never zero (R57).</summary>
public enum FigureKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>Suppressed or unavailable; ".." in Brå's files.</summary>
    Suppressed,

    /// <summary>Nothing to report; "-" in Brå's files.</summary>
    None,
}

/// <summary>A year, or a month of a year.</summary>
/// <param name="Month">1–12, or 0 for the whole year.</param>
public readonly record struct Period(int Year, int Month = 0)
{
    /// <summary>The period as one number: 201500 is the year 2015, 201503 March 2015.</summary>
    public int Code => (Year * 100) + Month;

    /// <summary>Whether it is a month; otherwise a whole year.</summary>
    public bool IsMonth => Month > 0;

    /// <summary>The period of a <see cref="Code"/>.</summary>
    public static Period Of(int code) => new(code / 100, code % 100);

    /// <summary>"2015" or "2015-03".</summary>
    public override string ToString() =>
        IsMonth ? $"{Year:0000}-{Month:00}" : Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"2010–2015", or "2015" when there is only one.</summary>
    public static string Span(IEnumerable<Period> periods)
    {
        var codes = periods.Select(p => p.Code).Order().ToList();
        return codes.Count == 0 ? ""
            : codes[0] == codes[^1] ? Of(codes[0]).ToString()
            : $"{Of(codes[0])}–{Of(codes[^1])}";
    }

    /// <summary>Reads "2015" or "2015-03"; null when it is neither.</summary>
    public static Period? Parse(string text) =>
        text.Split('-') is { Length: 1 or 2 } parts
        && int.TryParse(parts[0], out var year)
        && year is >= 1950 and <= 2100
        && (parts.Length == 1 || (int.TryParse(parts[1], out var m) && m is >= 1 and <= 12))
            ? new Period(year, parts.Length == 1 ? 0 : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))
            : null;
}

/// <summary>The figures of one set of crimes in one area, in one unit. Years and months are kept apart by their periods.</summary>
public sealed class Series : Entity
{
    private Series() { }

    internal Series(Guid areaId, Guid crimeSetId, FigureUnit unit) => (AreaId, CrimeSetId, Unit) = (areaId, crimeSetId, unit);

    /// <summary>The area that the figures are about.</summary>
    public Guid AreaId { get; private set; }

    /// <summary>The set of crimes that the figures count.</summary>
    public Guid CrimeSetId { get; private set; }

    /// <summary>What the figures count.</summary>
    public FigureUnit Unit { get; private set; }
}

/// <summary>One figure of a series as one import gave it. Figures that were replaced are kept; the current one is marked (R60).</summary>
public sealed class Observation : Entity
{
    private Observation() { }

    internal Observation(Guid seriesId, Guid importId, ReadFigure figure, bool counts = true)
    {
        (SeriesId, ImportId, PeriodCode) = (seriesId, importId, figure.Period.Code);
        (Kind, Value, Final, Footnote, Current) = (figure.Kind, figure.Value, figure.Final, figure.Footnote, counts);
    }

    /// <summary>The series that it is a figure of.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>The import that gave it.</summary>
    public Guid ImportId { get; private set; }

    /// <summary>See <see cref="Period.Code"/>.</summary>
    public int PeriodCode { get; private set; }

    /// <summary>Whether there is a number, and if not, why.</summary>
    public FigureKind Kind { get; private set; }

    /// <summary>The number; null unless <see cref="Kind"/> is <see cref="FigureKind.Number"/>.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Slutlig; otherwise preliminär.</summary>
    public bool Final { get; private set; }

    /// <summary>What the source says beside the figure; may be empty.</summary>
    [MaxLength(300)]
    public string Footnote { get; private set; } = "";

    /// <summary>Whether this is the figure that counts today.</summary>
    public bool Current { get; private set; }

    /// <summary>The year or the month that it is for.</summary>
    public Period Period => Period.Of(PeriodCode);

    internal bool Says(ReadFigure figure) => Kind == figure.Kind && Value == figure.Value && Final == figure.Final;

    internal void Count(bool current) => Current = current;
}

/// <summary>A figure read from a file.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Area">The area's name in the file.</param>
/// <param name="Crime">The crime type's name in the file.</param>
/// <param name="Codes">The crime codes, where the file names them.</param>
public sealed record ReadFigure(
    int Row,
    string Area,
    string Crime,
    string Codes,
    Period Period,
    FigureUnit Unit,
    FigureKind Kind,
    decimal? Value,
    bool Final,
    string Footnote = ""
);

/// <summary>A row that cannot be read, and why, in Swedish.</summary>
public sealed record ReadFault(int Row, string Reason);

/// <summary>What a file holds.</summary>
public sealed record ReadFile(IReadOnlyList<ReadFigure> Figures, IReadOnlyList<ReadFault> Faults, string Layout);
