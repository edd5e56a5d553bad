using System.Buffers.Text;
using System.Text;
using Samverkan.Documents.Fonts;
using Samverkan.Documents.Layout;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// Writes the operators of one page, keeping the graphics state so that nothing is set twice. Coordinates come in from the top left.
/// </summary>
internal sealed class ContentStream
{
    private byte[] buffer = new byte[16384];
    private int length;
    private Face? face;
    private double size;
    private Ink? fill;
    private Ink? stroke;
    private double lineWidth = -1;
    private double dash;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public void Raw(string text)
    {
        Reserve(text.Length);
        length += Encoding.Latin1.GetBytes(text, buffer.AsSpan(length));
    }

    /// <summary>A line of text; characters that its face lacks in a face that has them.</summary>
    public void Text(TextOperation text, double x, double y, FontUse[] fonts)
    {
        Fill(text.Ink);
        var at = x + text.X;
        var own = fonts[(int)text.Face];
        foreach (var (part, drawn) in own.Font.HasAll(text.Text) ? [(text.Text, text.Face)] : FontLibrary.Parts(text.Text, text.Face))
        {
            Raw("BT ");
            Font(drawn, text.Size);
            Point(at, y + text.Y);
            Raw("Td ");
            Glyphs(part, fonts[(int)drawn]);
            Raw(" TJ ET\n");
            at += FontLibrary.Of(drawn).Width(part, text.Size);
        }
    }

    public void Watermark(string text, FontUse use)
    {
        const double angle = 0.9553;
        const double big = 120;
        var width = FontLibrary.Of(Face.SansBold).Width(text, big);
        double cos = Math.Cos(angle),
            sin = Math.Sin(angle);
        double x = (Pagination.PageWidth / 2) - (width / 2 * cos) + 30,
            y = (Pagination.PageHeight / 2) - (width / 2 * sin) - 20;
        Fill(Ink.Watermark);
        Raw("BT ");
        Font(Face.SansBold, big);
        Raw(FormattableString.Invariant($"{cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####} {x:0.##} {y:0.##} Tm "));
        Glyphs(text, use);
        Raw(" TJ ET\n");
    }

    public void Rect(RectOperation r, double x, double y)
    {
        if (r.Fill is { } color)
        {
            Fill(color);
            Box(r, x, y);
            Raw("re f\n");
        }

        if (r.Stroke is { } edge)
        {
            Stroke(edge, r.StrokeWidth, 0);
            Box(r, x, y);
            Raw("re S\n");
        }
    }

    public void Path(PathOperation p, double x, double y)
    {
        Stroke(p.Ink, p.Width, p.Dash);
        for (var i = 0; i < p.Points.Count; i += 2)
        {
            Point(x + p.Points[i], y + p.Points[i + 1]);
            Raw(i == 0 ? "m " : "l ");
        }

        Raw("S\n");
    }

    public void Circle(CircleOperation c, double x, double y)
    {
        Fill(c.Ink);
        double cx = x + c.X,
            cy = y + c.Y,
            r = c.Radius,
            k = 0.5523 * r;
        Point(cx + r, cy);
        Raw("m ");
        Curve(cx + r, cy - k, cx + k, cy - r, cx, cy - r);
        Curve(cx - k, cy - r, cx - r, cy - k, cx - r, cy);
        Curve(cx - r, cy + k, cx - k, cy + r, cx, cy + r);
        Curve(cx + k, cy + r, cx + r, cy + k, cx + r, cy);
        Raw("f\n");
    }

    public void Image(ImageOperation image, double x, double y, string name)
    {
        Raw("q ");
        Number(image.Width);
        Raw("0 0 ");
        Number(image.Height);
        Point(x + image.X, y + image.Y + image.Height);
        Raw($"cm /{name} Do Q\n");
    }

    private void Curve(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Point(x1, y1);
        Point(x2, y2);
        Point(x3, y3);
        Raw("c ");
    }

    private void Box(RectOperation r, double x, double y)
    {
        Point(x + r.X, y + r.Y + r.Height);
        Number(r.Width);
        Number(r.Height);
    }

    private void Glyphs(string text, FontUse use)
    {
        var font = use.Font;
        Raw("[<");
        var previous = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = use.Glyph(rune);
            var kern = previous >= 0 ? font.Kern(previous, glyph) : 0;
            if (kern != 0)
            {
                Raw(">");
                Number(-kern * 1000.0 / font.UnitsPerEm);
                Raw("<");
            }

            Hex(glyph);
            previous = glyph;
        }

        Raw(">]");
    }

    private void Hex(int glyph)
    {
        Reserve(4);
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            buffer[length++] = (byte)"0123456789ABCDEF"[(glyph >> shift) & 15];
        }
    }

    private void Font(Face next, double nextSize)
    {
        if (face != next || size != nextSize)
        {
            (face, size) = (next, nextSize);
            Raw(FontUse.NameOf(next));
            Number(nextSize);
            Raw("Tf ");
        }
    }

    private void Fill(Ink ink)
    {
        if (fill != ink)
        {
            fill = ink;
            Color(ink);
            Raw("rg\n");
        }
    }

    private void Stroke(Ink ink, double width, double nextDash)
    {
        if (stroke != ink)
        {
            stroke = ink;
            Color(ink);
            Raw("RG\n");
        }

        if (lineWidth != width)
        {
            lineWidth = width;
            Number(width);
            Raw("w\n");
        }

        if (dash != nextDash)
        {
            dash = nextDash;
            Raw("[");
            if (nextDash > 0)
            {
                Number(nextDash);
            }

            Raw("] 0 d\n");
        }
    }

    private void Color(Ink ink)
    {
        Number(ink.R / 255.0);
        Number(ink.G / 255.0);
        Number(ink.B / 255.0);
    }

    /// <summary>A point, turned from the top-left origin of layout to the bottom-left origin of PDF.</summary>
    private void Point(double x, double y)
    {
        Number(x);
        Number(Pagination.PageHeight - y);
    }

    private void Number(double value)
    {
        Reserve(24);
        var hundredths = (long)Math.Round(value * 100);
        if (hundredths < 0)
        {
            buffer[length++] = (byte)'-';
            hundredths = -hundredths;
        }

        Utf8Formatter.TryFormat(hundredths / 100, buffer.AsSpan(length), out var written);
        length += written;
        var rest = hundredths % 100;
        if (rest != 0)
        {
            buffer[length++] = (byte)'.';
            buffer[length++] = (byte)('0' + (rest / 10));
            if (rest % 10 != 0)
            {
                buffer[length++] = (byte)('0' + (rest % 10));
            }
        }

        buffer[length++] = (byte)' ';
    }

    private void Reserve(int count)
    {
        if (length + count > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
        }
    }
}
