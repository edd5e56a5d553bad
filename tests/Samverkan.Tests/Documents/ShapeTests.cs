using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;
using Samverkan.Documents.Pdf;

namespace Samverkan.Tests.Documents;

/// <summary>What cannot be set on a page is told where it is written; what can is set, however long its words are.</summary>
public class ShapeTests
{
    private static string Columns(int count) =>
        string.Concat(Enumerable.Repeat("| a ", count)) + "|\n" + string.Concat(Enumerable.Repeat("|---", count)) + "|\n";

    [Theory]
    [InlineData("> ", 8, false)]
    [InlineData("> ", 9, true)]
    [InlineData("> ", 300, true)]
    [InlineData("- ", 8, false)]
    [InlineData("- ", 9, true)]
    [InlineData("1. ", 40, true)]
    public void Lists_and_quotations_lie_in_each_other_in_eight_levels_at_most(string mark, int levels, bool refused) =>
        Assert.Equal(refused, MarkdownReader.ShapeProblem(string.Concat(Enumerable.Repeat(mark, levels)) + "Text") is not null);

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(200, true)]
    public void A_table_has_twenty_columns_at_most(int columns, bool refused) =>
        Assert.Equal(refused, MarkdownReader.ShapeProblem(Columns(columns)) is not null);

    [Fact]
    public void What_is_not_refused_is_set_and_stored()
    {
        var text =
            string.Concat(Enumerable.Repeat("- ", 8))
            + "Djupt\n\n"
            + string.Concat(Enumerable.Repeat("> ", 8))
            + "Djupare\n\n"
            + Columns(20)
            + "\n"
            + new string('ö', 5000);
        Assert.Null(MarkdownReader.ShapeProblem(text));
        var document = new Document { Title = "Prov", Blocks = MarkdownReader.Read(text) };

        Assert.Equal(document.ToJson(), Document.FromJson(document.ToJson()).ToJson());
        Assert.NotEmpty(PdfRenderer.Render(document));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("å")]
    [InlineData("och-")]
    public void A_word_of_any_length_is_cut_where_the_line_ends(string part)
    {
        var word = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));
        var document = new Document { Title = "Prov", Blocks = [Paragraph.Of(word)] };

        Assert.NotEmpty(PdfRenderer.Render(document));
    }

    [Fact]
    public void A_heading_in_a_quotation_does_not_shift_the_contents()
    {
        var document = new Document { Title = "Prov", Blocks = MarkdownReader.Read("> # Citat\n\n# Egen\n\n# Nästa", 1) };
        var html = HtmlRenderer.Render(document.Blocks);

        foreach (var (anchor, heading) in HtmlRenderer.Contents(document))
        {
            Assert.Contains($"id=\"{anchor}\">{heading.Text}<", html, StringComparison.Ordinal);
        }
    }
}
