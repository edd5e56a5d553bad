using System.Globalization;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

/// <summary>Single cells of files of figures: numbers, periods and months in all their spellings.</summary>
public class FigureTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 12 ", "12")]
    [InlineData("1 234", "1234")]
    [InlineData("1\u00a0234\u202f567", "1234567")]
    [InlineData("1\u2009234", "1234")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("0,123456", "0.123456")]
    [InlineData("0,1234567", "0.123457")]
    [InlineData("+7", "7")]
    [InlineData("999999999999", "999999999999")]
    public void A_number_is_read(string text, string value)
    {
        var read = FigureText.Figure(text);

        Assert.Equal(
            (FigureKind.Number, decimal.Parse(value, CultureInfo.InvariantCulture), null),
            (read!.Value.Kind, read.Value.Value, read.Value.Preliminary)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("abc")]
    [InlineData("12a")]
    [InlineData("-5")]
    [InlineData("−5")]
    [InlineData("1.234,5")]
    [InlineData("1,2,3")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("1 234 5")]
    [InlineData("1e5")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("12 %")]
    [InlineData("0x10")]
    [InlineData("*")]
    [InlineData("p")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("(12)")]
    public void What_is_no_number_is_none(string text) => Assert.Null(FigureText.Figure(text));

    [Theory]
    [InlineData("12*", FigureKind.Number)]
    [InlineData("12 p", FigureKind.Number)]
    [InlineData("12P", FigureKind.Number)]
    [InlineData("..*", FigureKind.Suppressed)]
    [InlineData("-*", FigureKind.None)]
    public void A_star_or_a_p_says_that_a_figure_is_preliminary(string text, FigureKind kind)
    {
        var read = FigureText.Figure(text)!.Value;

        Assert.Equal<(FigureKind, bool?)>((kind, true), (read.Kind, read.Preliminary));
    }

    [Theory]
    [InlineData("..", FigureKind.Suppressed)]
    [InlineData(".", FigureKind.Suppressed)]
    [InlineData("…", FigureKind.Suppressed)]
    [InlineData("-", FigureKind.None)]
    [InlineData("–", FigureKind.None)]
    [InlineData(" - ", FigureKind.None)]
    public void Suppressed_and_none_are_no_zero(string text, FigureKind kind)
    {
        var read = FigureText.Figure(text)!.Value;

        Assert.Equal<(FigureKind, decimal?)>((kind, null), (read.Kind, read.Value));
    }

    [Fact]
    public void Whatever_a_file_holds_a_cell_is_a_figure_that_fits_its_column_or_none()
    {
        var random = new Random(11);
        const string Letters = "0123456789 ,.-−–*pP\u00a0\u202f%eE+abc…";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            if (FigureText.Figure(text) is { } read)
            {
                Assert.True((read.Kind == FigureKind.Number) == read.Value is not null, text);
                Assert.True(read.Value is null or >= 0 and < 1_000_000_000_000m, text);
                Assert.True(read.Value is null || decimal.Round(read.Value.Value, 6) == read.Value, text);
            }
        }
    }

    [Theory]
    [InlineData("2015", "2015", null)]
    [InlineData(" 2015 ", "2015", null)]
    [InlineData("2016*", "2016", true)]
    [InlineData("2016 prel", "2016", true)]
    [InlineData("2016 (prel.)", "2016", true)]
    [InlineData("2016 preliminär", "2016", true)]
    [InlineData("2016 slutlig", "2016", false)]
    [InlineData("2015-03", "2015-03", null)]
    [InlineData("2015-3", "2015-03", null)]
    [InlineData("mars 2015", "2015-03", null)]
    [InlineData("Mars 2015 (prel.)", "2015-03", true)]
    [InlineData("dec. 2015", "2015-12", null)]
    [InlineData("augusti\u00a02015 slutliga", "2015-08", false)]
    [InlineData("maj 1999", "1999-05", null)]
    [InlineData("jan-16", "2016-01", null)]
    [InlineData("2001M03", "2001-03", null)]
    [InlineData("2016K1", "2016K1", null)]
    [InlineData("2016 kv 2", "2016K2", null)]
    [InlineData("2004 kv1", "2004K1", null)]
    [InlineData("Kvartal 3 2016", "2016K3", null)]
    [InlineData("2003 jan–jun", "2003H1", null)]
    [InlineData("jul-dec 2003", "2003H2", null)]
    [InlineData("första halvåret 2016", "2016H1", null)]
    [InlineData("april–juni 2016", "2016K2", null)]
    [InlineData("jan–dec 2016", "2016", null)]
    [InlineData("Prel. 2005", "2005", true)]
    [InlineData("2006 (prel)", "2006", true)]
    [InlineData("2003 1)", "2003", null)]
    [InlineData("2003¹", "2003", null)]
    [InlineData("2003* 1)", "2003", true)]
    public void A_heading_of_a_period_is_read(string text, string period, bool? preliminary)
    {
        var head = FigureText.Head(text)!;

        Assert.Equal((period, preliminary), (head.Period.ToString(), head.Preliminary));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1815")]
    [InlineData("2115")]
    [InlineData("20155")]
    [InlineData("2015-13")]
    [InlineData("2015-0")]
    [InlineData("2015-00")]
    [InlineData("jan–feb 2015")]
    [InlineData("mars–maj 2015")]
    [InlineData("2015K5")]
    [InlineData("2015H3")]
    [InlineData("2015 ungefär")]
    [InlineData("mars")]
    [InlineData("vecka 3 2015")]
    [InlineData("Antal 2015")]
    public void What_is_no_heading_of_a_period_is_none(string text) => Assert.Null(FigureText.Head(text));

    [Fact]
    public void Every_month_is_read_by_its_number_and_its_Swedish_name()
    {
        var names = CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            Assert.Equal(month, FigureText.MonthNumber(month.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(month, FigureText.MonthNumber(names.GetMonthName(month)));
            Assert.Equal(month, FigureText.MonthNumber(" " + names.GetMonthName(month).ToUpperInvariant() + " "));
            Assert.Equal(new Period(2016, month), FigureText.Head($"{names.GetMonthName(month)} 2016")!.Period);
        }

        Assert.Equal((0, null, null), (FigureText.MonthNumber(" "), FigureText.MonthNumber("13"), FigureText.MonthNumber("vår")));
    }

    [Theory]
    [InlineData("Anmälda brott, januari–mars 2016", "2016K1", false)]
    [InlineData("Anmälda brott, jan–juni 2016", "2016H1", false)]
    [InlineData("Anmälda brott, andra halvåret 2016", "2016H2", false)]
    [InlineData("Anmälda brott januari 2016 och mars 2016", "2016-01 2016-03", false)]
    [InlineData("Statistik för Norrmalm, december 2015, preliminär", "2015-12", false)]
    [InlineData("Anmälda brott 2016", "2016", false)]
    [InlineData("Anmälda brott helåret 2016, uttaget 3 februari 2017", "2016 2017-02", true)]
    [InlineData("Anmälda brott i Norrmalm, uttag januari 2017", "2017-01", true)]
    [InlineData("Anmälda brott per 100 000 invånare", "", false)]
    [InlineData("Källa: Brå, uttag 2016-02-01", "", false)]
    public void The_periods_of_a_title_are_all_that_it_names_and_a_day_of_extraction_makes_them_uncertain(
        string title,
        string expected,
        bool uncertain
    )
    {
        var read = FigureText.PeriodsIn(title);

        Assert.Equal((expected, uncertain), (string.Join(' ', read.Periods), read.Uncertain));
    }

    [Theory]
    [InlineData("1949")]
    [InlineData("2101")]
    [InlineData("2015-13")]
    [InlineData("2015-0")]
    [InlineData("2015-1-1")]
    [InlineData("i fjol")]
    [InlineData("")]
    public void What_is_no_period_is_none(string text) => Assert.Null(Period.Parse(text));

    private static readonly int[] Parts = [.. Enumerable.Range(0, 13), 21, 22, 23, 24, 31, 32];

    [Fact]
    public void A_period_is_followed_by_the_next_of_its_kind_over_years()
    {
        Assert.Equal(["2015", "2016"], Next(new Period(2015), 1));
        Assert.Equal(["2015-12", "2016-01"], Next(new Period(2015, 12), 1));
        Assert.Equal(["2015K4", "2016K1"], Next(Period.Quarter(2015, 4), 1));
        Assert.Equal(["2015H1", "2014H2"], Next(Period.HalfYear(2015, 1), -1));
        Assert.All(Parts.Select(p => new Period(2015, p)), p => Assert.Equal(p, p.Add(7).Add(-7)));
        Assert.Equal([1, 4, 7, 10, 1, 7], new[] { 21, 22, 23, 24, 31, 32 }.Select(p => new Period(2015, p).FirstMonth));

        static IEnumerable<string> Next(Period period, int count) => [period.ToString(), period.Add(count).ToString()];
    }

    [Fact]
    public void A_period_comes_back_from_its_text_and_its_code_and_sorts_by_time()
    {
        var periods = Enumerable.Range(1950, 151).SelectMany(y => Parts.Select(m => new Period(y, m))).ToList();

        Assert.All(periods, p => Assert.Equal(p, Period.Parse(p.ToString())));
        Assert.All(periods, p => Assert.Equal(p, Period.Of(p.Code)));
        Assert.Equal(periods, periods.OrderBy(p => p.Code));
        Assert.Equal("1950–2100H2", Period.Span(periods));
        Assert.Equal(("2015", ""), (Period.Span([new Period(2015), new Period(2015)]), Period.Span([])));
    }
}
