using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Serialization;

namespace Samverkan.Documents.Drawing;

/// <summary>Where a text is anchored on its x coordinate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Anchor>))]
public enum Anchor
{
    /// <summary>The text starts at x.</summary>
    Start,

    /// <summary>The text is centred on x.</summary>
    Middle,

    /// <summary>The text ends at x.</summary>
    End,
}

/// <summary>A vector shape. Coordinates in points, origin at the top left; colours as #rrggbb.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "shape")]
[JsonDerivedType(typeof(LineShape), "line")]
[JsonDerivedType(typeof(RectShape), "rect")]
[JsonDerivedType(typeof(PolylineShape), "polyline")]
[JsonDerivedType(typeof(CircleShape), "circle")]
[JsonDerivedType(typeof(TextShape), "text")]
[JsonDerivedType(typeof(ImageShape), "image")]
public abstract record Shape;

/// <summary>A straight line; <see cref="Dash"/> is the length of dash and gap, 0 for solid.</summary>
public sealed record LineShape(double X1, double Y1, double X2, double Y2, string Color, double Width, double Dash = 0) : Shape;

/// <summary>A rectangle with fill, stroke or both.</summary>
public sealed record RectShape(double X, double Y, double Width, double Height, string? Fill, string? Stroke = null, double StrokeWidth = 0.8) : Shape;

/// <summary>An open line through points given as x, y, x, y …</summary>
public sealed record PolylineShape(IReadOnlyList<double> Points, string Color, double Width, double Dash = 0) : Shape;

/// <summary>A filled circle.</summary>
public sealed record CircleShape(double X, double Y, double Radius, string Fill) : Shape;

/// <summary>A line of text with its baseline at y.</summary>
public sealed record TextShape(double X, double Y, string Text, double Size, string Color, Anchor Anchor = Anchor.Start, bool Bold = false) : Shape;

/// <summary>A photograph or map: a JPEG in RGB, as base64, with its own width and height in pixels.</summary>
public sealed record ImageShape(double X, double Y, double Width, double Height, string Jpeg, int PixelWidth, int PixelHeight) : Shape;

/// <summary>A drawing: made once, shown as SVG on the web and as path operators in PDF.</summary>
public sealed record Picture(double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The drawing as an SVG element; the alternative text becomes its accessible name.</summary>
    /// <param name="alt">What the drawing shows, for those who cannot see it.</param>
    /// <param name="kind">A further class of the element, such as the widths it is for; empty for none.</param>
    public string ToSvg(string alt, string kind = "")
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"picture{(kind.Length > 0 ? " " + kind : "")}\" role=\"img\" viewBox=\"0 0 {N(Width)} {N(Height)}\" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"{E(alt)}\">");
        foreach (var shape in Shapes)
        {
            svg.Append(Svg(shape));
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Svg(Shape shape) => shape switch
    {
        LineShape l => $"<line x1=\"{N(l.X1)}\" y1=\"{N(l.Y1)}\" x2=\"{N(l.X2)}\" y2=\"{N(l.Y2)}\" stroke=\"{l.Color}\" stroke-width=\"{N(l.Width)}\"{Dash(l.Dash)}/>",
        RectShape r => $"<rect x=\"{N(r.X)}\" y=\"{N(r.Y)}\" width=\"{N(r.Width)}\" height=\"{N(r.Height)}\" fill=\"{r.Fill ?? "none"}\"" + (r.Stroke is null ? "/>" : $" stroke=\"{r.Stroke}\" stroke-width=\"{N(r.StrokeWidth)}\"/>"),
        PolylineShape p => $"<polyline fill=\"none\" stroke=\"{p.Color}\" stroke-width=\"{N(p.Width)}\" stroke-linejoin=\"round\"{Dash(p.Dash)} points=\"{string.Join(' ', p.Points.Select(N))}\"/>",
        CircleShape c => $"<circle cx=\"{N(c.X)}\" cy=\"{N(c.Y)}\" r=\"{N(c.Radius)}\" fill=\"{c.Fill}\"/>",
        TextShape t => $"<text x=\"{N(t.X)}\" y=\"{N(t.Y)}\" font-size=\"{N(t.Size)}\" fill=\"{t.Color}\" text-anchor=\"{t.Anchor.ToString().ToLowerInvariant()}\"{(t.Bold ? " font-weight=\"600\"" : "")}>{E(t.Text)}</text>",
        ImageShape i => $"<image x=\"{N(i.X)}\" y=\"{N(i.Y)}\" width=\"{N(i.Width)}\" height=\"{N(i.Height)}\" href=\"data:image/jpeg;base64,{i.Jpeg}\"/>",
        _ => "",
    };

    private static string Dash(double dash) => dash > 0 ? $" stroke-dasharray=\"{N(dash)}\"" : "";

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
