using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;

namespace Samverkan.Core.Statistics;

/// <summary>
/// Figures as blocks: the chart with its text alternative, what it says in words, the numbers as a table, and where they come from.
/// </summary>
internal static class FigureDrawing
{
    public static IReadOnlyList<Block> Of(FigureBlock block, FigureTable figures)
    {
        var source = Paragraph.Of(figures.Source, ParagraphStyle.Small);
        var numbers = new Table(
            block.Title,
            [22, .. Enumerable.Repeat(9d, figures.Columns.Count)],
            1,
            [
                [Cell.Of(figures.Head, header: true), .. figures.Columns.Select(c => Cell.Of(c, header: true, number: true))],
                .. figures.Rows.Select(r =>
                    (IReadOnlyList<Cell>)[Cell.Of(r.Name, header: true), .. r.Shown.Select(s => Cell.Of(s, number: true))]
                ),
            ]
        );
        if (block.Shape == FigureShape.Table)
        {
            return [numbers, source];
        }

        var summary = Summary(figures);
        return
        [
            new Samverkan.Documents.Content.Figure(
                Draw(block.Shape, figures, ChartWidth.Page),
                $"{block.Alt} {summary}".Trim(),
                block.Title,
                Draw(block.Shape, figures, ChartWidth.Phone)
            ),
            Paragraph.Of(summary),
            numbers with
            {
                Caption = block.Title + " (tabell)",
            },
            source,
        ];
    }

    private static Picture Draw(FigureShape shape, FigureTable figures, ChartWidth width)
    {
        // One period has no course to follow: its values are bars under each other, each with its name and number.
        if (figures.Columns.Count == 1)
        {
            return Charts.Rows(
                [.. figures.Rows.Select(r => r.Name)],
                [.. figures.Rows.Select(r => (double?)r.Values[0])],
                [.. figures.Rows.Select(r => r.Shown[0])],
                width
            );
        }

        var series = figures.Rows.Select(r => new ChartSeries(r.Name, [.. r.Values.Select(v => (double?)v)])).ToList();
        return shape == FigureShape.Bar
            ? Charts.Bar(figures.Columns, series, width, figures.Breaks)
            : Charts.Line(figures.Columns, series, figures.Breaks, width);
    }

    /// <summary>
    /// What the figures say in words: of one period every value, of several the first and the last and the change between them, row by
    /// row.
    /// </summary>
    private static string Summary(FigureTable figures) =>
        figures.Columns.Count == 1
            ? $"{figures.Columns[0]}: {SwedishText.List([.. figures.Rows.Select(r => $"{r.Name} {r.Shown[0]}")])}."
            : string.Join(' ', figures.Rows.Select(r => Course(r, figures)));

    private static string Course(FigureRow row, FigureTable figures)
    {
        var known = Enumerable.Range(0, figures.Columns.Count).Where(i => row.Values[i] is not null).ToList();
        if (known.Count == 0)
        {
            return $"{row.Name}: uppgift saknas.";
        }

        var (first, last) = (row.Values[known[0]]!.Value, row.Values[known[^1]]!.Value);
        return known.Count < 2
            ? $"{row.Name}: {Write(first)} ({figures.Columns[known[0]]})."
            : $"{row.Name}: från {Write(first)} ({figures.Columns[known[0]]}) till {Write(last)} "
                + $"({figures.Columns[known[^1]]}){Change(first, last, figures.Shares)}.";

        string Write(decimal value) => figures.Shares ? SwedishNumbers.Share(value) + "\u00a0%" : SwedishNumbers.Write(value);
    }

    private static string Change(decimal first, decimal last, bool shares)
    {
        var direction = last > first ? "ökning" : "minskning";
        return last == first ? ", oförändrat"
            : shares
                ? $", en {direction} med {SwedishNumbers.Share(Math.Abs(last - first))} "
                    + $"{(Math.Abs(last - first) == 1 ? "procentenhet" : "procentenheter")}"
            : first == 0 ? ""
            : $", en {direction} med {SwedishNumbers.Write(Math.Abs(last - first) * 100 / first, 1)} %";
    }
}
