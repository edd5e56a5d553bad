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
public sealed record RectShape(
    double X,
    double Y,
    double Width,
    double Height,
    string? Fill,
    string? Stroke = null,
    double StrokeWidth = 0.8
) : Shape;

/// <summary>An open line through points given as x, y, x, y …</summary>
public sealed record PolylineShape(IReadOnlyList<double> Points, string Color, double Width, double Dash = 0) : Shape;

/// <summary>A filled circle.</summary>
public sealed record CircleShape(double X, double Y, double Radius, string Fill) : Shape;

/// <summary>A line of text with its baseline at y.</summary>
public sealed record TextShape(double X, double Y, string Text, double Size, string Color, Anchor Anchor = Anchor.Start, bool Bold = false)
    : Shape;

/// <summary>A photograph or map: a JPEG in RGB, as base64, with its own width and height in pixels.</summary>
public sealed record ImageShape(double X, double Y, double Width, double Height, string Jpeg, int PixelWidth, int PixelHeight) : Shape;

/// <summary>A drawing: made once, shown as SVG on the web and as path operators in PDF.</summary>
public sealed record Picture(double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The drawing as an SVG element; the alternative text becomes its accessible name.</summary>
    /// <param name="alt">What the drawing shows, for those who cannot see it.</param>
    public string ToSvg(string alt)
    {
        var html = new StringBuilder();
        WriteSvg(html, alt);
        return html.ToString();
    }

    /// <summary>Writes the drawing as an SVG element at the end of a text.</summary>
    /// <param name="html">The text.</param>
    /// <param name="alt">What the drawing shows, for those who cannot see it.</param>
    /// <param name="kind">A further class of the element, such as the widths it is for; empty for none.</param>
    public void WriteSvg(StringBuilder html, string alt, string kind = "")
    {
        var svg = new SvgWriter(html);
        html.Append("<svg class=\"picture").Append(kind.Length > 0 ? " " : "").Append(kind).Append("\" role=\"img\" viewBox=\"0 0 ");
        svg.Number(Width).Write(" ").Number(Height).Write("\" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"").Text(alt).Write("\">");
        foreach (var shape in Shapes)
        {
            svg.Shape(shape);
        }

        svg.Write("</svg>");
    }
}
