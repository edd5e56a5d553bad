using Samverkan.Documents.Content;

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

/// <summary>
/// A chart or table in a text, as its fenced block describes it: one line each for what is shown, of what, where and when.
/// </summary>
/// <param name="Crime">The set of crimes, by name or key; empty for a survey.</param>
/// <param name="Areas">Areas by name or key, in the order shown.</param>
/// <param name="Alt">What the chart shows, for those who cannot see it (WCAG 1.1.1).</param>
public sealed record FigureBlock(
    FigureShape Shape,
    string Crime,
    IReadOnlyList<string> Areas,
    Period From,
    Period To,
    FigureUnit Unit,
    string Title,
    string Alt
)
{
    private const int MostPeriods = 60;

    /// <summary>How many lines or bars beside each other can be told apart without colour.</summary>
    private const int MostSeries = 6;

    private const string Everyone = "alla";

    /// <summary>The survey question, by its key; empty for crimes.</summary>
    public string Question { get; init; } = "";

    /// <summary>The groups of a survey to show, the empty string for everybody; none means everybody.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether the answers to a survey question are shown, not crimes.</summary>
    public bool IsSurvey => Question.Length > 0;

    /// <summary>
    /// Reads the lines of a block; what is missing gets its usual value, and <see cref="Problem"/> tells what cannot be drawn.
    /// </summary>
    public static FigureBlock Parse(string body)
    {
        var lines = body.Split('\n')
            .Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(l => l.Length == 2)
            .DistinctBy(l => l[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
        var span = Value("period").Replace("--", "–", StringComparison.Ordinal).Split('–', StringSplitOptions.TrimEntries);
        var from = Period.Parse(span[0]) ?? default;
        return new FigureBlock(
            Value("visa") switch
            {
                "staplar" => FigureShape.Bar,
                "tabell" => FigureShape.Table,
                _ => FigureShape.Line,
            },
            Value("brott"),
            Value("områden").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            from,
            span.Length > 1 ? Period.Parse(span[1]) ?? default : from,
            Value("enhet").StartsWith("per", StringComparison.OrdinalIgnoreCase) ? FigureUnit.Per100000 : FigureUnit.Count,
            Value("titel"),
            Value("beskrivning")
        )
        {
            Question = Value("fråga"),
            Groups =
            [
                .. Value("grupper")
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(g => g == Everyone ? "" : g),
            ],
        };

        string Value(string key) => lines.GetValueOrDefault(key, "");
    }

    /// <summary>The block as it stands in a text.</summary>
    public string ToMarkdown() =>
        string.Join(
            '\n',
            [
                "```statistik",
                $"visa: {Shape switch { FigureShape.Bar => "staplar", FigureShape.Table => "tabell", _ => "linje" }}",
                IsSurvey ? $"fråga: {Question}" : $"brott: {Crime}",
                $"områden: {string.Join("; ", Areas)}",
                .. Groups.Count > 0
                    ? [$"grupper: {string.Join("; ", Groups.Select(g => g.Length == 0 ? Everyone : g))}"]
                    : Array.Empty<string>(),
                $"period: {Period.Span([From, To])}",
                .. IsSurvey ? Array.Empty<string>() : [$"enhet: {(Unit == FigureUnit.Count ? "antal" : "per 100 000 invånare")}"],
                $"titel: {Title}",
                $"beskrivning: {Alt}",
                "```",
            ]
        );

    /// <summary>Why the block cannot be drawn, in Swedish; null when it can.</summary>
    public string? Problem(FigureBook book) =>
        IsSurvey && book.QuestionOf(Question) is null ? $"Enkätfrågan ”{Question}” i diagrammet ”{Title}” finns inte i statistiken."
        : !IsSurvey && book.SetOf(Crime) is null ? $"Brottsurvalet ”{Crime}” i diagrammet ”{Title}” finns inte i statistiken."
        : Areas.Count == 0 ? $"Diagrammet ”{Title}” har inga områden."
        : Areas.FirstOrDefault(a => book.AreaOf(a) is null) is { } unknown
            ? $"Området ”{unknown}” i diagrammet ”{Title}” finns inte i statistiken."
        : IsSurvey && !From.IsYear ? $"Enkätsvar i diagrammet ”{Title}” anges per år. Skriv perioden som 2011–2014."
        : From == default || To == default || From.Kind != To.Kind || Periods.Count is 0 or > MostPeriods
            ? $"Perioden i diagrammet ”{Title}” stämmer inte. Skriv den som 2010–2015, 2015-01–2015-12, 2015K1–2015K4 eller 2014H1–2015H2."
        : Shape != FigureShape.Table && From != To && Areas.Count * Math.Max(1, Groups.Count) > MostSeries
            ? $"Diagrammet ”{Title}” har fler än {MostSeries} serier, som inte går att skilja åt. Visa färre områden eller grupper, ett "
                + $"enda år, eller välj tabell."
        : Title.Length == 0 ? "Ett diagram saknar titel."
        : Shape != FigureShape.Table && Alt.Length == 0 ? $"Diagrammet ”{Title}” saknar beskrivning för den som inte kan se det."
        : null;

    /// <summary>Whether there is any figure to show; asked of a block without problems.</summary>
    public bool HasFigures(FigureBook book) =>
        (IsSurvey ? FigureTable.OfAnswers(this, book) : FigureTable.OfCrimes(this, book)).Rows.Any(r => r.Values.Any(v => v is not null));

    /// <summary>The block as chart, summary, source and table; a note where it cannot be drawn.</summary>
    public IReadOnlyList<Block> Draw(FigureBook book) =>
        Problem(book) is { } problem
            ? [new Note([Paragraph.Of(problem)])]
            : FigureDrawing.Of(this, IsSurvey ? FigureTable.OfAnswers(this, book) : FigureTable.OfCrimes(this, book));

    /// <summary>The periods asked for, in order; one more than can be shown where there are too many.</summary>
    internal List<Period> Periods => [.. Enumerable.Range(0, MostPeriods + 1).Select(From.Add).TakeWhile(p => p.Code <= To.Code)];
}
