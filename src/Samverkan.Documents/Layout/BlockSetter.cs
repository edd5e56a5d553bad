using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>Turns blocks into slabs of a given width and builds the structure tree as it goes.</summary>
internal sealed partial class BlockSetter(Document document, Tag root)
{
    private const double HeadingGap = 8;

    private const double TableGap = 5;

    private readonly IReadOnlyList<Heading> headings = [.. document.Blocks.OfType<Heading>()];

    private int headingCount;

    private int lastLevel;

    public List<Slab> Set(double width) => Set(document.Blocks, width, root, null, 0);

    private List<Slab> Set(IEnumerable<Block> blocks, double width, Tag parent, TextStyle? cell, double x)
    {
        var slabs = new List<Slab>();
        var afterTable = false;
        foreach (var block in blocks)
        {
            var next = Set(block, width, parent, cell, x).ToList();
            if (afterTable && next.Count > 0)
            {
                next[0].Before += TableGap;
            }

            slabs.AddRange(next);
            afterTable = block is Table or KeyValueTable;
        }

        return slabs;
    }

    private IEnumerable<Slab> Set(Block block, double width, Tag parent, TextStyle? cell, double x) =>
        block switch
        {
            Heading h when cell is null && parent == root => Set(h, width),
            Heading h => Spaced(
                TextSetter.Set([new Inline(h.Full, Bold: true)], width, cell ?? TextStyle.Body, new Tag("P", parent), x),
                4
            ),
            Paragraph p => Spaced(
                TextSetter.Set(p.Inlines, width, cell ?? TextStyle.Of(p.Style), new Tag("P", parent), x),
                cell is null ? 7 : 2
            ),
            BlockList l => Set(l, width, parent, cell, x),
            Quote q => Set(q.Blocks, width - 18, new Tag("BlockQuote", parent), cell, x + 18),
            Note n => Set(n, width, parent, cell, x),
            Table t => Set(t, width, parent, x),
            KeyValueTable k => Set(k, width, parent, x),
            Figure f => Set(f, width, parent, x),
            SignatureBlock s => s.Lines.SelectMany(l => SignatureSetter.Set(l, width, parent)),
            TableOfContents t => Set(t, width, parent),
            PageBreak => [new Slab { StartsPage = true }],
            _ => [],
        };

    /// <summary>Lines with white space before the first of them.</summary>
    internal static List<Slab> Spaced(List<Slab> slabs, double before)
    {
        slabs[0].Before = before;
        return slabs;
    }

    private List<Slab> Set(Heading heading, double width)
    {
        var level = Math.Min(heading.Level, lastLevel + 1);
        lastLevel = level;
        var tag = new Tag("H" + level, root);
        var style = TextStyle.HeadingOf(heading.Level);
        var indent = 0d;
        if (heading.Number is { Length: > 0 } number)
        {
            indent = Math.Max(FontLibrary.Of(Face.SansBold).Width(number, style.Size) + HeadingGap, heading.Level == 1 ? 26 : 34);
        }

        var slabs = TextSetter.Set([new Inline(heading.Text)], width - indent, style, tag, indent);
        if (indent > 0)
        {
            slabs[0]
                .Operations.Insert(
                    0,
                    new TextOperation(0, style.Baseline, heading.Number + " ", Face.SansBold, style.Size, style.Ink, tag)
                );
        }

        slabs[0].Operations.Insert(0, new AnchorOperation(headingCount++, heading.Full, level));
        slabs.ForEach(s => s.KeepWithNext = true);
        slabs[^1].Height += 3;
        return Spaced(
            slabs,
            heading.Level switch
            {
                1 => 24,
                2 => 17,
                _ => 12,
            }
        );
    }

    private List<Slab> Set(BlockList list, double width, Tag parent, TextStyle? cell, double x)
    {
        var tag = new Tag("L", parent) { Numbering = list.Ordered ? "Decimal" : "Disc" };
        var style = cell ?? TextStyle.Body;
        var indent = list.Ordered ? style.Size * 1.9 : style.Size * 1.35;
        var outer = cell is null && parent == root ? 10 : 2;
        var slabs = new List<Slab>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = new Tag("LI", tag);
            var label = new Tag("Lbl", item);
            var body = new Tag("LBody", item);
            var lines = Set(list.Items[i], width - outer - indent, body, cell, x + outer + indent);
            if (lines.Count == 0)
            {
                lines = TextSetter.Set([], width, style, new Tag("P", body), x);
            }

            var first = lines[0];
            first.Operations.Insert(
                0,
                new TextOperation(
                    x + outer,
                    style.Baseline,
                    list.Ordered ? $"{list.Start + i}. " : "• ",
                    style.FaceOf(new Inline("")),
                    style.Size,
                    style.Ink,
                    label
                )
            );
            first.Before = i == 0 ? (cell is null ? 5 : 2) : (cell is null ? 2.5 : 1);
            // The last point of a list is not left alone at the head of a page.
            lines[^1].KeepWithNext |= list.Items.Count > 1 && i == list.Items.Count - 2;
            slabs.AddRange(lines);
        }

        return slabs;
    }

    private List<Slab> Set(Note note, double width, Tag parent, TextStyle? cell, double x)
    {
        var slabs = Set(note.Blocks, width - 14, new Tag("Sect", parent), cell ?? TextStyle.Cell, x + 14);
        foreach (var slab in slabs)
        {
            slab.Operations.Add(new PathOperation([x + 3, -slab.Before, x + 3, slab.Height], Ink.Rule, 2, 0, null));
        }

        if (slabs.Count > 0)
        {
            slabs[0].Before = 10;
        }

        return slabs;
    }

    private static List<Slab> Set(Figure figure, double width, Tag parent, double x)
    {
        var slabs = Spaced(TextSetter.Set([new Inline(figure.Caption)], width, TextStyle.Caption, new Tag("P", parent), x), 12);
        slabs.ForEach(s => s.KeepWithNext = true);
        var scale = Math.Min(width / figure.Picture.Width, 1.05);
        var tag = new Tag("Figure", parent) { Alt = figure.Alt, Box = [figure.Picture.Width * scale, figure.Picture.Height * scale] };
        var slab = new Slab { Height = (figure.Picture.Height * scale) + 10, Before = 2 };
        foreach (var shape in figure.Picture.Shapes)
        {
            slab.Operations.Add(Draw(shape, x, 4, scale, tag));
        }

        slabs.Add(slab);
        return slabs;
    }

    private static Operation Draw(Shape shape, double x, double y, double k, Tag tag) =>
        shape switch
        {
            LineShape l => new PathOperation(
                [x + (l.X1 * k), y + (l.Y1 * k), x + (l.X2 * k), y + (l.Y2 * k)],
                Ink.Parse(l.Color),
                l.Width * k,
                l.Dash * k,
                tag
            ),
            PolylineShape p => new PathOperation(
                [.. p.Points.Select((v, i) => (i % 2 == 0 ? x : y) + (v * k))],
                Ink.Parse(p.Color),
                p.Width * k,
                p.Dash * k,
                tag
            ),
            RectShape r => new RectOperation(
                x + (r.X * k),
                y + (r.Y * k),
                r.Width * k,
                r.Height * k,
                r.Fill is null ? null : Ink.Parse(r.Fill),
                r.Stroke is null ? null : Ink.Parse(r.Stroke),
                r.StrokeWidth * k,
                tag
            ),
            CircleShape c => new CircleOperation(x + (c.X * k), y + (c.Y * k), c.Radius * k, Ink.Parse(c.Fill), tag),
            TextShape t => Draw(t, x, y, k, tag),
            ImageShape i => new ImageOperation(x + (i.X * k), y + (i.Y * k), i.Width * k, i.Height * k, i, tag),
            _ => throw new NotSupportedException($"A {shape.GetType().Name} cannot be drawn."),
        };

    private static TextOperation Draw(TextShape t, double x, double y, double k, Tag tag)
    {
        var face = t.Bold ? Face.SansBold : Face.Sans;
        var text = FontLibrary.Clean(t.Text);
        var width = FontLibrary.Of(face).Width(text, t.Size * k);
        var shift = t.Anchor switch
        {
            Anchor.End => width,
            Anchor.Middle => width / 2,
            _ => 0,
        };
        return new TextOperation(x + (t.X * k) - shift, y + (t.Y * k), text, face, t.Size * k, Ink.Parse(t.Color), tag);
    }

    private List<Slab> Set(TableOfContents toc, double width, Tag parent)
    {
        var slabs = TextSetter.Set([new Inline("Innehåll")], width, TextStyle.HeadingOf(1), new Tag("P", parent));
        slabs.ForEach(s => s.KeepWithNext = true);
        var list = new Tag("TOC", parent);
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Level <= toc.Levels)
            {
                slabs.AddRange(TocEntry(headings[i], i, width, list));
            }
        }

        return slabs;
    }

    private static List<Slab> TocEntry(Heading heading, int index, double width, Tag list)
    {
        var link = new Tag("Link", new Tag("Reference", new Tag("TOCI", list))) { Alt = heading.Full };
        var face = heading.Level == 1 ? Face.SansBold : Face.Sans;
        var style = new TextStyle(true, 10.2, 15.5, Ink.Text, Bold: heading.Level == 1);
        var indent = (heading.Level - 1) * 18d;
        var slabs = Spaced(
            TextSetter.Set([new Inline(heading.Full)], width - indent - 40, style, link, indent),
            heading.Level == 1 ? 5 : 0
        );
        var last = slabs[^1];
        var text = last.Operations.OfType<TextOperation>().Last();
        var end = text.X + FontLibrary.Of(text.Face).Width(text.Text, text.Size) + 6;
        if (end < width - 28)
        {
            last.Operations.Add(new PathOperation([end, style.Baseline - 0.5, width - 24, style.Baseline - 0.5], Ink.Rule, 0.7, 2.2, null));
        }

        last.Operations.Add(new PageNumberOperation(width, style.Baseline, index, face, style.Size, link));
        slabs.ForEach(s => s.Operations.Add(new LinkOperation(0, 0, width, s.Height, null, index, link)));
        return slabs;
    }
}
