using System.Text.Json.Nodes;

namespace Samverkan.EndToEnd.Tests.Editor;

/// <summary>Random documents as the editor holds them, full of what Markdown would read as something else.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Pieces =
    [
        "Klottret",
        "ökade",
        "2016. Under året",
        "- 5 grader",
        "+ 46",
        "1) först",
        "3.",
        "#",
        "# rubrik",
        "##",
        "> citat",
        "*",
        "**",
        "***",
        "_",
        "__x__",
        "a_b",
        "`",
        "```",
        "~~~",
        "~~x~~",
        "|",
        "a | b",
        "|---|---|",
        "---",
        "===",
        ":-",
        "-",
        "<br>",
        "<b>fet</b>",
        "<https://x.se>",
        "5 < 6",
        "&amp;",
        "&",
        "&#35;",
        "[a](https://b.se)",
        "[a]: https://b.se",
        "[x]",
        "![a](b)",
        "!",
        "\\",
        "\\*",
        "\"",
        "”",
        "(",
        ")",
        "”nära”",
        "§ 6",
        "10\u00a0000",
        "½",
        "ﬁ",
        "é",
        "Sergels torg,",
        "e-post@x.se",
        "https://x.se/a_b",
    ];

    private static readonly string[] Addresses =
    [
        "https://exempel.se/",
        "https://exempel.se/a_b?x=1&y=2",
        "https://exempel.se/a(b)c",
        "mailto:namn@exempel.se",
        "pastaende:andel/klotter/2015/a/b",
        "fakta:antal/v%C3%A5ld/2015/a",
    ];

    private readonly Random random = new(seed);

    /// <summary>A document of some blocks.</summary>
    public JsonObject Next() => Node("doc", Many(1, 5, () => Block(0)));

    private JsonNode Block(int depth) =>
        random.Next(depth == 0 ? 12 : 7) switch
        {
            < 4 => Paragraph(true),
            4 => List("bulletList", depth),
            5 => List("orderedList", depth),
            6 => depth == 0 ? Node("blockquote", Many(1, 3, () => Inner(1))) : Paragraph(true),
            7 => With(Node("heading", Words(false, false)), "level", 1 + random.Next(6)),
            8 or 9 => Table(),
            10 => Figures(),
            _ => Image(),
        };

    private JsonNode Inner(int depth) =>
        depth < 3 && random.Next(3) == 0 ? List(random.Next(2) == 0 ? "bulletList" : "orderedList", depth) : Paragraph(true);

    private JsonObject List(string type, int depth)
    {
        var list = Node(
            type,
            Many(
                1,
                4,
                () =>
                    Node(
                        "listItem",
                        new JsonArray([
                            Paragraph(true),
                            .. depth < 3 && random.Next(4) == 0 ? new[] { Inner(depth + 1) } : [],
                            .. random.Next(8) == 0 ? new[] { Paragraph(true) } : [],
                        ])
                    )
            )
        );
        return type == "orderedList" ? With(list, "start", random.Next(3) == 0 ? random.Next(2, 120) : 1) : list;
    }

    private JsonObject Table()
    {
        var (columns, head) = (random.Next(1, 5), random.Next(4) > 0);
        return Node(
            "table",
            new JsonArray([
                .. Enumerable
                    .Range(0, random.Next(1, 4))
                    .Select(r =>
                        Node(
                            "tableRow",
                            new JsonArray([
                                .. Enumerable
                                    .Range(0, columns)
                                    .Select(_ => Node(r == 0 && head ? "tableHeader" : "tableCell", new JsonArray(Paragraph(true)))),
                            ])
                        )
                    ),
            ])
        );
    }

    private JsonObject Figures() =>
        With(
            With(Node("figures", null), "info", "statistik"),
            "body",
            $"visa: linje\nbrott: Klotter\nområden: Region Stockholm; LPO Norrmalm\nperiod: 2010–2015\ntitel: {Piece()}"
        );

    private JsonObject Image()
    {
        var image = With(Node("image", null), "src", "bild:00000000-0000-0000-0000-00000000000" + random.Next(10));
        image["attrs"]!["alt"] = "Kartan visar " + Piece();
        image["attrs"]!["title"] = random.Next(2) == 0 ? null : "Karta ”A” \"B\"";
        return image;
    }

    private JsonObject Paragraph(bool breaks) => Node("paragraph", Words(breaks, true));

    private JsonArray Words(bool breaks, bool marks)
    {
        var words = new JsonArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            if (breaks && random.Next(9) == 0)
            {
                words.Add((JsonNode)Node("hardBreak", null));
            }

            var text = string.Join(random.Next(5) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Piece()));
            var node = new JsonObject { ["type"] = "text", ["text"] = random.Next(3) == 0 ? text + " " : text };
            if (Marks(marks) is { Count: > 0 } set)
            {
                node["marks"] = set;
            }

            words.Add((JsonNode)node);
        }

        return words;
    }

    private JsonArray Marks(bool all)
    {
        var marks = new JsonArray();
        if (random.Next(8) == 0)
        {
            var address = Addresses[random.Next(Addresses.Length)];
            marks.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["type"] = "link",
                        ["attrs"] = new JsonObject { ["href"] = address },
                    }
            );
        }

        foreach (var name in all ? new[] { "bold", "italic" } : [])
        {
            if (random.Next(4) == 0)
            {
                marks.Add((JsonNode)new JsonObject { ["type"] = name });
            }
        }

        return marks;
    }

    private string Piece() => Pieces[random.Next(Pieces.Length)];

    private JsonArray Many(int from, int to, Func<JsonNode> make) =>
        new([.. Enumerable.Range(0, random.Next(from, to)).Select(_ => make())]);

    private static JsonObject Node(string type, JsonArray? content)
    {
        var node = new JsonObject { ["type"] = type };
        if (content is not null)
        {
            node["content"] = content;
        }

        return node;
    }

    private static JsonObject With(JsonObject node, string name, JsonNode value)
    {
        node["attrs"] ??= new JsonObject();
        node["attrs"]![name] = value;
        return node;
    }
}
