using System.Globalization;

namespace Samverkan.Documents.Drawing;

public static partial class Charts
{
    /// <summary>Axes, grid and scale shared by all kinds of chart.</summary>
    private sealed class Frame
    {
        private readonly double max;
        private readonly double width;
        private readonly IReadOnlyList<string> categories;

        public Frame(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, ChartWidth chart, double labels = 0)
        {
            (this.categories, width) = (categories, chart == ChartWidth.Page ? PageWidth : PhoneWidth);
            Right = width - 8 - labels;
            max = Nice(Math.Max(1, series.SelectMany(s => s.Values).Max() ?? 1));
            Step = (Right - Left) / Math.Max(1, categories.Count);
            for (var i = 0; i <= 4; i++)
            {
                var y = Y(max * i / 4);
                Shapes.Add(new LineShape(Left, y, Right, y, i == 0 ? Axis : "#d5d5d5", i == 0 ? 0.9 : 0.5));
                Shapes.Add(new TextShape(Left - 6, y + 3, (max * i / 4).ToString("#,0.##", Swedish), 8.5, Ink, Anchor.End));
            }

            // Where the categories are many, every second, third … is named.
            var every = Math.Max(1, (int)Math.Ceiling(categories.Select(c => c.Length).DefaultIfEmpty(0).Max() * LetterWidth / Step));
            for (var i = 0; i < categories.Count; i += every)
            {
                Shapes.Add(new TextShape(X(i), Bottom + 13, categories[i], 8.5, Ink, Anchor.Middle));
            }
        }

        public List<Shape> Shapes { get; } = [];

        /// <summary>Where the plot ends; names of lines stand after it.</summary>
        public double Right { get; }

        public double Step { get; }

        public double Bottom => Top + PlotHeight;

        public double X(int category) => Left + (Step * (category + 0.5));

        public double Y(double value) => Bottom - (value / max * PlotHeight);

        /// <summary>Upright lines before the categories from which what is counted is another.</summary>
        public void Break(IReadOnlyList<int> before)
        {
            foreach (var at in before.Where(b => b > 0 && b < categories.Count))
            {
                var x = (X(at - 1) + X(at)) / 2;
                Shapes.Add(new LineShape(x, Top - 6, x, Bottom, Axis, 1, 3));
                Shapes.Add(new TextShape(x + 3, Top, "ny gräns", 8, Ink));
            }
        }

        public Picture Finish() => new(width, Bottom + 20, Shapes);

        public Picture Finish(IReadOnlyList<ChartSeries> series, Action<List<Shape>, int, double, double> key)
        {
            double x = Left,
                y = Bottom + 32;
            for (var s = 0; s < series.Count; s++)
            {
                var name = Fit(series[s].Name, width - Left - KeyWidth);
                var item = KeyWidth + (name.Length * LetterWidth) + 20;
                if (x > Left && x + item > width)
                {
                    (x, y) = (Left, y + 14);
                }

                key(Shapes, s, x, y);
                Shapes.Add(new TextShape(x + KeyWidth, y, name, 9, Ink));
                x += item;
            }

            return new Picture(width, y + 8, Shapes);
        }

        private static double Nice(double value)
        {
            var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
            return new[] { 1, 2, 4, 5, 8, 10 }.Select(k => k * power).First(v => value <= v * 1.0001);
        }
    }
}
