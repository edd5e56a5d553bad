using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Samverkan.Documents.Content;
using Block = Samverkan.Documents.Content.Block;
using MdTable = Markdig.Extensions.Tables.Table;

namespace Samverkan.Documents.Markdown;

/// <summary>What a text refers to beyond itself: the caller knows what its fenced blocks and addresses mean.</summary>
public interface ITextReferences
{
    /// <summary>The blocks that a fenced block stands for; null when it is none of the caller's.</summary>
    IReadOnlyList<Block>? Fence(string info, string body);

    /// <summary>The words that a link of the caller's own kind shows; null when it is none.</summary>
    string? Link(string url, string typed);

    /// <summary>The figure that an image of the caller's own kind stands for; null when it is none.</summary>
    Figure? Image(string url, string alt, string caption);
}

/// <summary>
/// Reads the Markdown that users write into blocks. HTML is never interpreted: it comes out as the text that was typed.
/// Links other than https and mailto keep their text and lose their address.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = TextKinds.Pipeline();

    /// <summary>
    /// Turns Markdown into blocks; headings inside it start at <paramref name="firstLevel"/>. Without <paramref name="references"/> the
    /// text's own references are plain text.
    /// </summary>
    public static IReadOnlyList<Block> Read(string? markdown, int firstLevel = 3, ITextReferences? references = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        if (Parsed(markdown) is not { } parsed)
        {
            return [Paragraph.Of(markdown)];
        }

        var top = parsed.Descendants<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        return Blocks(parsed, new Context(firstLevel - top, references));
    }

    /// <summary>What is wrong with a chart in the text, in Swedish, naming the line; null when all charts can be drawn.</summary>
    public static string? ChartProblem(string? markdown) =>
        Parsed(markdown)?.Descendants<FencedCodeBlock>().Select(ChartFence.Problem).FirstOrDefault(p => p is not null);

    /// <summary>How many levels lists and quotations may lie within each other, and how many columns a table may have.</summary>
    private const int MostLevels = 8,
        MostColumns = 20;

    /// <summary>
    /// Why a text cannot be set on a page, in Swedish: lists or quotations too deep within each other, or a table too wide. Null when it
    /// can.
    /// </summary>
    public static string? ShapeProblem(string? markdown)
    {
        var parsed = Parsed(markdown);
        return parsed is null || parsed.Descendants<ContainerBlock>().Any(b => Levels(b) > MostLevels)
                ? "Texten har listor eller citat i för många nivåer. Använd högst åtta."
            : parsed.Descendants<MdTable>().Any(t => t.ColumnDefinitions.Count > MostColumns)
                ? "En tabell har för många kolumner för att få plats på en sida. Använd högst tjugo, eller dela den i flera."
            : null;
    }

    /// <summary>The text as Markdig reads it; null where it gives up, which it does far below what a page has room for.</summary>
    private static MarkdownDocument? Parsed(string? markdown)
    {
        try
        {
            return Markdig.Markdown.Parse((markdown ?? "").ReplaceLineEndings("\n"), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int Levels(Markdig.Syntax.Block block)
    {
        var levels = 0;
        for (var at = (Markdig.Syntax.Block?)block; at is not null; at = at.Parent)
        {
            levels += at is ListBlock or QuoteBlock ? 1 : 0;
        }

        return levels;
    }

    private static List<Block> Blocks(IEnumerable<Markdig.Syntax.Block> source, Context context) =>
        [.. source.SelectMany(b => Convert(b, context))];

    private static IEnumerable<Block> Convert(Markdig.Syntax.Block block, Context context) =>
        block switch
        {
            HeadingBlock h => [new Heading(Math.Clamp(h.Level + context.Shift, 1, 6), PlainText.Of(Inlines(h.Inline, context)))],
            ParagraphBlock p => [Pictured(p, context) ?? (Block)new Paragraph(Inlines(p.Inline, context))],
            MdTable t => [ReadTable(t, context)],
            ListBlock l =>
            [
                new BlockList(
                    l.IsOrdered,
                    [.. l.OfType<ListItemBlock>().Select(i => (IReadOnlyList<Block>)Blocks(i, context))],
                    l.IsOrdered && int.TryParse(l.OrderedStart, out var start) ? start : 1
                ),
            ],
            QuoteBlock q => [new Quote(Blocks(q, context))],
            FencedCodeBlock f => context.References?.Fence(f.Info ?? "", f.Lines.ToString())
                ?? ChartFence.Read(f)
                ?? [Lines(f.Lines.ToString())],
            ThematicBreakBlock line => [Paragraph.Of(line.Content.ToString().Trim())],
            ContainerBlock c => Blocks(c, context),
            LeafBlock leaf => [Paragraph.Of(leaf.Lines.ToString())],
            _ => [],
        };

    /// <summary>Lines of text that are no running text: each stays a line.</summary>
    private static Paragraph Lines(string text) =>
        new([
            .. text.Split('\n')
                .SelectMany(
                    (line, i) =>
                        i == 0 ? [new Content.Inline(line)] : new[] { new Content.Inline("", Break: true), new Content.Inline(line) }
                )
                .Where(inline => inline.Break || inline.Text.Length > 0),
        ]);

    /// <summary>The figure of a paragraph that holds an image and nothing else; null for other paragraphs.</summary>
    private static Figure? Pictured(ParagraphBlock paragraph, Context context) =>
        paragraph.Inline is { } inline && inline.FirstChild is LinkInline { IsImage: true, Url: { } url } image && image == inline.LastChild
            ? context.References?.Image(url, PlainText.Of(Inlines(image, context)), image.Title ?? "")
            : null;

    private static Content.Table ReadTable(MdTable table, Context context)
    {
        // A first row without a word is how Markdown writes a table that has no headings.
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Max(r => r.Count);
        rows = rows.Count > 1 && rows[0].IsHeader && rows[0].All(c => Text(c, context).Length == 0) ? rows[1..] : rows;
        var body = rows.Where(r => !r.IsHeader).ToList();
        var numeric = Enumerable
            .Range(0, columns)
            .Select(i => body.Count > 0 && body.TrueForAll(r => i >= r.Count || IsNumber(Text(r[i], context))))
            .ToArray();
        var cells = rows.Select(row =>
            (IReadOnlyList<Cell>)
                [
                    .. Enumerable
                        .Range(0, columns)
                        .Select(i =>
                        {
                            var blocks = i < row.Count ? Blocks((TableCell)row[i], context with { InCell = true }) : [];
                            // A cell without words heads nothing.
                            var heads = PlainText.Of(blocks).Trim().Length > 0 && (row.IsHeader || (i == 0 && !numeric[0]));
                            return new Cell(blocks, heads, numeric[i]);
                        }),
                ]
        );
        return new Content.Table("", Weights(rows, columns, numeric, context), rows.Count(r => r.IsHeader), [.. cells]);
    }

    private static double[] Weights(List<TableRow> rows, int columns, bool[] numeric, Context context) =>
        [
            .. Enumerable
                .Range(0, columns)
                .Select(i =>
                {
                    var longest = rows.Where(r => i < r.Count).Max(r => Text(r[i], context).Length);
                    return numeric[i] ? Math.Clamp(longest, 6, 12) : Math.Clamp(longest, 10, 46);
                }),
        ];

    private static string Text(Markdig.Syntax.Block cell, Context context) =>
        string.Join(' ', ((TableCell)cell).OfType<LeafBlock>().Select(l => PlainText.Of(Inlines(l.Inline, context)))).Trim();

    private static bool IsNumber(string text) =>
        text is "" or "–" or "-" or ".."
        || text.All(c => char.IsDigit(c) || c is ' ' or '\u00a0' or ',' or '.' or '%' or '+' or '-' or '−' or '–');

    private static List<Content.Inline> Inlines(ContainerInline? source, Context context)
    {
        var result = new List<Content.Inline>();
        Collect(source, false, false, null, result, context);
        return result;
    }

    private static void Collect(ContainerInline? source, bool bold, bool italic, string? href, List<Content.Inline> into, Context context)
    {
        foreach (var inline in source ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            switch (inline)
            {
                case LiteralInline l:
                    AddLiteral(l, bold, italic, href, into, context);
                    break;
                case LineBreakInline b when b.IsHard:
                    into.Add(new Content.Inline("", Break: true));
                    break;
                case LineBreakInline:
                    Add(" ", bold, italic, href, into);
                    break;
                case HtmlEntityInline e:
                    Add(e.Transcoded.ToString(), bold, italic, href, into);
                    break;
                case AutolinkInline a:
                    Add(a.Url, bold, italic, Safe(a.IsEmail ? "mailto:" + a.Url : a.Url), into);
                    break;
                case EmphasisInline e:
                    Collect(e, bold || e.DelimiterCount == 2, italic || e.DelimiterCount == 1, href, into, context);
                    break;
                case LinkInline { IsImage: false } link when Shown(link, context) is { } shown:
                    AddShown(link, shown, (bold, italic, href), into, context);
                    break;
                case LinkInline { IsImage: false } link:
                    Collect(link, bold, italic, Safe(link.Url) ?? href, into, context);
                    break;
                case ContainerInline c:
                    Collect(c, bold, italic, href, into, context);
                    break;
            }
        }
    }

    private static string? Shown(LinkInline link, Context context)
    {
        if (context.References is null || link.Url is null)
        {
            return null;
        }

        return context.References.Link(link.Url, PlainText.Of(Inlines(link, context)));
    }

    /// <summary>Words of a link that show something else than they say; where they say it themselves they keep their look.</summary>
    private static void AddShown(
        LinkInline link,
        string shown,
        (bool Bold, bool Italic, string? Href) look,
        List<Content.Inline> into,
        Context context
    )
    {
        if (shown == PlainText.Of(Inlines(link, context)))
        {
            Collect(link, look.Bold, look.Italic, look.Href, into, context);
        }
        else
        {
            Add(shown, look.Bold, look.Italic, look.Href, into);
        }
    }

    /// <summary>Text as it was typed; in a cell, where no line can end, <c>&lt;br&gt;</c> is a line break.</summary>
    private static void AddLiteral(LiteralInline literal, bool bold, bool italic, string? href, List<Content.Inline> into, Context context)
    {
        var text = literal.Content.ToString();
        var from = 0;
        foreach (var at in context.InCell ? TextKinds.BreaksIn(text, literal.IsFirstCharacterEscaped) : [])
        {
            if (at.Index > from)
            {
                Add(text[from..at.Index], bold, italic, href, into);
            }

            into.Add(new Content.Inline("", Break: true));
            from = at.Index + at.Length;
        }

        if (from < text.Length)
        {
            Add(text[from..], bold, italic, href, into);
        }
    }

    private static void Add(string text, bool bold, bool italic, string? href, List<Content.Inline> into)
    {
        if (into.Count > 0 && into[^1] is { Break: false } last && last.Bold == bold && last.Italic == italic && last.Href == href)
        {
            into[^1] = last with { Text = last.Text + text };
        }
        else
        {
            into.Add(new Content.Inline(text, bold, italic, href));
        }
    }

    private static string? Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "mailto") ? url : null;

    /// <summary>How far headings are shifted, what the text refers to, and whether a cell of a table is read.</summary>
    private readonly record struct Context(int Shift, ITextReferences? References, bool InCell = false);
}
