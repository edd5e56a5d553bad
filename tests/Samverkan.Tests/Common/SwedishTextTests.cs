namespace Samverkan.Tests.Common;

/// <summary>Swedish ways of writing, markings, and rules that are gathered before they refuse.</summary>
public class SwedishTextTests
{
    [Theory]
    [InlineData("Norrmalm 2016", "norrmalm-2016")]
    [InlineData("Årsta – Östberga", "arsta-ostberga")]
    [InlineData("  Café   Ängen!  ", "cafe-angen")]
    [InlineData("a/b\\c?d#e", "a-b-c-d-e")]
    [InlineData("ÅÄÖÉ", "aaoe")]
    [InlineData("ñ", "")]
    [InlineData("---", "")]
    [InlineData("", "")]
    public void A_part_of_an_address_has_only_small_letters_digits_and_single_hyphens(string text, string slug) =>
        Assert.Equal(slug, SwedishText.Slug(text));

    [Fact]
    public void Whatever_is_typed_a_part_of_an_address_is_one_and_stays_the_same_when_made_again()
    {
        var random = new Random(2);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(32, 400))]);
            var slug = SwedishText.Slug(text);

            Assert.Matches("^([a-z0-9]+(-[a-z0-9]+)*)?$", slug);
            Assert.Equal(slug, SwedishText.Slug(slug));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a och b")]
    [InlineData("a|b|c", "a, b och c")]
    [InlineData("a|b|c|d", "a, b, c och d")]
    public void Words_are_listed_with_commas_and_och(string words, string text) =>
        Assert.Equal(text, SwedishText.List(words.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("åtgärd", "Åtgärd")]
    [InlineData("a", "A")]
    [InlineData("", "")]
    [InlineData("1 plan", "1 plan")]
    public void The_first_letter_is_made_a_capital(string text, string capital) => Assert.Equal(capital, SwedishText.Capital(text));

    [Theory]
    [InlineData("2016-06-01", "1 juni 2016")]
    [InlineData("2024-02-29", "29 februari 2024")]
    [InlineData("2026-12-31", "31 december 2026")]
    public void A_day_is_written_in_words_and_in_figures(string iso, string words)
    {
        var day = DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((iso, words), (day.Iso(), day.Long()));
    }

    [Fact]
    public void Days_are_written_the_same_whatever_the_culture_of_the_machine()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "ar-SA", "th-TH", "fa-IR", "tr-TR", "en-US" })
            {
                System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
                var day = new DateOnly(2026, 3, 2);

                Assert.Equal(("2026-03-02", "2 mars 2026"), (day.Iso(), day.Long()));
                Assert.Equal(("istanbul", "INGÅR"), (SwedishText.Slug("ISTANBUL"), SwedishText.ForSearch("ingår")));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Classification.Open, "", "", "Namnet")]
    [InlineData(Classification.Internal, "", "Intern uppgift", "Namnet")]
    [InlineData(Classification.Secret, "18 kap. 1 § OSL", "Sekretess enligt 18 kap. 1 § OSL", Marking.Restricted)]
    public void Only_what_is_secret_is_not_named(Classification classification, string basis, string text, string named)
    {
        var marking = new Marking(classification, "18 kap. 1 § OSL");

        Assert.Equal((basis, text, named), (marking.Basis, marking.Text, marking.Tell("Namnet")));
    }

    [Fact]
    public void Broken_rules_are_told_all_at_once_and_in_the_order_they_were_asked()
    {
        var (first, second) = (new Rule("PRV-1", "–", "Ett."), new Rule("PRV-2", "–", "Två."));
        var broken = new Broken().When(true, first).When(false, first).When(true, second);

        Assert.Equal([first, second], broken.Rules);
        var refused = Assert.Throws<RuleException>(broken.ThrowIfAny);
        Assert.Equal(("Ett. Två.", 2), (refused.Message, refused.Rules.Count));
        Assert.True(new Broken().When(false, first).None);
        Assert.Null(Record.Exception(new Broken().ThrowIfAny));
    }

    [Fact]
    public void What_is_made_later_stands_later_also_when_many_make_things_at_once()
    {
        var made = new System.Collections.Concurrent.ConcurrentBag<long>();
        Parallel.For(0, 2_000, _ => made.Add(new Core.Contacts.Person("", "", "").Sequence));
        Assert.Distinct(made);

        var ordered = Enumerable.Range(0, 500).Select(_ => new Core.Contacts.Person("", "", "").Sequence).ToList();
        Assert.Equal(ordered.Order(), ordered);
        Assert.True(ordered[0] > made.Max());
    }
}
