using System.Globalization;

namespace Samverkan.Documents.Drawing;

/// <summary>A row of values in a chart; a null value is a gap, never a zero.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>How wide a chart is drawn: for a page or a desktop, or for a phone, where letters must not shrink.</summary>
public enum ChartWidth
{
    /// <summary>For paper and wide screens; lines are named where they end.</summary>
    Page,

    /// <summary>For a phone; lines are named in a key below.</summary>
    Phone,
}

/// <summary>
/// Charts drawn from numbers. Series are told apart by dash and marker or by pattern as well as colour, and named beside what they name
/// or in a key.
/// </summary>
public static partial class Charts
{
    private const double PageWidth = 460;

    private const double PhoneWidth = 300;

    private const double Left = 50;

    private const double Top = 14;

    private const double PlotHeight = 124;

    private const double KeyWidth = 28;

    private const double BarHeight = 14;

    private const double LetterWidth = 4.7;

    private const double LabelHeight = 11;

    private const double MostLabel = 150;

    private const double MostName = 190;

    private const string Axis = "#555555";

    private const string Ink = "#222222";

    private static readonly string[] Colors = ["#1f4e79", "#a6400c", "#3f6b2a", "#6b4a8a", "#7a5c00", "#8a1f4b"];

    private static readonly double[] Dashes = [0, 6, 2, 9, 4, 1];

    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    /// <summary>
    /// A line chart over categories (years). An upright line marks the breaks: categories before which what is counted changed, such as
    /// an area's boundary.
    /// </summary>
    public static Picture Line(
        IReadOnlyList<string> categories,
        IReadOnlyList<ChartSeries> series,
        IReadOnlyList<int>? breaks = null,
        ChartWidth width = ChartWidth.Page
    )
    {
        var frame = new Frame(categories, series, width, width == ChartWidth.Page ? LabelWidth(series) : 0);
        frame.Break(breaks ?? []);
        for (var s = 0; s < series.Count; s++)
        {
            foreach (var run in Runs(series[s].Values))
            {
                frame.Shapes.Add(
                    new PolylineShape(
                        [.. run.SelectMany(i => new[] { frame.X(i), frame.Y(series[s].Values[i]!.Value) })],
                        Colors[s % 6],
                        1.8,
                        Dashes[s % 6]
                    )
                );
                foreach (var i in run)
                {
                    Marker(frame.Shapes, s, frame.X(i), frame.Y(series[s].Values[i]!.Value));
                }
            }
        }

        if (width == ChartWidth.Phone && series.Count > 1)
        {
            return frame.Finish(
                series,
                (shapes, s, x, y) =>
                {
                    shapes.Add(new LineShape(x, y - 3, x + 22, y - 3, Colors[s % 6], 1.8, Dashes[s % 6]));
                    Marker(shapes, s, x + 11, y - 3);
                }
            );
        }

        if (width == ChartWidth.Page)
        {
            Name(frame, series);
        }

        return frame.Finish();
    }

    private static double LabelWidth(IReadOnlyList<ChartSeries> series) =>
        Math.Min(MostLabel, (series.Select(s => s.Name.Length).DefaultIfEmpty(0).Max() * LetterWidth) + 12);

    /// <summary>Names each line where it ends; names that would lie on each other are moved apart.</summary>
    private static void Name(Frame frame, IReadOnlyList<ChartSeries> series)
    {
        var ends = Enumerable
            .Range(0, series.Count)
            .Select(s => (Series: s, At: series[s].Values.ToList().FindLastIndex(v => v is not null)))
            .Where(e => e.At >= 0)
            .Select(e => (e.Series, e.At, Y: frame.Y(series[e.Series].Values[e.At]!.Value)))
            .OrderBy(e => e.Y)
            .ToList();
        var lowest = frame.Bottom - ((ends.Count - 1) * LabelHeight) + 3;
        var y = double.MinValue;
        foreach (var (s, at, own) in ends)
        {
            y = Math.Max(Math.Min(own + 3, lowest), y);
            frame.Shapes.Add(new LineShape(frame.X(at) + 4, own, frame.Right + 2, y - 3, Colors[s % 6], 0.6, Dashes[s % 6] > 0 ? 2 : 0));
            frame.Shapes.Add(new TextShape(frame.Right + 5, y, Fit(series[s].Name, MostLabel - 12), 9, Colors[s % 6], Bold: true));
            (y, lowest) = (y + LabelHeight, lowest + LabelHeight);
        }
    }

    /// <summary>A bar chart over categories, bars side by side.</summary>
    public static Picture Bar(
        IReadOnlyList<string> categories,
        IReadOnlyList<ChartSeries> series,
        ChartWidth chart = ChartWidth.Page,
        IReadOnlyList<int>? breaks = null
    )
    {
        var frame = new Frame(categories, series, chart);
        frame.Break(breaks ?? []);
        var width = frame.Step * 0.72 / series.Count;
        for (var s = 0; s < series.Count; s++)
        {
            for (var i = 0; i < categories.Count; i++)
            {
                if (series[s].Values[i] is { } value)
                {
                    var x = frame.X(i) - (frame.Step * 0.36) + (width * s);
                    Fill(frame.Shapes, s, x, frame.Y(value), width - 1, frame.Bottom - frame.Y(value));
                }
            }
        }

        return frame.Finish(series, (shapes, s, x, y) => Fill(shapes, s, x, y - 9, 22, 10));
    }

    /// <summary>Lying bars, one for each name, with its number at the end; a name without a number says so.</summary>
    public static Picture Rows(
        IReadOnlyList<string> names,
        IReadOnlyList<double?> values,
        IReadOnlyList<string> shown,
        ChartWidth chart = ChartWidth.Page
    )
    {
        var width = chart == ChartWidth.Page ? PageWidth : PhoneWidth;
        var over = chart == ChartWidth.Phone;
        var start = over ? 2 : Math.Min(MostName, (names.Select(n => n.Length).DefaultIfEmpty(0).Max() * LetterWidth) + 14);
        var room = width - start - 12 - (shown.Select(s => s.Length).DefaultIfEmpty(0).Max() * (LetterWidth + 0.6));
        var max = Math.Max(1e-9, values.Max() ?? 1);
        var (shapes, y) = (new List<Shape>(), 4d);
        for (var i = 0; i < names.Count; i++)
        {
            shapes.Add(
                new TextShape(
                    over ? start : start - 6,
                    over ? y + 9 : y + 10,
                    Fit(names[i], over ? width : MostName - 14),
                    9,
                    Ink,
                    over ? Anchor.Start : Anchor.End
                )
            );
            y += over ? 12 : 0;
            var length = values[i] is { } value ? value / max * room : 0;
            shapes.Add(
                new RectShape(
                    start,
                    y,
                    Math.Max(length, 0.6),
                    BarHeight,
                    values[i] is null ? null : Colors[0],
                    values[i] is null ? null : Colors[0],
                    1
                )
            );
            shapes.Add(new TextShape(start + length + 5, y + 10.5, shown[i], 9, Ink, Bold: true));
            y += BarHeight + 8;
        }

        shapes.Add(new LineShape(start, 0, start, y - 4, Axis, 0.9));
        return new Picture(width, y, shapes);
    }

    /// <summary>A name that is too long for its place is cut; the table beside the chart has it whole.</summary>
    private static string Fit(string name, double width)
    {
        var most = (int)(width / LetterWidth);
        return name.Length <= most ? name : name[..(most - 1)] + "…";
    }

    /// <summary>A bar's fill: solid for the first series, hatched with a growing number of lines for the others.</summary>
    private static void Fill(List<Shape> shapes, int s, double x, double y, double width, double height)
    {
        shapes.Add(new RectShape(x, y, width, height, s == 0 ? Colors[0] : "#ffffff", Colors[s % 6], 1));
        for (var at = y + 3; s > 0 && at < y + height; at += 3 * s)
        {
            shapes.Add(new LineShape(x, at, x + width, at, Colors[s % 6], 0.9));
        }
    }

    private static void Marker(List<Shape> shapes, int s, double x, double y) =>
        shapes.Add(
            (s % 3) switch
            {
                0 => new CircleShape(x, y, 2.4, Colors[s % 6]),
                1 => new RectShape(x - 2.2, y - 2.2, 4.4, 4.4, Colors[s % 6]),
                _ => new PolylineShape([x - 2.6, y + 2.2, x, y - 2.8, x + 2.6, y + 2.2, x - 2.6, y + 2.2], Colors[s % 6], 1.4),
            }
        );

    private static IEnumerable<List<int>> Runs(IReadOnlyList<double?> values)
    {
        var run = new List<int>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }
}
