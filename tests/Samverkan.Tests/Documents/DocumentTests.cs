using Samverkan.Documents.Comparison;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;

namespace Samverkan.Tests.Documents;

public class DocumentTests
{
    private static Document Of(string markdown) => new() { Title = "Prov", Blocks = MarkdownReader.Read(markdown) };

    [Fact]
    public void A_document_comes_back_whole_from_its_JSON_with_the_same_hash()
    {
        var document = Of(
            "## Rubrik\n\ntext med **fet** och [länk](https://exempel.se)\n\n1. ett\n2. två\n\n| a | b |\n|---|---|\n| x | 1 |\n\n> citat"
        );
        var again = Document.FromJson(document.ToJson());
        Assert.Equal(document.Hash(), again.Hash());
        Assert.NotEqual(document.Hash(), (document with { Title = "Provv" }).Hash());
    }

    [Fact]
    public void HTML_and_unsafe_links_in_Markdown_become_text()
    {
        var html = HtmlRenderer.Render(MarkdownReader.Read("<script>x</script> [a](javascript:x) [b](https://b.se) [c](data:text/html,x)"));
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("javascript:", html);
        Assert.DoesNotContain("data:", html);
        Assert.Contains("href=\"https://b.se\"", html);
    }

    [Fact]
    public void Words_are_compared_in_text()
    {
        var units = DocumentComparison.Compare(Of("Alfa beta gamma.\n\nSamma."), Of("Alfa delta gamma.\n\nSamma.\n\nNytt stycke."));
        Assert.Equal([Change.Changed, Change.Same, Change.Added], units.Select(u => u.Change));
        Assert.Equal("beta", string.Concat(units[0].Cells[0].Where(r => r.Change == Change.Removed).Select(r => r.Text)).Trim());
        Assert.Equal("delta", string.Concat(units[0].Cells[0].Where(r => r.Change == Change.Added).Select(r => r.Text)).Trim());
    }

    [Fact]
    public void Tables_are_compared_by_cell()
    {
        var units = DocumentComparison.Compare(
            Of("| Område | 2014 | 2015 |\n|---|---|---|\n| Klara | 5 | 8 |\n| Jakob | 1 | 2 |"),
            Of("| Område | 2014 | 2015 |\n|---|---|---|\n| Klara | 5 | 9 |\n| Jakob | 1 | 2 |")
        );
        var changed = Assert.Single(units, u => u.Change != Change.Same);
        Assert.Equal("Klara", changed.Cells[0][0].Text);
        Assert.Equal([Change.Removed, Change.Added], changed.Cells[2].Select(r => r.Change));
    }

    [Fact]
    public void Rows_are_compared_under_their_headings_when_a_column_is_new()
    {
        var units = DocumentComparison.Compare(
            Of("| Område | 2014 | 2015 |\n|---|---|---|\n| Klara | 5 | 8 |"),
            Of("| Område | 2015 | 2016 |\n|---|---|---|\n| Klara | 8 | 9 |")
        );
        var row = units.Single(u => u.Cells[0][0].Text == "Klara");
        Assert.Equal(Change.Changed, row.Change);
        Assert.Equal(["Same Klara", "Removed 5", "Same 8", "Added 9"], row.Cells.Select(c => $"{c[0].Change} {c[0].Text}"));
    }

    [Fact]
    public void Line_breaks_within_a_cell_do_not_shift_what_is_compared()
    {
        static Document With(string last) =>
            new()
            {
                Title = "Prov",
                Blocks =
                [
                    new Table(
                        "Skäl",
                        [1, 1],
                        1,
                        [
                            [Cell.Of("Område", true), Cell.Of("Varför", true)],
                            [Cell.Of("Ett"), Cell.Of("rad ett\r\nrad två")],
                            [Cell.Of("Två"), Cell.Of(last)],
                        ]
                    ),
                ],
            };
        var changed = Assert.Single(DocumentComparison.Compare(With("före"), With("efter")), u => u.Change != Change.Same);
        Assert.Equal("Två", changed.Cells[0][0].Text);
    }

    [Fact]
    public void A_changed_caption_is_a_change()
    {
        static Document With(string caption) =>
            new()
            {
                Title = "Prov",
                Blocks =
                [
                    new Table(
                        caption,
                        [1],
                        0,
                        [
                            [Cell.Of("Ett")],
                        ]
                    ),
                ],
            };
        Assert.Contains(DocumentComparison.Compare(With("Klotter 2010"), With("Klotter 2012")), u => u.Change != Change.Same);
    }

    [Fact]
    public void A_chart_whose_figures_changed_is_shown_before_and_after()
    {
        static Document Chart(int middle) => Of($"```linjediagram\nKlotter\n;2013;2014;2015\nKlara;5;{middle};8\n```");
        var figure = DocumentComparison.Compare(Chart(6), Chart(7)).Single(u => u.Kind == UnitKind.Figure);
        Assert.Equal(Change.Changed, figure.Change);
        Assert.NotEqual(figure.Before!.Picture.ToSvg(""), figure.After!.Picture.ToSvg(""));
        Assert.Equal(Change.Same, DocumentComparison.Compare(Chart(6), Chart(6)).Single(u => u.Kind == UnitKind.Figure).Change);
    }

    [Fact]
    public void Comparing_loses_no_text_whatever_the_versions_hold()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            string Text() =>
                string.Join(
                    "\n\n",
                    Enumerable
                        .Range(0, random.Next(1, 8))
                        .Select(_ =>
                            string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abcdefg"[random.Next(7)].ToString()))
                        )
                );
            string before = Text(),
                after = Text();
            var units = DocumentComparison.Compare(Of(before), Of(after));
            static string Side(IReadOnlyList<ComparedUnit> units, Change other) =>
                string.Concat(units.SelectMany(u => u.Cells).SelectMany(c => c).Where(r => r.Change != other).Select(r => r.Text))
                    .Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal(
                before.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
                Side(units, Change.Added)
            );
            Assert.Equal(
                after.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
                Side(units, Change.Removed)
            );
        }
    }
}
