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

    /// <summary>A unit in Swedish.</summary>
    public static string NameOf(FigureUnit unit) => unit == FigureUnit.Count ? "antal" : "per 100 000 invånare";
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
