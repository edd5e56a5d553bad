using System.Globalization;
using Markdig.Syntax;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Block = Samverkan.Documents.Content.Block;

namespace Samverkan.Documents.Markdown;

/// <summary>
/// A fenced block named <c>linjediagram</c> or <c>stapeldiagram</c>: a title line, then rows of semicolon-separated values
/// whose first row names the categories. It becomes a chart with a text alternative made from the numbers, and the numbers as a table.
/// </summary>
internal static class ChartFence
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The chart and its table, or null when the block is no chart or its rows do not fit together.</summary>
    public static IReadOnlyList<Block>? Read(FencedCodeBlock fence)
    {
        if (fence.Info is not ("linjediagram" or "stapeldiagram"))
        {
            return null;
        }

        var (lines, rows) = Parts(fence);
        if (Problem(fence) is not null)
        {
            return null;
        }

        string[] categories = rows[0][1..];
        var series = rows.Skip(1).Select(r => new ChartSeries(r[0], [.. r[1..].Select(Value)])).ToList();
        return
        [
            new Figure(Drawn(ChartWidth.Page), Alt(fence.Info, lines[0], categories, series), lines[0], Drawn(ChartWidth.Phone)),
            Numbers(lines[0], rows),
        ];

        Picture Drawn(ChartWidth width) =>
            fence.Info == "linjediagram" ? Charts.Line(categories, series, width: width) : Charts.Bar(categories, series, width);
    }

    /// <summary>What is wrong with a chart's rows, in Swedish, or null when it can be drawn or the block is no chart.</summary>
    public static string? Problem(FencedCodeBlock fence)
    {
        var (lines, rows) = Parts(fence);
        return fence.Info is not ("linjediagram" or "stapeldiagram") ? null
            : rows.Count < 2 || rows[0].Length < 2
                ? "Ett diagram saknar rader. Först en rubrik, sedan en rad som ;2014;2015 och en rad för varje serie, som Norrmalm;120;130."
            : rows.FindIndex(r => r.Length != rows[0].Length) is var wrong and > 0
                ? $"Raden ”{lines[wrong + 1]}” i diagrammet ”{lines[0]}” har {rows[wrong].Length} värden mellan semikolon, men första "
                    + $"raden har {rows[0].Length}."
            : rows.Skip(1).SelectMany(r => r[1..]).FirstOrDefault(v => Value(v) is null && v is not ("" or "–" or "-" or "..")) is { } text
                ? $"”{text}” i diagrammet ”{lines[0]}” är inget tal."
            : null;
    }

    private static (string[] Lines, List<string[]> Rows) Parts(FencedCodeBlock fence)
    {
        var lines = fence.Lines.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (lines, [.. lines.Skip(1).Select(l => l.Split(';', StringSplitOptions.TrimEntries))]);
    }

    private static double? Value(string text) =>
        double.TryParse(
            text.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            NumberStyles.Number,
            Swedish,
            out var value
        )
            ? value
            : null;

    private static string Alt(string kind, string title, string[] categories, List<ChartSeries> series)
    {
        var parts = series.Select(s =>
        {
            var known = Enumerable.Range(0, categories.Length).Where(i => s.Values[i] is not null).ToList();
            return known.Count == 0
                ? $"{s.Name}: inga uppgifter"
                : $"{s.Name}: {Text(s.Values[known[0]])} år {categories[known[0]]}, {Text(s.Values[known[^1]])} år {categories[known[^1]]}";
        });
        return $"{(kind == "linjediagram" ? "Linjediagram" : "Stapeldiagram")}. {title}. {string.Join(". ", parts)}. Alla värden står i "
            + $"tabellen efter diagrammet.";
    }

    private static string Text(double? value) => value is { } v ? v.ToString("#,0.##", Swedish) : "–";

    private static Content.Table Numbers(string title, List<string[]> rows)
    {
        double[] columns = [22, .. Enumerable.Repeat(9d, rows[0].Length - 1)];
        var head = rows[0].Select((c, i) => Cell.Of(i == 0 ? "Område" : c, header: true, number: i > 0));
        var body = rows.Skip(1)
            .Select(r =>
                (IReadOnlyList<Cell>)
                    [Cell.Of(r[0], header: true), .. r[1..].Select(v => Cell.Of(Value(v) is { } n ? Text(n) : v, number: true))]
            );
        return new Content.Table(
            title + " (tabell)",
            columns,
            1,
            [
                [.. head],
                .. body,
            ]
        );
    }
}
