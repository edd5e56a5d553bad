using System.Text;
using Samverkan.Documents.Html;

namespace Samverkan.Documents.Drawing;

/// <summary>Writes shapes as SVG straight into one text; a page of charts has thousands of numbers.</summary>
internal sealed class SvgWriter(StringBuilder svg)
{
    public SvgWriter Write(string text)
    {
        svg.Append(text);
        return this;
    }

    /// <summary>Words, encoded.</summary>
    public SvgWriter Text(string text) => Write(HtmlText.Encode(text));

    /// <summary>A number with at most two decimals.</summary>
    public SvgWriter Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100);
        svg.Append(hundredths < 0 ? "-" : "");
        hundredths = Math.Abs(hundredths);
        svg.Append(hundredths / 100);
        if (hundredths % 100 is > 0 and var rest)
        {
            svg.Append('.')
                .Append(rest / 10)
                .Append(rest % 10 > 0 ? (rest % 10).ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
        }

        return this;
    }

    public SvgWriter Shape(Shape shape) =>
        shape switch
        {
            LineShape l => Attributes("<line", ("x1", l.X1), ("y1", l.Y1), ("x2", l.X2), ("y2", l.Y2), ("stroke-width", l.Width))
                .Word("stroke", l.Color)
                .Dash(l.Dash)
                .Write("/>"),
            RectShape r => Stroke(
                    Attributes("<rect", ("x", r.X), ("y", r.Y), ("width", r.Width), ("height", r.Height)).Word("fill", r.Fill ?? "none"),
                    r
                )
                .Write("/>"),
            PolylineShape p => Points(
                    Attributes("<polyline fill=\"none\" stroke-linejoin=\"round\"", ("stroke-width", p.Width))
                        .Word("stroke", p.Color)
                        .Dash(p.Dash),
                    p.Points
                )
                .Write("/>"),
            CircleShape c => Attributes("<circle", ("cx", c.X), ("cy", c.Y), ("r", c.Radius)).Word("fill", c.Fill).Write("/>"),
            TextShape t => Attributes("<text", ("x", t.X), ("y", t.Y), ("font-size", t.Size))
                .Word("fill", t.Color)
                .Word(
                    "text-anchor",
                    t.Anchor switch
                    {
                        Anchor.Start => "start",
                        Anchor.Middle => "middle",
                        _ => "end",
                    }
                )
                .Write(t.Bold ? " font-weight=\"600\">" : ">")
                .Text(t.Text)
                .Write("</text>"),
            ImageShape i => Attributes("<image", ("x", i.X), ("y", i.Y), ("width", i.Width), ("height", i.Height))
                .Word("href", "data:image/jpeg;base64," + i.Jpeg)
                .Write("/>"),
            _ => throw new NotSupportedException($"A {shape.GetType().Name} cannot be drawn."),
        };

    private SvgWriter Attributes(string element, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        svg.Append(element);
        foreach (var (name, value) in numbers)
        {
            svg.Append(' ').Append(name).Append("=\"");
            Number(value);
            svg.Append('"');
        }

        return this;
    }

    private SvgWriter Word(string name, string value)
    {
        svg.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        return this;
    }

    private SvgWriter Dash(double dash) => dash > 0 ? Attributes("", ("stroke-dasharray", dash)) : this;

    private static SvgWriter Stroke(SvgWriter writer, RectShape rect) =>
        rect.Stroke is { } stroke ? writer.Word("stroke", stroke).Attributes("", ("stroke-width", rect.StrokeWidth)) : writer;

    private static SvgWriter Points(SvgWriter writer, IReadOnlyList<double> points)
    {
        writer.Write(" points=\"");
        for (var i = 0; i < points.Count; i++)
        {
            writer.Write(i > 0 ? " " : "");
            writer.Number(points[i]);
        }

        return writer.Write("\"");
    }
}
