using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;

namespace Samverkan.Tests.Documents;

/// <summary>Texts written at random in all the ways that Markdown has: no word is lost, and nothing but text comes through.</summary>
public class MarkdownPropertiesTests
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klick](javascript:alert(1))",
        "[klick](http://osaker.example)",
        "[klick](data:text/html;base64,AAAA)",
        "[klick](//utan.example)",
        "<https://bra.example/?a=1&b=2>",
        "[post](mailto:karin@kommunen.example)",
        "&lt;b&gt; &amp; \"citat\" 'apostrof'",
        "![bild](javascript:alert(1) \"t\")",
    ];

    private sealed class Writer(Random random)
    {
        private int count;

        public string Word() => $"w{++count}";

        public int Count => count;

        private string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Inline()));

        private string Inline() =>
            random.Next(6) switch
            {
                0 => $"**{Word()}**",
                1 => $"*{Word()}*",
                2 => $"[{Word()}](https://exempel.example/{random.Next(9)})",
                3 => $"`{Word()}`",
                _ => Word(),
            };

        public string Block(int depth = 0) =>
            random.Next(depth > 2 ? 3 : 8) switch
            {
                0 => Words(12),
                1 => $"{new string('#', random.Next(1, 5))} {Word()}",
                2 => $"{Words(4)}  \n{Words(4)}",
                3 => string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => "- " + Indented(Block(depth + 1), "  "))),
                4 => string.Join('\n', Enumerable.Range(1, random.Next(1, 4)).Select(i => $"{i}. " + Indented(Block(depth + 1), "   "))),
                5 => "> " + Block(depth + 1).Replace("\n", "\n> ", StringComparison.Ordinal),
                6 => Table(),
                _ => $"```\n{Word()}\n```",
            };

        private string Table()
        {
            var columns = random.Next(1, 5);
            string Row() => "| " + string.Join(" | ", Enumerable.Range(0, columns).Select(_ => Word())) + " |";
            return string.Join(
                '\n',
                [Row(), "|" + string.Concat(Enumerable.Repeat("---|", columns)), .. Enumerable.Range(0, 3).Select(_ => Row())]
            );
        }

        private static string Indented(string text, string by) => text.Replace("\n", "\n" + by, StringComparison.Ordinal);
    }

    private static IEnumerable<(int Seed, string Text, int Words)> Texts(int count)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            var writer = new Writer(random);
            var text = string.Join("\n\n", Enumerable.Range(0, random.Next(1, 8)).Select(_ => writer.Block()));
            yield return (seed, text, writer.Count);
        }
    }

    private static IEnumerable<string> WordsOf(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\bw\d+\b").Select(m => m.Value);

    [Fact]
    public void Every_word_that_is_written_is_there_once_and_in_order()
    {
        foreach (var (seed, text, words) in Texts(300))
        {
            var found = WordsOf(PlainText.Of(MarkdownReader.Read(text)));

            Assert.True(Enumerable.Range(1, words).Select(w => $"w{w}").SequenceEqual(found), $"seed {seed}:\n{text}");
        }
    }

    [Fact]
    public void What_is_read_is_shown_whole_as_HTML_and_comes_back_whole_from_what_is_stored()
    {
        foreach (var (seed, text, words) in Texts(200))
        {
            var document = new Document { Title = "Prov", Blocks = MarkdownReader.Read(text) };
            var html = HtmlRenderer.Render(document.Blocks);

            Assert.True(Enumerable.Range(1, words).Select(w => $"w{w}").SequenceEqual(WordsOf(html)), $"seed {seed}:\n{text}");
            Assert.True(document.Hash() == Document.FromJson(document.ToJson()).Hash(), $"seed {seed}");
        }
    }

    [Fact]
    public void HTML_of_a_text_is_well_formed()
    {
        foreach (var (seed, text, _) in Texts(100))
        {
            var html = HtmlRenderer.Render(MarkdownReader.Read(text + "\n\n" + Nasty[seed % Nasty.Length]));
            var xml = "<r>" + html.Replace("<br>", "<br/>", StringComparison.Ordinal) + "</r>";

            Assert.True(Record.Exception(() => System.Xml.Linq.XDocument.Parse(xml)) is null, $"seed {seed}: {html}");
        }
    }

    [Fact]
    public void Nothing_that_runs_comes_through_and_only_safe_links_are_links()
    {
        foreach (var nasty in Nasty)
        {
            var html = HtmlRenderer.Render(
                MarkdownReader.Read($"Före {nasty} efter.\n\n- {nasty}\n\n> {nasty}\n\n| a |\n|---|\n| {nasty} |")
            );
            var parsed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

            Assert.Empty(parsed.QuerySelectorAll("script, img, iframe, object, b, [onerror], [onclick], [style]"));
            Assert.All(parsed.QuerySelectorAll("a"), a => Assert.Matches("^(https://|mailto:)", a.GetAttribute("href")!));
            Assert.Contains("Före", parsed.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("efter.", parsed.Body.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \r\n\t\n ")]
    public void A_text_without_words_has_nothing_to_show(string? text)
    {
        Assert.Empty(MarkdownReader.Read(text));
        Assert.Null(MarkdownReader.ChartProblem(text));
    }

    [Theory]
    [InlineData(1, "# a", "## b", 1, 2)]
    [InlineData(3, "# a", "## b", 3, 4)]
    [InlineData(3, "### a", "#### b", 3, 4)]
    [InlineData(3, "## a", "##### b", 3, 6)]
    [InlineData(5, "# a", "###### b", 5, 6)]
    public void Headings_start_at_the_level_asked_for_and_end_at_the_sixth(int first, string one, string two, int level, int next)
    {
        var headings = MarkdownReader.Read($"{one}\n\n{two}", first).OfType<Heading>().Select(h => h.Level);

        Assert.Equal([level, next], headings);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Line_endings_of_any_kind_part_the_same_paragraphs(string end)
    {
        var blocks = MarkdownReader.Read($"Ett{end}{end}Två{end}tre{end}{end}- fyra");

        Assert.Equal(["Ett", "Två tre", "fyra"], PlainText.Lines(blocks));
    }

    [Theory]
    [InlineData("3. tre\n4. fyra", 3)]
    [InlineData("1. ett", 1)]
    [InlineData("0. noll", 0)]
    public void A_list_goes_on_from_the_number_it_was_given(string text, int start) =>
        Assert.Equal((true, start), MarkdownReader.Read(text).OfType<BlockList>().Select(l => (l.Ordered, l.Start)).Single());

    [Theory]
    [InlineData("| Område | Antal |\n|---|---|\n| Torget | 1 234 |\n| Parken | – |", true)]
    [InlineData("| Område | Antal |\n|---|---|\n| Torget | 12,5 % |\n| Parken | .. |", true)]
    [InlineData("| Område | Antal |\n|---|---|\n| Torget | −5 |\n| Parken | många |", false)]
    public void A_column_of_numbers_is_set_as_numbers(string text, bool number)
    {
        var table = MarkdownReader.Read(text).OfType<Table>().Single();

        Assert.All(table.Rows, r => Assert.Equal(number, r[1].Number));
        Assert.All(table.Rows, r => Assert.False(r[0].Number));
        Assert.All(table.Rows.Skip(1), r => Assert.True(r[0].Header));
    }

    [Fact]
    public void Rows_of_a_table_have_as_many_cells_as_its_widest()
    {
        var table = MarkdownReader.Read("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |").OfType<Table>().Single();

        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
    }
}
