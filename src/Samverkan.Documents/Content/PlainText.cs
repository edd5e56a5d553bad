using System.Text;

namespace Samverkan.Documents.Content;

/// <summary>A document as text only: for search, for comparison and for checks of the characters used.</summary>
public static class PlainText
{
    /// <summary>The text of a document, one block or cell a line.</summary>
    public static string Of(Document document) => Of(document.Blocks);

    /// <summary>The text of some blocks, one block or cell a line.</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(blocks))
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }

    /// <summary>The text of a paragraph's runs.</summary>
    public static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(i => i.Break ? " " : i.Text));

    /// <summary>Every piece of text in reading order.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(Lines);

    private static IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Heading h => [h.Full],
            Paragraph p => [Of(p.Inlines)],
            BlockList l => l.Items.SelectMany(Lines),
            Quote q => Lines(q.Blocks),
            Note n => Lines(n.Blocks),
            Table t => t.Rows.SelectMany(r => r.SelectMany(c => Lines(c.Blocks))).Prepend(t.Caption),
            KeyValueTable k => k.Rows.SelectMany(r => Lines(r.Value).Prepend(r.Key)).Prepend(k.Caption),
            Figure f => [f.Caption, f.Alt, .. f.Picture.Shapes.OfType<Drawing.TextShape>().Select(t => t.Text)],
            SignatureBlock s => s.Lines.SelectMany(l => new[] { l.Party, l.Name, l.Title, l.Place, l.Date, l.Evidence }),
            _ => [],
        };
}
