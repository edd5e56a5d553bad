using System.Text;
using Samverkan.Documents.Content;

namespace Samverkan.Documents.Html;

/// <summary>Renders blocks as HTML for the web. Text is always encoded; only the elements written here can come out.</summary>
public static class HtmlRenderer
{
    /// <summary>The id of the n:th heading of a document, counted from 0.</summary>
    public static string AnchorOf(int heading) => $"avsnitt-{heading + 1}";

    /// <summary>Renders blocks; a heading of level 1 becomes an element of <paramref name="firstLevel"/>.</summary>
    public static string Render(IEnumerable<Block> blocks, int firstLevel = 2)
    {
        var writer = new Writer(firstLevel);
        writer.Write(blocks, contents: true);
        return writer.Html.ToString();
    }

    /// <summary>The headings of a document with their anchors, for a table of contents.</summary>
    public static IReadOnlyList<(string Anchor, Heading Heading)> Contents(Document document, int levels = 2) =>
        [.. document.Blocks.OfType<Heading>().Select((h, i) => (AnchorOf(i), h)).Where(x => x.h.Level <= levels)];

    private static string E(string text) => HtmlText.Encode(text);

    private sealed class Writer(int firstLevel)
    {
        private int headings;

        public StringBuilder Html { get; } = new();

        /// <summary>Writes blocks.</summary>
        /// <param name="blocks">What is written.</param>
        /// <param name="contents">Whether headings here are those of the document; one in a quotation is not, and has no anchor.</param>
        public void Write(IEnumerable<Block> blocks, bool contents = false)
        {
            foreach (var block in blocks)
            {
                Write(block, contents);
            }
        }

        private void Write(Block block, bool contents)
        {
            switch (block)
            {
                case Heading h:
                    var level = Math.Clamp(h.Level + firstLevel - 1, 1, 6);
                    var anchor = contents ? $" id=\"{AnchorOf(headings++)}\"" : "";
                    Html.Append($"<h{level}{anchor}>{E(h.Full)}</h{level}>");
                    break;
                case Paragraph p:
                    Write(p);
                    break;
                case BlockList l:
                    Write(l);
                    break;
                case Quote q:
                    Wrap("blockquote", q.Blocks);
                    break;
                case Note n:
                    Wrap("div class=\"note\"", n.Blocks);
                    break;
                case Table t:
                    Write(t);
                    break;
                case KeyValueTable k:
                    Write(k);
                    break;
                case Figure f:
                    Html.Append("<figure><figcaption>").Append(E(f.Caption)).Append("</figcaption>");
                    f.Picture.WriteSvg(Html, f.Alt, f.Narrow is null ? "" : "wide");
                    f.Narrow?.WriteSvg(Html, f.Alt, "narrow");
                    Html.Append("</figure>");
                    break;
                case SignatureBlock s:
                    Write(s);
                    break;
            }
        }

        private void Wrap(string tag, IEnumerable<Block> blocks)
        {
            Html.Append('<').Append(tag).Append('>');
            Write(blocks);
            Html.Append("</").Append(tag.Split(' ')[0]).Append('>');
        }

        private void Write(Paragraph p)
        {
            var style = p.Style == ParagraphStyle.Body ? "" : $" class=\"doc-{p.Style.ToString().ToLowerInvariant()}\"";
            Html.Append($"<p{style}>");
            Inlines(p.Inlines);
            Html.Append("</p>");
        }

        private void Inlines(IEnumerable<Inline> inlines)
        {
            foreach (var i in inlines)
            {
                if (i.Break)
                {
                    Html.Append("<br>");
                    continue;
                }

                var text = E(i.Text);
                text = i.Italic ? $"<em>{text}</em>" : text;
                text = i.Bold ? $"<strong>{text}</strong>" : text;
                Html.Append(i.Href is null ? text : $"<a href=\"{E(i.Href)}\" rel=\"noopener\">{text}</a>");
            }
        }

        private void Write(BlockList l)
        {
            var tag = l.Ordered ? "ol" : "ul";
            Html.Append('<').Append(tag).Append(l.Start != 1 ? $" start=\"{l.Start}\">" : ">");
            foreach (var item in l.Items)
            {
                Html.Append("<li>");
                if (item is [Paragraph only])
                {
                    Inlines(only.Inlines);
                }
                else
                {
                    Write(item);
                }

                Html.Append("</li>");
            }

            Html.Append("</").Append(tag).Append('>');
        }

        private void Write(Table t)
        {
            Html.Append(
                $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
                    + $"aria-label=\"{E(t.Caption.Length > 0 ? t.Caption : "Tabell")}\"><table class=\"doc-table\">"
            );
            Html.Append(t.Caption.Length > 0 ? $"<caption>{E(t.Caption)}</caption>" : "");
            for (var r = 0; r < t.Rows.Count; r++)
            {
                Html.Append(r == 0 && t.HeaderRows > 0 ? "<thead>" : "").Append(r == t.HeaderRows ? "<tbody>" : "").Append("<tr>");
                foreach (var cell in t.Rows[r])
                {
                    var tag = cell.Header ? "th" : "td";
                    var scope =
                        !cell.Header ? ""
                        : r < t.HeaderRows ? " scope=\"col\""
                        : " scope=\"row\"";
                    Html.Append($"<{tag}{scope}{(cell.Number ? " class=\"num\"" : "")}>");
                    Cell(cell.Blocks);
                    Html.Append($"</{tag}>");
                }

                Html.Append("</tr>").Append(r == t.HeaderRows - 1 ? "</thead>" : "");
            }

            Html.Append(t.Rows.Count > t.HeaderRows ? "</tbody></table></div>" : "</table></div>");
        }

        private void Cell(IReadOnlyList<Block> blocks)
        {
            if (blocks is [Paragraph only])
            {
                Inlines(only.Inlines);
            }
            else
            {
                Write(blocks);
            }
        }

        private void Write(KeyValueTable k)
        {
            Html.Append("<table class=\"doc-table doc-keyvalue\">");
            Html.Append(k.Caption.Length > 0 ? $"<caption>{E(k.Caption)}</caption>" : "");
            foreach (var row in k.Rows)
            {
                Html.Append($"<tr><th scope=\"row\">{E(row.Key)}</th><td>");
                Cell(row.Value);
                Html.Append("</td></tr>");
            }

            Html.Append("</table>");
        }

        private void Write(SignatureBlock s)
        {
            foreach (var line in s.Lines)
            {
                Html.Append(
                    $"<dl class=\"doc-signature\"><dt>För</dt><dd>{E(line.Party)}</dd><dt>Ort och "
                        + $"datum</dt><dd>{E(string.Join(' ', line.Place, line.Date).Trim())}</dd>"
                );
                Html.Append(
                    $"<dt>Namn och funktion</dt><dd>{E(line.Name)}, "
                        + $"{E(line.Title)}</dd>{(line.Evidence.Length > 0 ? $"<dt>Underskrift</dt><dd>{E(line.Evidence)}</dd>" : "")}</dl>"
                );
            }
        }
    }
}
