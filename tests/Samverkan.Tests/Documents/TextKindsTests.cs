using System.Text;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;

namespace Samverkan.Tests.Documents;

/// <summary>What a text can have is in one table: what is kept is set, what is refused stays as it was typed.</summary>
public class TextKindsTests
{
    private static string Case(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", "Cases", name));

    private static IReadOnlyList<string> Lines(string markdown) => [.. PlainText.Lines(MarkdownReader.Read(markdown))];

    [Theory]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("[a]: https://exempel.se")]
    [InlineData("`kod`")]
    [InlineData("~~struken~~")]
    [InlineData("<u>understruken</u>")]
    [InlineData("text[^1]")]
    public void What_is_refused_stays_as_it_was_typed(string typed)
    {
        Assert.Equal(typed, PlainText.Of(MarkdownReader.Read(typed)).Trim());
    }

    [Fact]
    public void A_line_of_dashes_under_words_makes_no_heading_and_an_indented_line_no_code()
    {
        Assert.Single(MarkdownReader.Read("Ord\n---").OfType<Paragraph>());
        Assert.Equal("fyra steg in", Assert.IsType<Paragraph>(Assert.Single(MarkdownReader.Read("    fyra steg in"))).Inlines[0].Text);
    }

    [Fact]
    public void What_was_typed_as_text_is_text()
    {
        Assert.Equal(
            ["# inte rubrik", "2016. Under året minskade klottret.", "- 5 grader", "+ 46 personer", "1) första"],
            Lines(Case("10-escapes.md"))
        );
        Assert.All(MarkdownReader.Read(Case("10-escapes.md")), b => Assert.IsType<Paragraph>(b));
        Assert.Equal("Ska <u>alltid</u> lyftas, ~~inte~~ strykas.", Assert.Single(Lines(Case("12-marks.md"))));
    }

    [Fact]
    public void A_line_break_in_a_cell_is_a_line_break()
    {
        var table = Assert.IsType<Table>(Assert.Single(MarkdownReader.Read(Case("11-break-in-cell.md"))));
        var cell = Assert.IsType<Paragraph>(Assert.Single(table.Rows[1][0].Blocks));
        Assert.Equal(["Kommunen", "", "Polisen"], cell.Inlines.Select(i => i.Text));
        Assert.True(cell.Inlines[1].Break);
        Assert.Contains("Kommunen<br>Polisen", HtmlRenderer.Render([table]), StringComparison.Ordinal);
        var typed = MarkdownReader.Read("| a |\n|---|\n| \\<br> |");
        Assert.Equal("<br>", ((Paragraph)((Table)typed[0]).Rows[1][0].Blocks[0]).Inlines[0].Text);
        Assert.Equal("ett<br>två", Assert.Single(Lines("ett<br>två")));
    }

    [Fact]
    public void A_table_whose_first_row_is_empty_has_no_headings()
    {
        var table = Assert.IsType<Table>(Assert.Single(MarkdownReader.Read("|  |  |\n|---|---|\n| År | Antal |\n| 2015 | 1 234 |")));
        Assert.Equal((0, 2), (table.HeaderRows, table.Rows.Count));
        var html = HtmlRenderer.Render([table]);
        Assert.DoesNotContain("<thead>", html, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(PdfOf(table), 0, 8), StringComparison.Ordinal);
    }

    private static byte[] PdfOf(Block block) =>
        Samverkan.Documents.Pdf.PdfRenderer.Render(new Document { Title = "Prov", Blocks = [block] });

    [Fact]
    public void The_lines_of_a_block_that_is_no_chart_stay_lines()
    {
        var lines = Assert.IsType<Paragraph>(Assert.Single(MarkdownReader.Read("```\nett\ntvå\n```")));
        Assert.Equal(["ett", "", "två"], lines.Inlines.Select(i => i.Text));
    }

    [Fact]
    public void Every_kind_is_once_in_the_table_and_in_the_documentation()
    {
        Assert.Equal(TextKinds.All.Count, TextKinds.All.Select(k => k.Name).Distinct().Count());
        var text = new StringBuilder("# What a text can have\n\nMade from `TextKinds` by a test; do not edit.\n\n");
        text.Append("| Kind | In Swedish | Written | Kept | What becomes of it |\n|---|---|---|---|---|\n");
        foreach (var kind in TextKinds.All)
        {
            var written = kind.Markdown.Length == 0 ? "" : $"`` {kind.Markdown.Replace("|", "\\|", StringComparison.Ordinal)} ``";
            var use = kind.Use switch
            {
                TextKindUse.Kept => "yes",
                TextKindUse.Words => "its words",
                _ => "as typed",
            };
            text.Append(SwedishText.Culture, $"| {kind.Name} | {kind.Swedish} | {written} | {use} | {kind.Note} |\n");
        }

        Approved.Check("../../docs/text.md", text.ToString());
    }
}
