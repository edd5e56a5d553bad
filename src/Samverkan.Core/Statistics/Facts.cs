namespace Samverkan.Core.Statistics;

/// <summary>What is computed from figures.</summary>
public enum FactKind
{
    /// <summary>The figure itself: set / period / area.</summary>
    Count,

    /// <summary>An area's share of a larger area: set / period / area / larger area (R56).</summary>
    Share,

    /// <summary>The change between two periods in per cent: set / from / to / area (R56).</summary>
    Change,

    /// <summary>Per 100 000 inhabitants: set / period / area (R59).</summary>
    Per100000,

    /// <summary>The area's place among areas of its kind, the highest first: set / period / area.</summary>
    Rank,

    /// <summary>Increasing, decreasing or steady over some years: set / from / to / area.</summary>
    Trend,

    /// <summary>A survey answer: question / year / area / group.</summary>
    Answer,

    /// <summary>
    /// The difference between two survey answers in percentage points: question / year / area / group / year / area / group (R58).
    /// </summary>
    Difference,
}

/// <summary>Computes facts from figures (R56–R59).</summary>
public static partial class Facts
{
    /// <summary>What stands for a fact whose figures are missing.</summary>
    public const string NotComputable = "ej beräkningsbart";

    /// <summary>A change of less than this, in per cent of the mean, is called steady.</summary>
    private const decimal SteadyWithin = 5;

    /// <summary>Computes what a reference asks for; where it cannot be, the result says why.</summary>
    public static FactResult Compute(FactReference reference, FigureBook book)
    {
        if (reference.SetKey is null)
        {
            return Survey(reference, book);
        }

        var parts = reference.Parts;
        if (book.SetOf(parts[0]) is not { } set)
        {
            return Unknown("", $"Brottsurvalet ”{parts[0]}” finns inte.");
        }

        var overYears = reference.Kind is FactKind.Change or FactKind.Trend;
        var areaName = parts[overYears ? 3 : 2];
        var (from, to) = (Period.Parse(parts[1]), overYears ? Period.Parse(parts[2]) : null);
        if (book.AreaOf(areaName) is not { } area || from is not { } period || (overYears && to is null))
        {
            return Unknown(set.Name, $"Området ”{areaName}” eller perioden finns inte.");
        }

        return reference.Kind switch
        {
            FactKind.Count => Count(book, set, area, period),
            FactKind.Share => Share(book, set, area, period, parts[3]),
            FactKind.Change => Change(book, set, area, period, to!.Value),
            FactKind.Per100000 => Per100000(book, set, area, period),
            FactKind.Rank => Rank(book, set, area, period),
            _ => Trend(book, set, area, period, to!.Value),
        };
    }

    private static FactResult Count(FigureBook book, CrimeSet set, Area area, Period period)
    {
        var figure = book.Of(area, set, period);
        return figure?.Value is { } value
            ? new FactResult(
                value,
                SwedishNumbers.Write(value),
                $"{set.Name} {period}",
                $"{set.Name}, {area.Name}, {period}: {SwedishNumbers.Write(value)}. {Traced(figure)}"
            )
            : Missing(set, area, period, figure);
    }

    private static FactResult Share(FigureBook book, CrimeSet set, Area area, Period period, string ofName)
    {
        if (book.AreaOf(ofName) is not { } whole)
        {
            return Unknown(set.Name, $"Området ”{ofName}” finns inte.");
        }

        var (part, all) = (book.Of(area, set, period), book.Of(whole, set, period));
        if (part?.Value is not { } mine || all?.Value is not { } total)
        {
            return part?.Value is null ? Missing(set, area, period, part) : Missing(set, whole, period, all);
        }

        if (total == 0)
        {
            return Unknown($"{set.Name} {period}", $"Antalet i {whole.Name} {period} är 0, så ingen andel kan räknas ut ({set.Name}).");
        }

        var share = mine * 100 / total;
        var text = SwedishNumbers.Write(share, 1) + " %";
        return new FactResult(
            share,
            text,
            $"{set.Name} {period}",
            $"{SwedishNumbers.Write(mine)} i {area.Name} av {SwedishNumbers.Write(total)} i {whole.Name} är {text} ({set.Name}, "
                + $"{period}). {Traced(part, all)}"
        );
    }

    private static FactResult Change(FigureBook book, CrimeSet set, Area area, Period from, Period to)
    {
        var (before, after) = (book.Of(area, set, from), book.Of(area, set, to));
        if (from.Kind != to.Kind)
        {
            return Unknown(set.Name, "Perioder av olika längd kan inte jämföras.");
        }

        if (before?.Value is not { } first || after?.Value is not { } later)
        {
            return before?.Value is null ? Missing(set, area, from, before) : Missing(set, area, to, after);
        }

        if (first == 0)
        {
            return Unknown(
                $"{set.Name} {from}–{to}",
                $"Antalet i {area.Name} {from} är 0, så ingen förändring i procent kan räknas ut ({set.Name})."
            );
        }

        var change = (later - first) * 100 / first;
        var text = $"{(change > 0 ? "+" : "")}{SwedishNumbers.Write(change, 1)} %";
        var moved = area.Breaks.Find(b => b.Year > from.Year && b.Year <= to.Year) is { } b
            ? $" Områdets gräns ändrades {b.Year}: {b.Note}"
            : "";
        return new FactResult(
            change,
            text,
            $"{set.Name} {from}–{to}",
            $"Från {SwedishNumbers.Write(first)} ({from}) till {SwedishNumbers.Write(later)} ({to}) i {area.Name} är {text} "
                + $"({set.Name}). {Traced(before, after)}{moved}"
        );
    }

    private static FactResult Per100000(FigureBook book, CrimeSet set, Area area, Period period)
    {
        var rate = book.Per100000(area, set, period);
        if (rate is null)
        {
            return book.Of(area, set, period) is { Value: not null }
                ? Unknown($"{set.Name} {period}", $"Folkmängden i {area.Name} {period.Year} saknas.")
                : Missing(set, area, period, book.Of(area, set, period));
        }

        var people = area.Populations.Find(p => p.Year == period.Year);
        var how =
            book.Of(area, set, period, FigureUnit.Per100000) is not null || people is null
                ? "som källan anger det"
                : $"{SwedishNumbers.Write(book.Of(area, set, period)!.Value!.Value)} brott på {SwedishNumbers.Write(people.Count)} "
                    + $"invånare";
        var text = SwedishNumbers.Rate(rate.Value);
        return new FactResult(
            rate,
            text,
            $"{set.Name} {period}",
            $"{set.Name}, {area.Name}, {period}, per 100 000 invånare: {text}, {how}. "
                + $"{Traced(book.Of(area, set, period, FigureUnit.Per100000) ?? book.Of(area, set, period))}"
        );
    }

    private static FactResult Rank(FigureBook book, CrimeSet set, Area area, Period period)
    {
        var peers = book
            .Areas.Where(a => a.Kind == area.Kind && a.ParentId == area.ParentId)
            .Select(a => book.Of(a, set, period))
            .Where(f => f?.Value is not null)
            .ToList();
        if (book.Of(area, set, period) is not { Value: { } value } own)
        {
            return Missing(set, area, period, book.Of(area, set, period));
        }

        // Areas with the same number share a place.
        var place = peers.Count(f => f!.Value > value) + 1;
        return new FactResult(
            place,
            $"{place} av {peers.Count}",
            $"{set.Name} {period}",
            $"{area.Name} har plats {place} av {peers.Count} områden av samma slag i samma större område, flest först ({set.Name}, "
                + $"{period}). {Traced(own)}"
        );
    }

    private static FactResult Trend(FigureBook book, CrimeSet set, Area area, Period from, Period to)
    {
        var figures = Enumerable
            .Range(from.Year, Math.Max(0, to.Year - from.Year + 1))
            .Select(y => (Year: (decimal)y, Figure: book.Of(area, set, new Period(y))))
            .Where(x => x.Figure?.Value is not null)
            .ToList();
        var known = figures.Select(x => (x.Year, Value: x.Figure!.Value!.Value)).ToList();
        if (known.Count < 3 || !from.IsYear || !to.IsYear)
        {
            return Unknown($"{set.Name} {from}–{to}", $"Det behövs uppgift för minst tre år i {area.Name} för att räkna ut en trend.");
        }

        var (meanYear, mean) = (known.Average(x => x.Year), known.Average(x => x.Value));
        var slope = known.Sum(x => (x.Year - meanYear) * (x.Value - mean)) / known.Sum(x => (x.Year - meanYear) * (x.Year - meanYear));
        var over = mean == 0 ? 0 : slope * (known[^1].Year - known[0].Year) * 100 / mean;
        var text =
            over > SteadyWithin ? "ökande"
            : over < -SteadyWithin ? "minskande"
            : "oförändrad";
        return new FactResult(
            null,
            text,
            $"{set.Name} {from}–{to}",
            $"En rät linje genom {known.Count} år i {area.Name} ändras {SwedishNumbers.Write(over, 1)} % av medelvärdet över perioden "
                + $"({set.Name}, {from}–{to}). Inom {SteadyWithin} % kallas det oförändrat. {Traced([.. figures.Select(x => x.Figure)])}"
        );
    }

    private static string Percent(decimal share) => SwedishNumbers.Share(share) + " %";

    /// <summary>Where the figures come from, and whether all of them are final.</summary>
    private static string Traced(params IReadOnlyList<Figure?> figures)
    {
        var used = figures.OfType<Figure>().ToList();
        var sources = used.GroupBy(f => f.Source).Select(g => $"{g.Key}, hämtad {g.Max(f => f.DrawnOn).Iso()}").ToList();
        var status =
            used.TrueForAll(f => f.Final) ? "slutlig"
            : used.Exists(f => f.Final) ? "delvis preliminär"
            : "preliminär";
        return used.Count == 0 ? "" : $"Källa: {SwedishText.List(sources)}, {status} uppgift.";
    }

    private static FactResult Missing(CrimeSet set, Area area, Period period, Figure? figure) =>
        Unknown(
            $"{set.Name} {period}",
            figure?.Kind switch
            {
                FigureKind.Suppressed => $"Uppgiften för {area.Name} {period} lämnas inte ut ({set.Name}).",
                FigureKind.None => $"Det finns inget att redovisa för {area.Name} {period} ({set.Name}).",
                _ => $"Uppgift saknas för {area.Name} {period} ({set.Name}).",
            }
        );

    private static FactResult Unknown(string about, string why) => new(null, NotComputable, about, why);
}
