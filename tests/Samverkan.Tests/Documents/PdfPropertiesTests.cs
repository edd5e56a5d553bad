using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using UglyToad.PdfPig;

namespace Samverkan.Tests.Documents;

/// <summary>Documents laid out at random: every word is printed, in order, and within its page.</summary>
public class PdfPropertiesTests
{
    private sealed class Layout(int seed)
    {
        private readonly Random random = new(seed);
        private int count;

        public int Count => count;

        private string Word() => $"w{++count}";

        private string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Word()));

        private Paragraph Text(int most = 60) =>
            new(
                [
                    new Inline(Words(most) + " "),
                    new Inline(Words(5) + " ", Bold: true),
                    new Inline("", Break: true),
                    new Inline(Words(5) + " ", Italic: true),
                    new Inline(Words(4), Href: "https://exempel.example"),
                ],
                (ParagraphStyle)random.Next(4)
            );

        private IReadOnlyList<IReadOnlyList<Block>> Items(int depth) =>
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (IReadOnlyList<Block>)[Text(20), .. depth < 3 ? Some(depth) : []])];

        private IEnumerable<Block> Some(int depth) => random.Next(3) == 0 ? [Block(depth + 1)] : [];

        private Table Table()
        {
            var columns = random.Next(1, 6);
            IReadOnlyList<Cell> Row(bool header) =>
                [.. Enumerable.Range(0, columns).Select(_ => new Cell([Paragraph.Of(Words(random.Next(3) == 0 ? 40 : 4))], header))];
            return new Table(
                "",
                [.. Enumerable.Range(0, columns).Select(_ => (double)random.Next(6, 40))],
                0,
                [.. Enumerable.Range(0, random.Next(1, 25)).Select(i => Row(i == 0))]
            );
        }

        private Block Block(int depth = 0) =>
            random.Next(depth > 2 ? 2 : 9) switch
            {
                0 => Text(),
                1 => Text(200),
                2 => new Heading(random.Next(1, 7), Words(random.Next(5) == 0 ? 40 : 5), random.Next(2) == 0 ? "1.2" : null),
                3 => new BlockList(random.Next(2) == 0, Items(depth), random.Next(1, 12)),
                4 => new Quote([Text(30), .. Some(depth)]),
                5 => new Note([Text(30)]),
                6 when depth == 0 => Table(),
                7 when depth == 0 => new KeyValueTable("", [.. Enumerable.Range(0, 4).Select(_ => new KeyValue(Words(3), [Text(80)]))]),
                8 when depth == 0 && random.Next(3) == 0 => new PageBreak(),
                _ => Text(10),
            };

        public Document Document() =>
            new()
            {
                Title = "Prov",
                IssuedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                Watermark = seed % 5 == 0 ? "UTKAST" : "",
                DiaryNumbers = [new DiaryNumber("Kommunen", "1/26")],
                Blocks = [.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Block())],
            };
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    private static IEnumerable<int> Words(PdfDocument pdf) =>
        System
            .Text.RegularExpressions.Regex.Matches(
                string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)),
                @"w(\d+)"
            )
            .Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_is_printed_once_and_nothing_outside_its_page(int seed)
    {
        var layout = new Layout(seed);
        using var pdf = PdfDocument.Open(PdfRenderer.Render(layout.Document()));

        Assert.Equal(Enumerable.Range(1, layout.Count), Words(pdf).Order());
        Assert.All(
            pdf.GetPages(),
            page =>
                Assert.All(
                    page.Letters.Where(l => l.Value.Trim().Length > 0),
                    l =>
                    {
                        Assert.InRange(l.StartBaseLine.X, 0, page.Width);
                        Assert.InRange(l.EndBaseLine.X, 0, page.Width);
                        Assert.InRange(l.StartBaseLine.Y, 0, page.Height);
                    }
                )
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Paragraphs_are_printed_in_the_order_they_are_read(int seed)
    {
        var random = new Random(seed);
        var count = 0;
        var blocks = Enumerable
            .Range(0, 30)
            .Select(_ => Paragraph.Of(string.Join(' ', Enumerable.Range(0, random.Next(1, 120)).Select(_ => $"w{++count}"))));
        using var pdf = PdfDocument.Open(
            PdfRenderer.Render(
                new Document
                {
                    Title = "Prov",
                    IssuedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    Blocks = [.. blocks],
                }
            )
        );

        // The letters stand in the file in the order in which a screen reader reads them.
        var read = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        var found = System.Text.RegularExpressions.Regex.Matches(read, @"w(\d+?)(?=w|\D|$)").Select(m => m.Groups[1].Value);
        Assert.Equal(Enumerable.Range(1, count).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), found);
    }

    [Fact]
    public void Longer_texts_never_take_fewer_pages()
    {
        var pages = Enumerable
            .Range(1, 12)
            .Select(n =>
            {
                var text = string.Join(' ', Enumerable.Repeat("Samverkan mot brott på torget.", n * 60));
                using var pdf = PdfDocument.Open(PdfRenderer.Render(new Document { Title = "Prov", Blocks = [Paragraph.Of(text)] }));
                return pdf.NumberOfPages;
            })
            .ToList();

        Assert.Equal(pages.Order(), pages);
        Assert.Equal((1, true), (pages[0], pages[^1] > 2));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 8)]
    [InlineData(6, 10)]
    public void A_table_repeats_its_heading_on_each_page_it_reaches(int columns, int words)
    {
        IReadOnlyList<Cell> Row(string text, bool header) =>
            [.. Enumerable.Range(0, columns).Select(i => Cell.Of(i == 0 ? text : "x", header))];
        var table = new Table(
            "Tabellen",
            [.. Enumerable.Repeat(10d, columns)],
            1,
            [Row("Rubrikrad", true), .. Enumerable.Range(0, 150).Select(_ => Row(string.Join(' ', Enumerable.Repeat("ord", words)), false))]
        );
        using var pdf = PdfDocument.Open(PdfRenderer.Render(new Document { Title = "Prov", Blocks = [table] }));

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), p => Assert.Contains("Rubrikrad", p.Text, StringComparison.Ordinal));
    }
}
