using Samverkan.Documents.Comparison;

namespace Samverkan.Tests.Documents;

public sealed class TextMergeTests
{
    private const string Basis = "Första stycket om torget.\n\nAndra stycket om parken.\n\nTredje stycket om gatan.";

    [Fact]
    public void Changes_of_different_paragraphs_are_both_kept()
    {
        var merged = TextMerge.Merge(
            Basis,
            Basis.Replace("torget", "Norra torget", StringComparison.Ordinal),
            Basis + "\n\nFjärde stycket."
        );
        Assert.Equal(
            new MergedText("Första stycket om Norra torget.\n\nAndra stycket om parken.\n\nTredje stycket om gatan.\n\nFjärde stycket.", 0),
            merged
        );
    }

    [Fact]
    public void Changes_of_different_words_of_a_paragraph_are_both_kept()
    {
        var merged = TextMerge.Merge(
            "Det är otryggt vid torget på kvällen i veckan.",
            "Det är mycket otryggt vid torget på kvällen i veckan.",
            "Det är otryggt vid torget på kvällen i helgen."
        );
        Assert.Equal(new MergedText("Det är mycket otryggt vid torget på kvällen i helgen.", 0), merged);
    }

    [Fact]
    public void Where_both_changed_the_same_words_both_wordings_stand()
    {
        var merged = TextMerge.Merge("Det är otryggt vid torget.", "Det är tryggt vid torget.", "Det är farligt vid torget.");
        Assert.Equal(new MergedText("Det är tryggt vid torget.\n\nDet är farligt vid torget.", 1), merged);
    }

    [Fact]
    public void A_paragraph_that_one_removed_and_the_other_left_alone_is_gone()
    {
        var merged = TextMerge.Merge(
            Basis,
            Basis.Replace("Andra stycket om parken.\n\n", "", StringComparison.Ordinal),
            Basis.Replace("gatan", "gatorna", StringComparison.Ordinal)
        );
        Assert.Equal(new MergedText("Första stycket om torget.\n\nTredje stycket om gatorna.", 0), merged);
    }

    [Fact]
    public void The_same_change_by_both_stands_once()
    {
        var changed = Basis.Replace("parken", "parkerna", StringComparison.Ordinal);
        Assert.Equal(new MergedText(changed, 0), TextMerge.Merge(Basis, changed, changed));
    }

    [Fact]
    public void No_new_words_of_either_are_lost()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var basis = Text(random, "b");
            var (mine, theirs) = (Changed(basis, random, "m"), Changed(basis, random, "t"));
            var merged = TextMerge.Merge(basis, mine, theirs).Text;
            var words = merged.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            foreach (
                var word in mine.Split([' ', '\n'])
                    .Where(w => w.StartsWith('m'))
                    .Concat(theirs.Split([' ', '\n']).Where(w => w.StartsWith('t')))
            )
            {
                Assert.True(words.Contains(word), $"{word} is lost, seed {seed}");
            }

            Assert.Equal(mine, TextMerge.Merge(basis, mine, basis).Text);
            Assert.Equal(theirs, TextMerge.Merge(basis, basis, theirs).Text);
        }
    }

    private static string Text(Random random, string letter) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, random.Next(1, 9))
                .Select(l => string.Join(' ', Enumerable.Range(0, random.Next(0, 6)).Select(w => $"{letter}{l}x{w}")))
        );

    private static string Changed(string text, Random random, string letter)
    {
        var lines = text.Split('\n').ToList();
        for (var n = 0; n < 3; n++)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines.Insert(at, $"{letter}{n}new line");
                    break;
                case 1 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 2:
                    lines[at] += $" {letter}{n}added";
                    break;
                default:
                    lines[at] = $"{letter}{n}first " + lines[at];
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
