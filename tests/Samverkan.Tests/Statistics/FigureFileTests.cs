using System.Globalization;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

public partial class FigureFileTests
{
    private const string Nbsp = "\u00a0";

    private static ReadFigure One(ReadFile file, string crime, string area, string period) =>
        Assert.Single(file.Figures, f => f.Crime == crime && f.Area == area && f.Period.ToString() == period);

    [Fact]
    public void One_figure_a_row_is_read_whatever_the_order_of_its_columns()
    {
        var file = FigureFile.Read(
            MadeFiles.Csv(
                "År;Område;Antal;Brottstyp;Brottskoder",
                "2015;Region Stockholm;24 106;Fickstöld;9817-9818",
                "2014;Region Stockholm;..;Fickstöld;9817-9818",
                "2013;Region Stockholm;-;Fickstöld;9817-9818",
                "2012;Region Stockholm;;Fickstöld;9817-9818"
            ),
            final: true
        );
        var figure = One(file, "Fickstöld", "Region Stockholm", "2015");
        Assert.Equal((24106m, "9817-9818", true), (figure.Value, figure.Codes, figure.Final));
        Assert.Equal(FigureKind.Suppressed, One(file, "Fickstöld", "Region Stockholm", "2014").Kind);
        Assert.Equal(FigureKind.None, One(file, "Fickstöld", "Region Stockholm", "2013").Kind);
        Assert.DoesNotContain(file.Figures, f => f.Period.Year == 2012);
        Assert.Empty(file.Faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bras_export_has_regions_as_headings_indented_crimes_and_years_as_columns(bool xls)
    {
        string[][] rows =
        [
            ["Anmälda brott, antal"],
            [],
            ["Brottstyp", "2014", "2015*"],
            ["Region Stockholm"],
            ["Misshandel", $"12{Nbsp}345", "12000"],
            ["   mot kvinna", "..", "-"],
            ["Norrmalm"],
            ["Misshandel", "250", "260"],
            [],
            ["Källa: Brå"],
        ];
        var file = FigureFile.Read(xls ? MadeFiles.Xls(rows) : MadeFiles.Xlsx(rows), final: true);
        Assert.Equal(12345m, One(file, "Misshandel", "Region Stockholm", "2014").Value);
        Assert.Equal(260m, One(file, "Misshandel", "Norrmalm", "2015").Value);
        Assert.Equal(FigureKind.Suppressed, One(file, "Misshandel, mot kvinna", "Region Stockholm", "2014").Kind);
        Assert.False(One(file, "Misshandel", "Norrmalm", "2015").Final);
        Assert.True(One(file, "Misshandel", "Norrmalm", "2014").Final);
        Assert.Equal(6, file.Figures.Count);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void The_same_export_as_text_in_the_old_encoding_with_a_decimal_comma_is_per_100_000()
    {
        var file = FigureFile.Read(
            MadeFiles.Latin1("Anmälda brott per 100 000 invånare", "Brottstyp;2014;2015", "Göteborg", "Rån;101,5;99,25"),
            final: true
        );
        var figure = One(file, "Rån", "Göteborg", "2015");
        Assert.Equal((99.25m, FigureUnit.Per100000), (figure.Value, figure.Unit));
    }

    [Fact]
    public void Areas_may_be_rows_under_a_crime_as_heading()
    {
        var file = FigureFile.Read(
            MadeFiles.Csv("Fickstöld", "Område;2014;2015", "Region Stockholm;24586;24106", "Norrmalm;6175;5794"),
            final: true
        );
        Assert.Equal(5794m, One(file, "Fickstöld", "Norrmalm", "2015").Value);
    }

    [Fact]
    public void Each_row_may_name_both_crime_and_area_with_years_as_columns()
    {
        var file = FigureFile.Read(
            MadeFiles.Csv("Brottstyp;Område;2014;2015", "Klotter;LPO Norrmalm;4308;8418", "Klotter;;1;2", "Rån;Region Stockholm;..;12"),
            final: true
        );
        Assert.Equal(8418m, One(file, "Klotter", "LPO Norrmalm", "2015").Value);
        Assert.Equal(FigureKind.Suppressed, One(file, "Rån", "Region Stockholm", "2014").Kind);
        Assert.Equal(new ReadFault(3, "Området saknas."), Assert.Single(file.Faults));
    }

    [Fact]
    public void Months_may_be_columns()
    {
        var file = FigureFile.Read(
            MadeFiles.Xlsx(["Anmälda brott"], ["Brottstyp", "jan 2016", "februari 2016 (prel.)"], ["Norrmalm"], ["Klotter", "310", "290"]),
            final: true
        );
        Assert.Equal(310m, One(file, "Klotter", "Norrmalm", "2016-01").Value);
        Assert.False(One(file, "Klotter", "Norrmalm", "2016-02").Final);
    }

    [Fact]
    public void A_ready_made_table_of_a_month_takes_month_and_area_from_its_title()
    {
        var file = FigureFile.Read(
            MadeFiles.Xls(
                ["Anmälda brott i Region Stockholm, mars 2016, preliminär statistik"],
                ["Brottstyp", "Antal", "Förändring", "procent", "Ackumulerat"],
                ["Klotter", "5100", "-200", "-4", "15000"],
                ["Rån", "180", "12", "7", "501"]
            ),
            final: true
        );
        var figure = One(file, "Klotter", "Region Stockholm", "2016-03");
        Assert.Equal((5100m, false), (figure.Value, figure.Final));
        Assert.Equal(2, file.Figures.Count);
    }

    [Fact]
    public void A_count_that_looks_like_a_year_does_not_make_a_month_table_something_else()
    {
        var file = FigureFile.Read(
            MadeFiles.Xlsx(
                ["Anmälda brott i Norrmalm, januari 2016"],
                ["Brottstyp", "Antal", "Ackumulerat"],
                ["Klotter", "2050", "2050"],
                ["Rån", "180", "180"]
            ),
            final: true
        );
        Assert.Equal(2050m, One(file, "Klotter", "Norrmalm", "2016-01").Value);
        Assert.Equal(2, file.Figures.Count);
    }

    [Fact]
    public void Counts_and_figures_per_100_000_beside_each_other_are_both_read()
    {
        var file = FigureFile.Read(
            MadeFiles.Csv(
                "Brottstyp;Område;År;Per 100 000 inv;Antal;Status",
                "Rån;Norrmalm;2015;101,5;70;P",
                "Rån;Norrmalm;2014;99;68;Slutlig",
                "Rån;Norrmalm;2013;99;68;kanske",
                "Rån;Norrmalm;2012;99;1.234;S"
            ),
            final: true
        );
        Assert.Equal(
            (70m, false),
            (file.Figures.Single(f => f.Unit == FigureUnit.Count && f.Period.Year == 2015).Value, file.Figures[0].Final)
        );
        Assert.Equal(101.5m, file.Figures.Single(f => f.Unit == FigureUnit.Per100000 && f.Period.Year == 2015).Value);
        Assert.Equal(
            [
                "”kanske” är ingen status. Skriv slutlig eller preliminär.",
                "Rån, Norrmalm, 2012: 1,234 är inget antal. Är det per 100 000 invånare, skriv det i rubriken.",
            ],
            file.Faults.Select(f => f.Reason)
        );
    }

    [Theory]
    [InlineData("Fickstöld;Norrmalm;2015;abc", "”abc” är inget tal.")]
    [InlineData("Fickstöld;Norrmalm;i fjol;12", "”i fjol” är inget år.")]
    [InlineData(";Norrmalm;2015;12", "Brottstyp saknas.")]
    [InlineData("Fickstöld;;2015;12", "Område saknas.")]
    [InlineData("Fickstöld;Norrmalm;2015;-12", "”-12” är inget tal.")]
    [InlineData("Fickstöld;Norrmalm;2015;1.234,5", "”1.234,5” är inget tal.")]
    public void A_wrong_line_is_told_with_its_row_and_why(string line, string reason)
    {
        var file = FigureFile.Read(MadeFiles.Csv("Brottstyp;Område;År;Antal", "Rån;Norrmalm;2015;5", line), final: true);
        Assert.Equal(new ReadFault(3, reason), Assert.Single(file.Faults));
        Assert.Single(file.Figures);
    }

    [Fact]
    public void The_same_figure_twice_with_different_values_is_a_fault()
    {
        var file = FigureFile.Read(
            MadeFiles.Csv("Brottstyp;Område;År;Antal", "Rån;Norrmalm;2015;5", "Rån;Norrmalm;2015;5", "rån;norrmalm;2015;6"),
            final: true
        );
        Assert.Single(file.Figures);
        Assert.Equal(4, Assert.Single(file.Faults).Row);
    }

    [Fact]
    public void What_is_no_file_of_figures_is_refused_with_a_clear_message()
    {
        foreach (
            var bytes in new byte[][]
            {
                [],
                "PK\x03\x04 trasig"u8.ToArray(),
                [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3],
                [0, 1, 2, 3, 0, 0],
                MadeFiles.Csv("Hej", "på dig"),
                MadeFiles.Csv("Brottstyp;Område;År;Antal"),
                MadeFiles.ZipBomb(),
                new byte[11 * 1024 * 1024],
            }
        )
        {
            var refused = Assert.Throws<RuleException>(() => FigureFile.Read(bytes, true));
            Assert.Equal("Upload", refused.Rules[0].Field);
            Assert.NotEqual(StatisticsRules.Unreadable.Message, refused.Rules[0].Message);
        }
    }
}
