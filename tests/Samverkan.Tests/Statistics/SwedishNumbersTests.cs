using System.Globalization;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;

namespace Samverkan.Tests.Statistics;

/// <summary>Numbers as Swedes write them: what is written is read again, and what is vague is read as vague.</summary>
public class SwedishNumbersTests
{
    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var random = new Random(3);
        for (var round = 0; round < 3_000; round++)
        {
            var decimals = random.Next(4);
            var value = SwedishNumbers.Round((decimal)((random.NextDouble() - 0.3) * Math.Pow(10, random.Next(1, 10))), decimals);
            var written = SwedishNumbers.Write(value, decimals);
            var read = SwedishNumbers.Read(written)!;

            Assert.Equal((value, decimals, Precision.AsTyped), (read.Value, read.Decimals, read.Precision));
            Assert.True(read.Fits(value), written);
        }
    }

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("999", 0, "999")]
    [InlineData("1000", 0, "1\u00a0000")]
    [InlineData("1234567.891", 2, "1\u00a0234\u00a0567,89")]
    [InlineData("-1234.5", 1, "-1\u00a0234,5")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("0.045", 2, "0,05")]
    [InlineData("-0.4", 0, "0")]
    [InlineData("999.95", 1, "1\u00a0000,0")]
    public void Numbers_are_grouped_with_a_space_that_does_not_break_and_rounded_away_from_zero(
        string value,
        int decimals,
        string written
    ) => Assert.Equal(written, SwedishNumbers.Write(Number(value), decimals));

    [Theory]
    [InlineData("9.96", "10,0")]
    [InlineData("9.94", "9,9")]
    [InlineData("9", "9")]
    [InlineData("10.04", "10")]
    [InlineData("101.5", "102")]
    [InlineData("0", "0")]
    public void Small_figures_per_100_000_have_a_decimal(string value, string written) =>
        Assert.Equal(written, SwedishNumbers.Rate(Number(value)));

    [Theory]
    [InlineData("24", "24")]
    [InlineData("24.04", "24,0")]
    [InlineData("24.05", "24,1")]
    public void Shares_have_a_decimal_where_there_is_one(string value, string written) =>
        Assert.Equal(written, SwedishNumbers.Share(Number(value)));

    [Theory]
    [InlineData("24 %", "24", 0)]
    [InlineData("24,0 %", "24.0", 1)]
    [InlineData("24\u00a0procent", "24", 0)]
    [InlineData("minskade från 2014 med 12 procent", "12", 0)]
    [InlineData("1 234 567,89 kronor", "1234567.89", 2)]
    [InlineData("1\u00a0234 anmälda brott", "1234", 0)]
    [InlineData("−5,5 %", "-5.5", 1)]
    [InlineData("-5 %", "-5", 0)]
    [InlineData("+ 7 %", "7", 0)]
    [InlineData("12 34", "12", 0)]
    [InlineData("en fjärdedel", "25", 0)]
    [InlineData("två tredjedelar av alla", "66.7", 1)]
    public void The_number_of_some_words_is_read(string words, string value, int decimals)
    {
        var read = SwedishNumbers.Read(words)!;

        Assert.Equal((Number(value), decimals), (read.Value, read.Decimals));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inga brott alls")]
    [InlineData("många fler")]
    public void Words_without_a_number_have_none(string words) => Assert.Null(SwedishNumbers.Read(words));

    [Fact]
    public void A_year_that_is_passed_over_is_not_the_number()
    {
        Assert.Equal(120, SwedishNumbers.Read("2015 anmäldes 120 brott", ["2015"])!.Value);
        Assert.Equal(2015, SwedishNumbers.Read("2015 anmäldes 120 brott")!.Value);
        Assert.Null(SwedishNumbers.Read("under 2015", ["2015"]));
    }

    [Theory]
    [InlineData("12", false)]
    [InlineData("+12", true)]
    [InlineData("- 12 %", true)]
    [InlineData("5-12", false)]
    public void A_sign_before_a_number_is_known_from_a_stroke_between_two(string words, bool signed) =>
        Assert.Equal(signed, SwedishNumbers.Read(words)!.Signed);

    [Theory]
    [InlineData("drygt 100", "99.9", false)]
    [InlineData("drygt 100", "100", true)]
    [InlineData("drygt 100", "110", true)]
    [InlineData("drygt 100", "110.1", null)]
    [InlineData("knappt 100", "100.1", false)]
    [InlineData("knappt 100", "100", true)]
    [InlineData("knappt 100", "90", true)]
    [InlineData("nästan 100", "89.9", null)]
    [InlineData("mer än 100", "99", false)]
    [InlineData("minst 100", "100", true)]
    [InlineData("högst 100", "100", true)]
    [InlineData("mindre än 100", "101", false)]
    [InlineData("cirka 100", "90", true)]
    [InlineData("ungefär 100", "110", true)]
    [InlineData("omkring 100", "89.9", false)]
    [InlineData("runt 100", "110.1", false)]
    [InlineData("100", "100.49", true)]
    [InlineData("100", "100.5", false)]
    [InlineData("24,0 %", "23.95", true)]
    [InlineData("24,0 %", "24.05", false)]
    [InlineData("drygt hälften", "50.1", true)]
    [InlineData("drygt hälften", "62", null)]
    [InlineData("hälften", "54", true)]
    [InlineData("hälften", "56", false)]
    public void What_is_said_fits_at_the_edge_and_not_beyond(string words, string computed, bool? fits) =>
        Assert.Equal(fits, SwedishNumbers.Read(words)!.Fits(Number(computed)));

    [Fact]
    public void A_negative_number_reaches_as_far_as_a_positive_one()
    {
        var read = SwedishNumbers.Read("cirka -100 %")!;

        Assert.True(read.Fits(-110));
        Assert.True(read.Fits(-90));
        Assert.False(read.Fits(-110.1m));
        Assert.False(read.Fits(100));
    }
}
