using System.Globalization;
using System.Text.Json.Nodes;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Markdown;

namespace Samverkan.EndToEnd.Tests.Editor;

/// <summary>The same text as the editor holds it and as the reader has read it, both in one form to compare.</summary>
internal static class Readings
{
    /// <summary>A document of the editor.</summary>
    public static string Of(JsonNode node) => string.Join('\n', Children(node).Select(Block));

    /// <summary>What the reader makes of a text.</summary>
    public static string Of(string markdown) => string.Join('\n', MarkdownReader.Read(markdown, 1, new Known()).Select(Block));

    private static IEnumerable<JsonNode> Children(JsonNode node) => (node["content"] as JsonArray ?? []).OfType<JsonNode>();

    private static string Type(JsonNode node) => node["type"]!.GetValue<string>();

    private static string Block(JsonNode node) =>
        Type(node) switch
        {
            "heading" => $"H {string.Concat(Children(node).Select(t => t["text"]!.GetValue<string>()))}",
            "paragraph" => "P " + Runs(Children(node).Select(Run)),
            "bulletList" => $"UL[{string.Join(';', Children(node).Select(Inner))}]",
            "orderedList" => $"OL{node["attrs"]!["start"]}[{string.Join(';', Children(node).Select(Inner))}]",
            "blockquote" => $"Q[{Inner(node)}]",
            "table" => $"T[{string.Join(';', Children(node).Select(Row))}]",
            "figures" => $"F {node["attrs"]!["body"]}",
            "image" => $"I {node["attrs"]!["alt"]}|{node["attrs"]!["title"]}",
            var other => other,
        };

    private static string Inner(JsonNode node) => string.Join('/', Children(node).Select(Block).Where(b => b != "P "));

    private static string Row(JsonNode row) =>
        string.Join('|', Children(row).Select(c => (Type(c) == "tableHeader" ? "h" : "d") + Inner(c)));

    private static (string Text, string Look) Run(JsonNode node)
    {
        if (Type(node) == "hardBreak")
        {
            return ("⏎", "");
        }

        var marks = (node["marks"] as JsonArray ?? []).OfType<JsonNode>().ToList();
        var href = marks.Find(m => Type(m) == "link")?["attrs"]!["href"]!.GetValue<string>();
        return (
            node["text"]!.GetValue<string>(),
            Look(
                marks.Exists(m => Type(m) == "bold"),
                marks.Exists(m => Type(m) == "italic"),
                href is null || href.StartsWith("http", StringComparison.Ordinal) || href.StartsWith("mailto", StringComparison.Ordinal)
                    ? href
                    : null
            )
        );
    }

    private static string Look(bool bold, bool italic, string? href) => (bold ? "B" : "") + (italic ? "I" : "") + href;

    /// <summary>Runs of the same look are one.</summary>
    private static string Runs(IEnumerable<(string Text, string Look)> runs)
    {
        var told = "";
        string? look = null;
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            told += run.Text == "⏎" || run.Look == look ? run.Text : $"{{{run.Look}}}{run.Text}";
            look = run.Text == "⏎" ? look : run.Look;
        }

        return told;
    }

    private static string Block(Block block) =>
        block switch
        {
            Heading h => $"H {h.Text}",
            Paragraph p => "P " + Runs(p.Inlines.Select(i => i.Break ? ("⏎", "") : (i.Text, Look(i.Bold, i.Italic, i.Href)))),
            BlockList l => (l.Ordered ? "OL" + l.Start.ToString(CultureInfo.InvariantCulture) : "UL")
                + $"[{string.Join(';', l.Items.Select(Inner))}]",
            Quote q => $"Q[{Inner(q.Blocks)}]",
            Table t => $"T[{string.Join(';', t.Rows.Select((r, i) => Row(r, i < t.HeaderRows)))}]",
            Note n => $"F {PlainText.Of(n.Blocks).TrimEnd()}",
            Figure f => $"I {f.Alt}|{f.Caption}",
            var other => other.ToString(),
        };

    private static string Inner(IReadOnlyList<Block> blocks) => string.Join('/', blocks.Select(Block).Where(b => b != "P "));

    private static string Row(IReadOnlyList<Cell> cells, bool header) =>
        string.Join('|', cells.Select(c => (header ? "h" : "d") + (Inner(c.Blocks) is { Length: > 0 } words ? words : "")));

    /// <summary>Knows every chart, bound number and image, and shows them as they are written.</summary>
    private sealed class Known : ITextReferences
    {
        public IReadOnlyList<Block>? Fence(string info, string body) => info == "statistik" ? [new Note([Paragraph.Of(body)])] : null;

        public string? Link(string url, string typed) =>
            url.StartsWith("fakta:", StringComparison.Ordinal) || url.StartsWith("pastaende:", StringComparison.Ordinal) ? typed : null;

        public Figure? Image(string url, string alt, string caption) =>
            url.StartsWith("bild:", StringComparison.Ordinal) ? new Figure(new Picture(1, 1, []), alt, caption) : null;
    }
}
