using System.Globalization;
using Samverkan.Core.Common;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;

namespace Samverkan.Core.Statistics;

/// <summary>How figures are shown.</summary>
public enum FigureShape
{
    /// <summary>Linjediagram.</summary>
    Line,

    /// <summary>Stapeldiagram.</summary>
    Bar,

    /// <summary>Tabell.</summary>
    Table,
}

/// <summary>A chart or table in a text, as its fenced block describes it: one line each for what is shown, of what, where and when.</summary>
public sealed record FigureBlock(FigureShape Shape, string Crime, IReadOnlyList<string> Areas, Period From, Period To, FigureUnit Unit, string Title, string Alt)
{
    private const int MostPeriods = 60;

    /// <summary>Reads the lines of a block; what is missing gets its usual value, and <see cref="Problem"/> tells what cannot be drawn.</summary>
    public static FigureBlock Parse(string body)
    {
        var lines = body.Split('\n').Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)).Where(l => l.Length == 2).DistinctBy(l => l[0], StringComparer.OrdinalIgnoreCase).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
        var span = Value("period").Replace("--", "–", StringComparison.Ordinal).Split('–', StringSplitOptions.TrimEntries);
        var from = Period.Parse(span[0]) ?? default;
        return new FigureBlock(
            Value("visa") switch { "staplar" => FigureShape.Bar, "tabell" => FigureShape.Table, _ => FigureShape.Line },
            Value("brott"), Value("områden").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), from, span.Length > 1 ? Period.Parse(span[1]) ?? default : from,
            Value("enhet").StartsWith("per", StringComparison.OrdinalIgnoreCase) ? FigureUnit.Per100000 : FigureUnit.Count, Value("titel"), Value("beskrivning"));

        string Value(string key) => lines.GetValueOrDefault(key, "");
    }

    /// <summary>The block as it stands in a text.</summary>
    public string ToMarkdown() => string.Join('\n',
        "```statistik", $"visa: {Shape switch { FigureShape.Bar => "staplar", FigureShape.Table => "tabell", _ => "linje" }}", $"brott: {Crime}", $"områden: {string.Join("; ", Areas)}",
        $"period: {From}–{To}", $"enhet: {(Unit == FigureUnit.Count ? "antal" : "per 100 000 invånare")}", $"titel: {Title}", $"beskrivning: {Alt}", "```");

    /// <summary>Why the block cannot be drawn, in Swedish; null when it can.</summary>
    public string? Problem(FigureBook book) =>
        book.SetOf(Crime) is null ? $"Brottsmängden ”{Crime}” i diagrammet ”{Title}” finns inte i statistiken."
        : Areas.Count == 0 ? $"Diagrammet ”{Title}” har inga områden."
        : Areas.FirstOrDefault(a => book.AreaOf(a) is null) is { } unknown ? $"Området ”{unknown}” i diagrammet ”{Title}” finns inte i statistiken."
        : From == default || To == default || From.IsMonth != To.IsMonth || Periods().Count is 0 or > MostPeriods ? $"Perioden i diagrammet ”{Title}” stämmer inte. Skriv den som 2010–2015 eller 2015-01–2015-12."
        : Title.Length == 0 ? "Ett diagram saknar titel."
        : Shape != FigureShape.Table && Alt.Length == 0 ? $"Diagrammet ”{Title}” saknar beskrivning för den som inte kan se det."
        : null;

    /// <summary>The block as chart, summary, source and table.</summary>
    public IReadOnlyList<Block> Draw(FigureBook book)
    {
        if (Problem(book) is { } problem)
        {
            return [new Note([Paragraph.Of(problem)])];
        }

        var (set, areas, periods) = (book.SetOf(Crime)!, Areas.Select(a => book.AreaOf(a)!).ToList(), Periods());
        var rows = areas.Select(a => (Area: a, Figures: periods.Select(p => Value(book, a, set, p)).ToList())).ToList();
        var numbers = Numbers(rows, periods);
        List<Block> after = [Paragraph.Of(SourceLine(book, set, areas, periods), ParagraphStyle.Small)];
        if (Shape == FigureShape.Table)
        {
            return [numbers, .. after];
        }

        var names = periods.Select(p => p.ToString()).ToList();
        var series = rows.Select(r => new ChartSeries(r.Area.Name, [.. r.Figures.Select(f => (double?)f.Value)])).ToList();
        var breaks = areas.SelectMany(a => a.Breaks).Select(b => periods.FindIndex(p => p.Year == b.Year && p.Month <= 1)).Where(i => i > 0).Distinct().ToList();
        var picture = Shape == FigureShape.Bar ? Charts.Bar(names, series) : Charts.Line(names, series, breaks);
        return [new Samverkan.Documents.Content.Figure(picture, $"{Alt} {Summary(rows, periods)}".Trim(), Title), Paragraph.Of(Summary(rows, periods)), numbers with { Caption = Title + " (tabell)" }, .. after];
    }

    /// <summary>What the figures say in words: first and last value and the change between them, area by area.</summary>
    private static string Summary(List<(Area Area, List<(decimal? Value, Figure? Figure)> Figures)> rows, List<Period> periods) => string.Join(' ', rows.Select(r =>
    {
        var known = Enumerable.Range(0, periods.Count).Where(i => r.Figures[i].Value is not null).ToList();
        if (known.Count == 0)
        {
            return $"{r.Area.Name}: uppgift saknas.";
        }

        var (first, last) = (r.Figures[known[0]].Value!.Value, r.Figures[known[^1]].Value!.Value);
        var change = known.Count < 2 || first == 0 ? "" : last == first ? ", oförändrat" : $", en {(last > first ? "ökning" : "minskning")} med {SwedishNumbers.Write(Math.Abs(last - first) * 100 / first, 1)} %";
        return known.Count < 2 ? $"{r.Area.Name}: {SwedishNumbers.Write(first)} ({periods[known[0]]})." : $"{r.Area.Name}: från {SwedishNumbers.Write(first)} ({periods[known[0]]}) till {SwedishNumbers.Write(last)} ({periods[known[^1]]}){change}.";
    }));

    private Table Numbers(List<(Area Area, List<(decimal? Value, Figure? Figure)> Figures)> rows, List<Period> periods) => new(
        Title, [22, .. Enumerable.Repeat(9d, periods.Count)], 1,
        [
            [Cell.Of("Område", header: true), .. periods.Select(p => Cell.Of(p.ToString(), header: true, number: true))],
            .. rows.Select(r => (IReadOnlyList<Cell>)[Cell.Of(r.Area.Name, header: true), .. r.Figures.Select(f => Cell.Of(Shown(f), number: true))]),
        ]);

    private static string Shown((decimal? Value, Figure? Figure) f) => f switch
    {
        { Value: { } value } => SwedishNumbers.Write(value) + (f.Figure is { Final: false } ? "\u00a0p" : ""),
        { Figure.Kind: FigureKind.Suppressed } => "..",
        { Figure.Kind: FigureKind.None } => "–",
        _ => "saknas",
    };

    private (decimal? Value, Figure? Figure) Value(FigureBook book, Area area, CrimeSet set, Period period) =>
        Unit == FigureUnit.Count ? (book.Of(area, set, period)?.Value, book.Of(area, set, period)) : (book.Per100000(area, set, period), book.Of(area, set, period, FigureUnit.Per100000) ?? book.Of(area, set, period));

    private string SourceLine(FigureBook book, CrimeSet set, List<Area> areas, List<Period> periods)
    {
        var used = areas.SelectMany(a => periods.Select(p => Value(book, a, set, p).Figure)).OfType<Figure>().ToList();
        var sources = used.GroupBy(f => f.Source).Select(g => $"{g.Key}, hämtad {g.Max(f => f.DrawnOn).Iso()}").ToList();
        var notes = used.Select(f => f.Footnote).Where(n => n.Length > 0).Distinct();
        var breaks = areas.SelectMany(a => a.Breaks.Where(b => b.Year > From.Year && b.Year <= To.Year).Select(b => $"Gränsen för {a.Name} ändrades {b.Year}: {b.Note}"));
        string[] parts =
        [
            sources.Count == 0 ? "Källa saknas." : $"Källa: {SwedishText.List(sources)}.", Unit == FigureUnit.Count ? "Antal." : "Per 100 000 invånare.", set.Definition,
            used.Exists(f => !f.Final) ? "p = preliminär uppgift." : "", used.Exists(f => f.Kind == FigureKind.Suppressed) ? ".. = uppgiften lämnas inte ut." : "", .. notes, .. breaks,
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private List<Period> Periods() => From.IsMonth
        ? [.. Enumerable.Range((From.Year * 12) + From.Month - 1, Math.Clamp((To.Year * 12) + To.Month - (From.Year * 12) - From.Month + 1, 0, MostPeriods + 1)).Select(m => new Period(m / 12, (m % 12) + 1))]
        : [.. Enumerable.Range(From.Year, Math.Clamp(To.Year - From.Year + 1, 0, MostPeriods + 1)).Select(y => new Period(y))];
}
