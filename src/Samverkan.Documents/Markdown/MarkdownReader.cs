using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Samverkan.Documents.Content;
using Block = Samverkan.Documents.Content.Block;
using MdTable = Markdig.Extensions.Tables.Table;

namespace Samverkan.Documents.Markdown;

/// <summary>
/// Reads the Markdown that users write into blocks. HTML is never interpreted: it comes out as the text that was typed.
/// Links other than https and mailto keep their text and lose their address.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Turns Markdown into blocks; headings inside it start at <paramref name="firstLevel"/>.</summary>
    public static IReadOnlyList<Block> Read(string? markdown, int firstLevel = 3)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        var parsed = Markdig.Markdown.Parse(markdown.ReplaceLineEndings("\n"), Pipeline);
        var top = parsed.Descendants<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        return Blocks(parsed, firstLevel - top);
    }

    /// <summary>What is wrong with a chart in the text, in Swedish, naming the line; null when all charts can be drawn.</summary>
    public static string? ChartProblem(string? markdown) =>
        Markdig.Markdown.Parse((markdown ?? "").ReplaceLineEndings("\n"), Pipeline).Descendants<FencedCodeBlock>().Select(ChartFence.Problem).FirstOrDefault(p => p is not null);

    private static List<Block> Blocks(IEnumerable<Markdig.Syntax.Block> source, int shift) =>
        [.. source.SelectMany(b => Convert(b, shift))];

    private static IEnumerable<Block> Convert(Markdig.Syntax.Block block, int shift) => block switch
    {
        HeadingBlock h => [new Heading(Math.Clamp(h.Level + shift, 1, 6), PlainText.Of(Inlines(h.Inline)))],
        ParagraphBlock p => [new Paragraph(Inlines(p.Inline))],
        MdTable t => [ReadTable(t, shift)],
        ListBlock l => [new BlockList(l.IsOrdered, [.. l.OfType<ListItemBlock>().Select(i => (IReadOnlyList<Block>)Blocks(i, shift))], l.IsOrdered && int.TryParse(l.OrderedStart, out var start) ? start : 1)],
        QuoteBlock q => [new Quote(Blocks(q, shift))],
        FencedCodeBlock f => ChartFence.Read(f) ?? [Paragraph.Of(f.Lines.ToString())],
        CodeBlock c => [Paragraph.Of(c.Lines.ToString())],
        ThematicBreakBlock => [],
        LinkReferenceDefinitionGroup => [],
        ContainerBlock c => Blocks(c, shift),
        LeafBlock leaf => [Paragraph.Of(leaf.Lines.ToString())],
        _ => [],
    };

    private static Content.Table ReadTable(MdTable table, int shift)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Max(r => r.Count);
        var body = rows.Where(r => !r.IsHeader).ToList();
        var numeric = Enumerable.Range(0, columns).Select(i => body.Count > 0 && body.TrueForAll(r => i >= r.Count || IsNumber(Text(r[i])))).ToArray();
        var cells = rows.Select(row => (IReadOnlyList<Cell>)[.. Enumerable.Range(0, columns).Select(i =>
        {
            var blocks = i < row.Count ? Blocks((TableCell)row[i], shift) : [];
            return new Cell(blocks, row.IsHeader || (i == 0 && !numeric[0]), numeric[i]);
        })]);
        return new Content.Table("", Weights(rows, columns, numeric), rows.Count(r => r.IsHeader), [.. cells]);
    }

    private static double[] Weights(List<TableRow> rows, int columns, bool[] numeric) =>
        [.. Enumerable.Range(0, columns).Select(i =>
        {
            var longest = rows.Where(r => i < r.Count).Max(r => Text(r[i]).Length);
            return numeric[i] ? Math.Clamp(longest, 6, 12) : Math.Clamp(longest, 10, 46);
        })];

    private static string Text(Markdig.Syntax.Block cell) =>
        string.Join(' ', ((TableCell)cell).OfType<LeafBlock>().Select(l => PlainText.Of(Inlines(l.Inline)))).Trim();

    private static bool IsNumber(string text) =>
        text is "" or "–" or "-" or ".." || text.All(c => char.IsDigit(c) || c is ' ' or '\u00a0' or ',' or '.' or '%' or '+' or '-' or '−' or '–');

    private static List<Content.Inline> Inlines(ContainerInline? source)
    {
        var result = new List<Content.Inline>();
        Collect(source, false, false, null, result);
        return result;
    }

    private static void Collect(ContainerInline? source, bool bold, bool italic, string? href, List<Content.Inline> into)
    {
        foreach (var inline in source ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            switch (inline)
            {
                case LiteralInline l: Add(l.Content.ToString(), bold, italic, href, into); break;
                case CodeInline c: Add(c.Content, bold, italic, href, into); break;
                case LineBreakInline b when b.IsHard: into.Add(new Content.Inline("", Break: true)); break;
                case LineBreakInline: Add(" ", bold, italic, href, into); break;
                case HtmlEntityInline e: Add(e.Transcoded.ToString(), bold, italic, href, into); break;
                case AutolinkInline a: Add(a.Url, bold, italic, Safe(a.IsEmail ? "mailto:" + a.Url : a.Url), into); break;
                case EmphasisInline e: Collect(e, bold || e.DelimiterCount == 2, italic || e.DelimiterCount == 1, href, into); break;
                case LinkInline { IsImage: false } link: Collect(link, bold, italic, Safe(link.Url) ?? href, into); break;
                case ContainerInline c: Collect(c, bold, italic, href, into); break;
            }
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
}
