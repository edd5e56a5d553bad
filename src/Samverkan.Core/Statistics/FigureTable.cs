namespace Samverkan.Core.Statistics;

/// <summary>A row of a chart or table: an area, a group or both.</summary>
/// <param name="Values">One for each column; null is no number, never zero (R57).</param>
/// <param name="Shown">The same as they are written: a number, "..", "–" or "saknas".</param>
internal sealed record FigureRow(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Shown);

/// <summary>What a chart or table shows: periods as columns, areas and groups as rows, and where it all comes from.</summary>
internal sealed record FigureTable(string Head, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows, string Source)
{
    private const string Unknown = "saknas";

    /// <summary>Columns before which an area's boundary changed.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Whether the values are shares in per cent, whose change is told in percentage points (R58).</summary>
    public bool Shares { get; init; }

    public static FigureTable OfCrimes(FigureBlock block, FigureBook book)
    {
        var (set, areas, periods) = (book.SetOf(block.Crime)!, block.Areas.Select(a => book.AreaOf(a)!).ToList(), block.Periods);
        var rows = areas.Select(a => (Area: a, Figures: periods.Select(p => (Value: Value(p, a), Figure: Figure(p, a))).ToList())).ToList();
        var used = rows.SelectMany(r => r.Figures.Zip(periods, (f, period) => (f.Figure, Period: period)))
            .Where(f => f.Figure is not null)
            .Select(f => (Figure: f.Figure!, f.Period))
            .ToList();
        return new FigureTable(
            "Område",
            [.. periods.Select(p => p.ToString())],
            [
                .. rows.Select(r => new FigureRow(
                    r.Area.Name,
                    [.. r.Figures.Select(f => f.Value)],
                    [.. r.Figures.Select(f => Shown(f.Value, f.Figure, block.Unit))]
                )),
            ],
            SourceOf(block, set, areas, used)
        )
        {
            Breaks =
            [
                .. areas
                    .SelectMany(a => a.Breaks)
                    .Select(b => periods.FindIndex(p => p.Year == b.Year && p.FirstMonth == 1))
                    .Where(i => i > 0)
                    .Distinct(),
            ],
        };

        decimal? Value(Period period, Area area) =>
            block.Unit == FigureUnit.Count ? book.Of(area, set, period)?.Value : book.Per100000(area, set, period);

        Figure? Figure(Period period, Area area) =>
            (block.Unit == FigureUnit.Per100000 ? book.Of(area, set, period, FigureUnit.Per100000) : null) ?? book.Of(area, set, period);
    }

    /// <summary>The answers to a survey question; only years with an answer are shown, since surveys do not come every year.</summary>
    public static FigureTable OfAnswers(FigureBlock block, FigureBook book)
    {
        var (question, areas) = (book.QuestionOf(block.Question)!, block.Areas.Select(a => book.AreaOf(a)!).ToList());
        string[] groups = block.Groups.Count == 0 ? [""] : [.. block.Groups];
        var rows = areas.SelectMany(a => groups.Select(g => (Area: a, Group: g))).ToList();
        var years = block
            .Periods.Select(p => p.Year)
            .Where(y => rows.Exists(r => book.AnswerOf(question, r.Area, y, r.Group) is not null))
            .ToList();
        years = years.Count > 0 ? years : [.. new[] { block.From.Year, block.To.Year }.Distinct()];
        return new FigureTable(
            groups is [""] ? "Område" : "Grupp",
            [.. years.Select(y => new Period(y).ToString())],
            [.. rows.Select(r => Row(Name(r.Area, r.Group), years.Select(y => book.AnswerOf(question, r.Area, y, r.Group))))],
            $"Källa: {question.Source}. Andel i procent. Fråga: {question.Text}.{Counts()}"
        )
        {
            Shares = true,
        };

        string Name(Area area, string group) =>
            group.Length == 0 ? area.Name
            : areas.Count == 1 ? SwedishText.Capital(group)
            : $"{area.Name}, {group}";

        string Counts()
        {
            var counts = rows.SelectMany(r =>
                    years.Select(y => (Name: $"{Name(r.Area, r.Group)} {y}", book.AnswerOf(question, r.Area, y, r.Group)?.Answers))
                )
                .Where(c => c.Answers is not null)
                .Select(c => $"{c.Name} {SwedishNumbers.Write(c.Answers!.Value)}")
                .ToList();
            return counts.Count == 0 ? "" : $" Antal svar: {SwedishText.List(counts)}.";
        }
    }

    private static FigureRow Row(string name, IEnumerable<Answer?> answers)
    {
        var known = answers.ToList();
        return new FigureRow(
            name,
            [.. known.Select(a => a?.Share)],
            [.. known.Select(a => a is null ? Unknown : SwedishNumbers.Share(a.Share) + "\u00a0%")]
        );
    }

    private static string Shown(decimal? value, Figure? figure, FigureUnit unit) =>
        (value, figure) switch
        {
            ({ } number, _) => (unit == FigureUnit.Count ? SwedishNumbers.Write(number) : SwedishNumbers.Rate(number))
                + (figure is { Final: false } ? "\u00a0p" : ""),
            (_, { Kind: FigureKind.Suppressed }) => "..",
            (_, { Kind: FigureKind.None }) => "–",
            (_, { Kind: FigureKind.Number }) => Facts.NotComputable,
            _ => Unknown,
        };

    private static string SourceOf(FigureBlock block, CrimeSet set, List<Area> areas, List<(Figure Figure, Period Period)> used)
    {
        var drawn = used.GroupBy(f => (f.Figure.Source, f.Figure.DrawnOn)).OrderBy(g => g.Key.DrawnOn).ToList();
        var sources = drawn
            .Select(g =>
                $"{g.Key.Source}, hämtad {g.Key.DrawnOn.Iso()}{(drawn.Count > 1 ? $" ({Period.Span(g.Select(f => f.Period))})" : "")}"
            )
            .ToList();
        var notes = used.Select(f => f.Figure.Footnote).Where(n => n.Length > 0).Distinct();
        var breaks = areas.SelectMany(a =>
            a.Breaks.Where(b => b.Year > block.From.Year && b.Year <= block.To.Year)
                .Select(b => $"Gränsen för {a.Name} ändrades {b.Year}: {b.Note}")
        );
        string[] parts =
        [
            sources.Count == 0 ? "Källa saknas." : $"Källa: {SwedishText.List(sources)}.",
            block.Unit == FigureUnit.Count ? "Antal." : "Per 100 000 invånare.",
            set.Definition,
            used.Exists(f => !f.Figure.Final) ? "p = preliminär uppgift." : "",
            used.Exists(f => f.Figure.Kind == FigureKind.Suppressed) ? ".. = uppgiften lämnas inte ut." : "",
            .. notes,
            .. breaks,
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }
}
