using System.Globalization;

namespace Samverkan.Documents.Drawing;

/// <summary>A row of values in a chart; a null value is a gap, never a zero.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>Charts drawn from numbers. Series are told apart by dash and marker as well as colour, and named beside their lines.</summary>
public static class Charts
{
    private const double Width = 460;
    private const double Left = 56;
    private const double Top = 14;
    private const double PlotHeight = 124;
    private const double KeyWidth = 28;
    private const double LetterWidth = 4.7;
    private const string Axis = "#555555";
    private const string Ink = "#222222";
    private static readonly string[] Colors = ["#1f4e79", "#a6400c", "#3f6b2a", "#6b4a8a"];
    private static readonly double[] Dashes = [0, 6, 2, 9];
    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    /// <summary>A line chart over categories (years).</summary>
    public static Picture Line(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series)
    {
        var frame = new Frame(categories, series);
        for (var s = 0; s < series.Count; s++)
        {
            foreach (var run in Runs(series[s].Values))
            {
                frame.Shapes.Add(new PolylineShape([.. run.SelectMany(i => new[] { frame.X(i), frame.Y(series[s].Values[i]!.Value) })], Colors[s % 4], 1.8, Dashes[s % 4]));
                foreach (var i in run)
                {
                    Marker(frame, s, frame.X(i), frame.Y(series[s].Values[i]!.Value));
                }
            }
        }

        return frame.Finish(series, (shapes, s, x, y) =>
        {
            shapes.Add(new LineShape(x, y - 3, x + 22, y - 3, Colors[s % 4], 1.8, Dashes[s % 4]));
            Marker(frame, s, x + 11, y - 3);
        });
    }

    /// <summary>A bar chart over categories, bars side by side.</summary>
    public static Picture Bar(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series)
    {
        var frame = new Frame(categories, series);
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

    /// <summary>A bar's fill: solid for the first series, hatched with a growing number of lines for the others.</summary>
    private static void Fill(List<Shape> shapes, int s, double x, double y, double width, double height)
    {
        shapes.Add(new RectShape(x, y, width, height, s == 0 ? Colors[0] : "#ffffff", Colors[s % 4], 1));
        for (var at = y + 3; s > 0 && at < y + height; at += 3 * s)
        {
            shapes.Add(new LineShape(x, at, x + width, at, Colors[s % 4], 0.9));
        }
    }

    private static void Marker(Frame frame, int s, double x, double y) =>
        frame.Shapes.Add(s % 2 == 0 ? new CircleShape(x, y, 2.4, Colors[s % 4]) : new RectShape(x - 2.2, y - 2.2, 4.4, 4.4, Colors[s % 4]));

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

    /// <summary>Axes, grid and scale shared by all kinds of chart.</summary>
    private sealed class Frame
    {
        private readonly double max;

        public Frame(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series)
        {
            max = Nice(Math.Max(1, series.SelectMany(s => s.Values).Max() ?? 1));
            Step = (Width - Left - 8) / Math.Max(1, categories.Count);
            for (var i = 0; i <= 4; i++)
            {
                var y = Y(max * i / 4);
                Shapes.Add(new LineShape(Left, y, Width - 8, y, i == 0 ? Axis : "#d5d5d5", i == 0 ? 0.9 : 0.5));
                Shapes.Add(new TextShape(Left - 6, y + 3, (max * i / 4).ToString("#,0.##", Swedish), 8.5, Ink, Anchor.End));
            }

            for (var i = 0; i < categories.Count; i++)
            {
                Shapes.Add(new TextShape(X(i), Bottom + 13, categories[i], 8.5, Ink, Anchor.Middle));
            }
        }

        public List<Shape> Shapes { get; } = [];

        public double Step { get; }

        public double Bottom => Top + PlotHeight;

        public double X(int category) => Left + (Step * (category + 0.5));

        public double Y(double value) => Bottom - (value / max * PlotHeight);

        public Picture Finish(IReadOnlyList<ChartSeries> series, Action<List<Shape>, int, double, double> key)
        {
            double x = Left, y = Bottom + 32;
            for (var s = 0; s < series.Count; s++)
            {
                var width = KeyWidth + (series[s].Name.Length * LetterWidth) + 20;
                if (x > Left && x + width > Width)
                {
                    (x, y) = (Left, y + 14);
                }

                key(Shapes, s, x, y);
                Shapes.Add(new TextShape(x + KeyWidth, y, series[s].Name, 9, Ink));
                x += width;
            }

            return new Picture(Width, y + 8, Shapes);
        }

        private static double Nice(double value)
        {
            var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
            return new[] { 1, 2, 4, 5, 8, 10 }.Select(k => k * power).First(v => value <= v * 1.0001);
        }
    }
}
