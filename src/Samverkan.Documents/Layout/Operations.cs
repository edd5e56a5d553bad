using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>
/// Something painted on a page, at coordinates relative to the slab it belongs to (points, y downwards). No tag means artifact.
/// </summary>
internal abstract class Operation(Tag? tag)
{
    public Tag? Tag { get; } = tag;
}

internal sealed class TextOperation(double x, double y, string text, Face face, double size, Ink ink, Tag? tag) : Operation(tag)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public string Text { get; } = text;

    public Face Face { get; } = face;

    public double Size { get; } = size;

    public Ink Ink { get; } = ink;

    /// <summary>A hyphen that stands only because the line ended: read as a soft hyphen.</summary>
    public bool SoftHyphen { get; init; }
}

/// <summary>The number of the page that a heading stands on, set against the right edge when all pages are known.</summary>
internal sealed class PageNumberOperation(double right, double y, int heading, Face face, double size, Tag? tag) : Operation(tag)
{
    public TextOperation Resolve(int page)
    {
        var text = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new TextOperation(right - FontLibrary.Of(face).Width(text, size), y, text, face, size, Ink.Text, Tag);
    }

    public int Heading { get; } = heading;
}

internal sealed class RectOperation(double x, double y, double width, double height, Ink? fill, Ink? stroke, double strokeWidth, Tag? tag)
    : Operation(tag)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public Ink? Fill { get; } = fill;

    public Ink? Stroke { get; } = stroke;

    public double StrokeWidth { get; } = strokeWidth;
}

internal sealed class PathOperation(IReadOnlyList<double> points, Ink ink, double width, double dash, Tag? tag) : Operation(tag)
{
    public IReadOnlyList<double> Points { get; } = points;

    public Ink Ink { get; } = ink;

    public double Width { get; } = width;

    public double Dash { get; } = dash;
}

internal sealed class CircleOperation(double x, double y, double radius, Ink ink, Tag? tag) : Operation(tag)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public double Radius { get; } = radius;

    public Ink Ink { get; } = ink;
}

internal sealed class ImageOperation(double x, double y, double width, double height, ImageShape image, Tag? tag) : Operation(tag)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public ImageShape Image { get; } = image;
}

/// <summary>A link's active area; either an address or the number of a heading.</summary>
internal sealed class LinkOperation(double x, double y, double width, double height, string? href, int heading, Tag tag) : Operation(tag)
{
    public double X { get; } = x;

    public double Y { get; } = y;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public string? Href { get; } = href;

    public int Heading { get; } = heading;
}

/// <summary>Marks where a heading stands, for links and bookmarks.</summary>
internal sealed class AnchorOperation(int heading, string title, int level) : Operation(null)
{
    public int Heading { get; } = heading;

    public string Title { get; } = title;

    public int Level { get; } = level;
}

/// <summary>A large grey word laid obliquely over the page.</summary>
internal sealed class WatermarkOperation(string text) : Operation(null)
{
    public string Text { get; } = text;
}

/// <summary>A colour in sRGB.</summary>
internal readonly record struct Ink(byte R, byte G, byte B)
{
    public static readonly Ink Text = new(0x11, 0x11, 0x11);
    public static readonly Ink Heading = new(0x12, 0x32, 0x4f);
    public static readonly Ink Quiet = new(0x44, 0x44, 0x44);
    public static readonly Ink Link = new(0x0b, 0x4f, 0x8a);
    public static readonly Ink Rule = new(0x9a, 0xa7, 0xb4);
    public static readonly Ink HeaderFill = new(0xe8, 0xee, 0xf4);
    public static readonly Ink Watermark = new(0xe2, 0xe2, 0xe2);

    public static Ink Parse(string hex) =>
        new(Convert.ToByte(hex.Substring(1, 2), 16), Convert.ToByte(hex.Substring(3, 2), 16), Convert.ToByte(hex.Substring(5, 2), 16));
}

/// <summary>An operation with its place on the page.</summary>
internal readonly record struct Placed(Operation Operation, double X, double Y, bool Artifact = false);

/// <summary>A page's operations in painting order.</summary>
internal sealed class Page
{
    public List<Placed> Content { get; } = [];
}

/// <summary>
/// A horizontal strip that is never split: a line of text, a figure, or a table row (whose cells hold strips of their own).
/// </summary>
internal sealed class Slab
{
    public double Height { get; set; }

    public double Before { get; set; }

    public bool KeepWithNext { get; set; }

    public bool StartsPage { get; init; }

    public List<Operation> Operations { get; } = [];

    public Row? Row { get; init; }

    public static double HeightOf(List<Slab> slabs)
    {
        var height = 0d;
        for (var i = 0; i < slabs.Count; i++)
        {
            height += slabs[i].Height + (i > 0 ? slabs[i].Before : 0);
        }

        return height;
    }
}

/// <summary>A table row: cells with their strips, and the header rows that repeat when the row lands on a new page.</summary>
internal sealed class Row(List<Slab> header, bool isHeader, double padding)
{
    public List<(double X, double Width, List<Slab> Slabs)> Cells { get; } = [];

    public List<Slab> Header { get; } = header;

    public bool IsHeader { get; } = isHeader;

    public double Padding { get; } = padding;
}
