using Samverkan.Core.Lagesbild;
using Samverkan.Core.Statistics;

namespace Samverkan.Tests.Statistics;

/// <summary>References to figures in texts come back as they were written, and a text around them stays as it was typed.</summary>
public class ReferenceTests
{
    private static readonly string[] Parts = ["fickstold", "2015", "2015-03", "norrmalm-stadsdelsomrade", "å/ä ö", "100%", "a+b", "x:y"];

    [Fact]
    public void A_reference_to_a_fact_comes_back_from_its_text()
    {
        var random = new Random(5);
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var length =
                kind is FactKind.Difference ? 7
                : kind is FactKind.Count or FactKind.Per100000 or FactKind.Rank ? 3
                : 4;
            var reference = new FactReference(kind, [.. Enumerable.Range(0, length).Select(_ => Parts[random.Next(Parts.Length)])]);
            var back = FactReference.Parse(reference.ToString())!;

            Assert.Equal(kind, back.Kind);
            Assert.Equal(reference.Parts, back.Parts);
            Assert.Equal(reference.ToString(), back.ToString());
            Assert.NotEqual(back.SetKey is null, back.QuestionKey is null);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("antal")]
    [InlineData("antal/a/b")]
    [InlineData("antal/a/b/c/d")]
    [InlineData("Antal/a/b/c")]
    [InlineData("summa/a/b/c")]
    [InlineData("/antal/a/b/c")]
    public void What_is_no_reference_is_none(string path) => Assert.Null(FactReference.Parse(path));

    private static FigureBlock Block(Random random) =>
        new(
            (FigureShape)random.Next(3),
            "fickstold",
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => $"omrade-{i}")],
            new Period(random.Next(1990, 2005)),
            new Period(random.Next(2005, 2030)),
            (FigureUnit)random.Next(2),
            "Titel: med kolon",
            "Beskrivning med åäö; semikolon"
        );

    [Fact]
    public void A_chart_of_figures_comes_back_from_its_text()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var block = Block(random);
            if (random.Next(2) == 0)
            {
                block = block with { Crime = "", Question = "trygg-kvall", Groups = ["", "kvinnor"], Unit = FigureUnit.Count };
            }

            var back = FigureBlock.Parse(string.Join('\n', block.ToMarkdown().Split('\n')[1..^1]));

            Assert.Equal(block.ToMarkdown(), back.ToMarkdown());
            Assert.Equal((block.Shape, block.From, block.To, block.Unit), (back.Shape, back.From, back.To, back.Unit));
            Assert.Equal(block.Areas, back.Areas);
            Assert.Equal(block.Groups, back.Groups);
        }
    }

    [Fact]
    public void Charts_put_in_at_random_are_all_there_and_the_words_around_them_too()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var random = new Random(seed);
            var text = string.Join("\n\n", Enumerable.Range(0, random.Next(6)).Select(i => $"stycke{i} med ord"));
            var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var titles = new List<string>();
            for (var n = 0; n < 4; n++)
            {
                titles.Add($"Diagram {n}");
                int? after = random.Next(3) == 0 ? null : random.Next(-2, 9);
                text = SectionText.InsertFigure(text, after, Block(random) with { Title = titles[^1] });
            }

            Assert.Equal(titles, SectionText.Figures(text).Select(f => f.Title).Order(StringComparer.Ordinal));
            Assert.Equal(words.Length / 3 + 4, SectionText.Paragraphs(text).Count);
            Assert.Equal(
                words.Where(w => w.StartsWith("stycke", StringComparison.Ordinal)),
                text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(w => w.StartsWith("stycke", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void The_chart_that_is_asked_for_is_the_one_that_is_replaced()
    {
        var text = string.Join(
            "\n\n",
            Enumerable.Range(0, 4).Select(i => $"stycke {i}\n\n{(Block(new Random(i)) with { Title = $"D{i}" }).ToMarkdown()}")
        );
        for (var n = 0; n < 4; n++)
        {
            var titles = SectionText
                .Figures(SectionText.ReplaceFigure(text, n, Block(new Random(9)) with { Title = "Nytt" }))
                .Select(f => f.Title);

            Assert.Equal(Enumerable.Range(0, 4).Select(i => i == n ? "Nytt" : $"D{i}"), titles);
        }

        Assert.Throws<Core.Common.NotFoundException>(() => SectionText.ReplaceFigure(text, 4, Block(new Random(9))));
    }

    [Theory]
    [InlineData("Andelen var 24 % i fjol.", "24 %", "Andelen var X i fjol.")]
    [InlineData("24 % och 24 %", "24 %", "X och 24 %")]
    [InlineData("124 % och 24 %", "24 %", "124 % och X")]
    [InlineData("[24 %](siffra:a) och 24 %", "24 %", "[24 %](siffra:a) och X")]
    [InlineData("[se](siffra:24) och 24", "24", "[se](siffra:24) och X")]
    [InlineData("```\n24\n```\n\n24", "24", "```\n24\n```\n\nX")]
    [InlineData("[24 %](siffra:a)", "24 %", null)]
    [InlineData("tjugofyra", "24", null)]
    [InlineData("124", "24", null)]
    [InlineData("24a", "24", null)]
    public void Words_are_bound_where_they_stand_by_themselves_and_not_within_a_link_or_a_chart(string text, string words, string? bound) =>
        Assert.Equal(bound, SectionText.Bind(text, words, "X"));
}
