using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

/// <summary>Files that can be understood in two ways, and files that hold what is not read: asked about or told, never guessed.</summary>
public class UnclearFileTests
{
    private static ReadFile Read(params string[] lines) => FigureFile.Read(MadeFiles.Csv(lines), true);

    private static string Waiting(ReadFile file) =>
        string.Join(' ', file.Tables.SelectMany(t => t.Questions).Where(q => q.Waits).Select(q => q.Key.Split('.')[1]));

    private static IEnumerable<string> Told(ReadFile file) =>
        file.Figures.Select(f => $"{f.Crime}, {f.Area}, {f.Period}: {f.Value} {f.Unit}");

    [Theory]
    [InlineData("Anmälda brott i Mariestad 2015", "2015")]
    [InlineData("Anmälda brott i Majorna 2015", "2015")]
    [InlineData("Anmälda brott i Klara, 2015 januari", "2015-01")]
    public void A_place_whose_name_begins_as_a_month_is_no_month(string title, string period) =>
        Assert.Equal(period, Assert.Single(Read(title, "Brottstyp;Antal", "Rån;5").Figures).Period.ToString());

    [Theory]
    [InlineData("Anmälda brott i Klara januari till juni 2015")]
    [InlineData("Anmälda brott i Klara jan t.o.m. juni 2015")]
    [InlineData("Anmälda brott i Klara 2010-2015")]
    [InlineData("Anmälda brott i Klara, tertial 1 2015")]
    [InlineData("Anmälda brott i Klara, vecka 12 2015")]
    [InlineData("Anmälda brott i Klara 2014/15")]
    public void A_title_that_says_more_of_time_than_is_understood_is_asked_about(string title) =>
        Assert.Equal("period", Waiting(Read(title, "Brottstyp;Antal", "Rån;5")));

    [Fact]
    public void Heads_of_school_years_and_places_are_no_months()
    {
        Assert.Null(FigureText.Head("2009/10"));
        Assert.Null(FigureText.Head("Majorna 2015"));
        Assert.Null(FigureText.Head("Mariestad"));
        Assert.Equal("2015-09", FigureText.Head("2015 sep")!.Period.ToString());
    }

    [Fact]
    public void Months_as_rows_under_years_as_columns_are_months_of_those_years()
    {
        var file = Read("Rån", "Område;Månad;2014;2015", "Klara;Januari;12;15", "Klara;Februari;10;11");
        Assert.Equal(
            [
                "Rån, Klara, 2014-01: 12 Count",
                "Rån, Klara, 2015-01: 15 Count",
                "Rån, Klara, 2014-02: 10 Count",
                "Rån, Klara, 2015-02: 11 Count",
            ],
            Told(file)
        );
        var quarters = Read("Brottstyp;Område;År;Kvartal;Antal", "Rån;Klara;2015;1;5", "Rån;Klara;2015;kv 2;6");
        Assert.Equal(["Rån, Klara, 2015K1: 5 Count", "Rån, Klara, 2015K2: 6 Count"], Told(quarters));
        Assert.Equal(
            ["Raden och kolumnen säger olika perioder: 2014 och 2015."],
            Read("Brottstyp;Område;År;2015", "Rån;Klara;2014;5").Faults.Select(f => f.Reason)
        );
    }

    [Theory]
    [InlineData("Procent")]
    [InlineData("per 1 000 inv")]
    [InlineData("1000-tal")]
    [InlineData("Andel (%)")]
    public void A_unit_that_is_neither_a_count_nor_per_100_000_is_a_fault(string unit) =>
        Assert.StartsWith(
            $"”{unit}” är ingen enhet som läses.",
            Assert.Single(Read("Brottstyp;Område;År;Enhet;Värde", $"Rån;Klara;2015;{unit};12").Faults).Reason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Andel utsatta för rån i Klara, procent")]
    [InlineData("Anmälda brott i Klara per 1 000 invånare")]
    public void A_title_of_another_unit_is_asked_about_and_may_be_left_unread(string title)
    {
        Assert.Equal("enhet", Waiting(Read(title, "Brottstyp;2014;2015", "Rån;12;15")));
        var key = Read(title, "Brottstyp;2014;2015", "Rån;12;15").Tables[0].Questions.Single(q => q.Waits).Key;
        var other = FigureFile.Read(
            MadeFiles.Csv(title, "Brottstyp;2014;2015", "Rån;12;15"),
            true,
            new Dictionary<string, string> { [key] = "Annat" }
        );
        Assert.Empty(other.Figures);
        Assert.Equal("Du har sagt att siffrorna är något annat än antal och per 100 000 invånare.", Assert.Single(other.NotRead).Reason);
    }

    [Fact]
    public void Columns_that_name_their_own_units_keep_them_whatever_the_title_says()
    {
        var lines = new[] { "Antal anmälda brott i Klara", "Brottstyp;2014;2014 per 100 000", "Rån;334;477" };
        Assert.Equal(["Rån, Klara, 2014: 334 Count", "Rån, Klara, 2014: 477 Per100000"], Told(Read(lines)));
        string[] one = ["Brottstyp;Område;År;Per 100 000", "Rån;Klara;2014;334"];
        var key = Read(one).Tables[0].Columns[3].Key;
        var said = FigureFile.Read(MadeFiles.Csv(one), true, new Dictionary<string, string> { [key] = "Value" });
        Assert.Equal(["Rån, Klara, 2014: 334 Count"], Told(said));
    }

    [Theory]
    [InlineData("1.000")]
    [InlineData("2,000")]
    [InlineData("12.000")]
    public void A_count_that_may_be_in_thousands_is_a_fault(string value) =>
        Assert.Equal(2, Assert.Single(Read("Brottstyp;Område;År;Antal", $"Rån;Klara;2015;{value}").Faults).Row);

    [Fact]
    public void Groups_divide_figures_and_one_of_them_is_chosen()
    {
        string[] lines =
        [
            "region;brottstyp;kön;år;antal",
            "Klara;Rån;män;2015;30",
            "Klara;Rån;kvinnor;2015;45",
            "Klara;Rån;totalt;2015;75",
        ];
        var asked = Read(lines);
        Assert.Equal("grupp", Waiting(asked));
        var key = asked.Tables[0].Questions.Single(q => q.Waits).Key;
        var file = FigureFile.Read(MadeFiles.Csv(lines), true, new Dictionary<string, string> { [key] = "=totalt" });
        Assert.Equal(["Rån, Klara, 2015: 75 Count"], Told(file));
        Assert.Equal([5, 5], file.NotRead.Select(n => n.Cells));
    }

    [Fact]
    public void Two_columns_of_areas_are_asked_about_and_headings_under_an_area_in_the_title_too()
    {
        Assert.Equal("valArea", Waiting(Read("Region;Kommun;Brottstyp;År;Antal", "Väst;Borås;Rån;2015;5")));
        string[] lines = ["Anmälda brott i Klara", "Brottstyp;2014;2015", "Våldsbrott", "Rån;5;6", "Tillgrepp", "Stöld;50;60"];
        Assert.StartsWith("rubrikrader", Waiting(Read(lines)), StringComparison.Ordinal);
        var key = Read(lines).Tables[0].Questions.Single(q => q.Key.EndsWith(".rubrikrader", StringComparison.Ordinal)).Key;
        var file = FigureFile.Read(MadeFiles.Csv(lines), true, new Dictionary<string, string> { [key] = "Grupper" });
        Assert.All(file.Figures, f => Assert.Equal("Klara", f.Area));
        Assert.Equal(2, file.NotRead.Count(n => n.Reason.StartsWith("Rubrik över en grupp", StringComparison.Ordinal)));
        var two = Read("Anmälda brott i Stockholms län", "Klara", "Brottstyp;2014;2015", "Rån;5;6");
        Assert.Equal("område", Waiting(two));
    }

    [Fact]
    public void Two_rows_that_may_each_be_the_heading_are_asked_about() =>
        Assert.Contains("rubriker", Waiting(Read("Brottstyp;2014;2015", "Klara", "Udden", "Rån;5;6")), StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_a_name_is_dropped()
    {
        Assert.Equal("Misshandel, mot kvinna", Read("I Klara", "Brottstyp;;2014;2015", "Misshandel;mot kvinna;5;6").Figures[0].Crime);
        var file = Read("Typ;Brottstyp;Område;År;Antal", "Inomhus;Misshandel;Klara;2015;5");
        Assert.Equal("Rubriken ”Typ” är ingen som läses.", Assert.Single(file.NotRead).Reason);
        var codes = Read("Brottstyp;Område;År;Antal", "Misshandel;Klara;2015;5", "0355 Misshandel;Klara;2015;7");
        Assert.Equal(["Misshandel", "Misshandel (0355)"], codes.Figures.Select(f => f.Crime));
    }

    [Fact]
    public void A_legend_that_says_preliminary_makes_its_column_so()
    {
        var file = Read("I Klara", "Brottstyp;2014;2015 1)", "Rån;5;6", "1) Preliminära uppgifter");
        Assert.Equal([true, false], file.Figures.Select(f => f.Final));
        Assert.Equal("status", Waiting(Read("Slutliga 2014, preliminära 2015, i Klara", "Brottstyp;2014;2015", "Rån;5;6")));
    }

    [Fact]
    public void A_table_of_months_as_rows_stands_by_itself_and_says_what_it_lacks()
    {
        var file = Read("Månad;2014;2015", "Januari;12;15", "", "I Klara", "Brottstyp;2014;2015", "Rån;3;4");
        Assert.Equal(2, file.Tables.Count);
        Assert.Equal("område brott", Waiting(file));
        Assert.Equal(file.Filled, file.Used + file.NotRead.Sum(n => n.Cells));
    }
}
