using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

/// <summary>
/// Files as people have them, each made after a fault report or a layout in use: what is read of them, what is asked, and what is told as
/// not read.
/// </summary>
public partial class CaseFileTests
{
    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Statistics", "Cases", name));

    private static ReadFile Read(string name, params (string Question, string Answer)[] answers)
    {
        var first = FigureFile.Read(Bytes(name), true);
        return answers.Length == 0
            ? first
            : FigureFile.Read(
                Bytes(name),
                true,
                answers.ToDictionary(
                    a =>
                        first
                            .Tables.SelectMany(t => t.Questions)
                            .First(q => q.Key.EndsWith("." + a.Question, StringComparison.Ordinal))
                            .Key,
                    a => a.Answer
                )
            );
    }

    /// <summary>"Rån, Norrmalm, 2015: 268 antal" for each figure; a star where it is preliminary.</summary>
    private static IEnumerable<string> Told(ReadFile file) =>
        file.Figures.Select(f =>
            $"{f.Crime}, {f.Area}, {f.Period}: {(f.Value is { } v ? SwedishNumbers.Exact(v) : f.Kind.ToString())}"
            + $"{(f.Unit == FigureUnit.Count ? "" : " per 100 000")}{(f.Final ? "" : "*")}"
        );

    private static void Holds(ReadFile file, params string[] figures)
    {
        Assert.False(file.Waits);
        Assert.Equal(figures, Told(file).Select(t => t.Replace('\u00a0', ' ')));
    }

    private static ReadQuestion Asked(ReadFile file, string question)
    {
        Assert.Empty(file.Figures);
        return Assert.Single(
            file.Tables.SelectMany(t => t.Questions),
            q => q.Waits && q.Key.EndsWith("." + question, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("01-sol-latin1.txt")]
    [InlineData("02-sol-utf8bom.csv")]
    [InlineData("03-sol-utf16le.csv")]
    public void Bras_layout_gives_the_same_figures_from_every_encoding_and_its_two_units_are_asked_about(string name)
    {
        Assert.Equal("Rubriken säger både antal och per 100 000", Asked(Read(name), "enhet").Why);
        var file = Read(name, ("enhet", "Count"));
        Assert.Equal(30, file.Figures.Count);
        Assert.Empty(file.Faults);
        Assert.Contains("Samtliga brott, Region Stockholm, 2015: 477\u00a0922", Told(file));
        Assert.Contains(
            "3 kap. Brott mot liv och hälsa, Misshandel inkl. grov, därav mot kvinna, LPO Norrmalm, 2013: Suppressed",
            Told(file)
        );
        Assert.Equal(4, file.NotRead.Count(n => n.Reason.StartsWith("Anmärkning", StringComparison.Ordinal)));
        Assert.All(file.Figures, f => Assert.True(f.Final));
    }

    [Fact]
    public void Headings_without_delimiters_do_not_hide_which_delimiter_a_file_has() =>
        Holds(Read("05b-comma-heading-rows.csv"), "Rån, Norrmalm, 2014: 334", "Rån, Norrmalm, 2015: 268");

    [Fact]
    public void PxWebs_tables_are_read_wide_and_long_and_by_month()
    {
        Holds(
            Read("11-pxweb-scb-real.csv"),
            "Misshandel, Stockholm, 2014: 9 499",
            "Misshandel, Stockholm, 2015: 10 023",
            "Rån, Stockholm, 2014: 2 277",
            "Rån, Stockholm, 2015: 2 117"
        );
        Holds(Read("12-pxweb-long.csv"), "Misshandel, Stockholm, 2014: 9 499", "Misshandel, Stockholm, 2015: 10 023");
        Holds(
            Read("p05-px-wide.csv"),
            "Klotter, Norrmalm, 2001: 10",
            "Klotter, Norrmalm, 2002: Suppressed",
            "Klotter, Norrmalm, 2003: Suppressed"
        );
        Holds(Read("p05-px-time.csv"), "Klotter, Klara, 2001-03: 10");
    }

    [Fact]
    public void A_key_figure_of_Kolada_has_its_unit_in_its_name()
    {
        var file = Read("13-kolada.csv");
        Assert.Equal(6, file.Figures.Count);
        Assert.All(file.Figures, f => Assert.Equal(FigureUnit.Per100000, f.Unit));
        Assert.Contains("Anmälda våldsbrott i kommunen, antal/100 000 inv, Stockholm, 2013: 1\u00a0203,4 per 100 000", Told(file));
    }

    [Fact]
    public void Codes_with_a_name_are_codes_and_no_part_of_it()
    {
        var file = Read("15-codes-in-brackets.csv");
        Assert.Equal(
            [("Våld i offentlig miljö", "0355-0358, 0375-0378"), ("Fickstöld", "9817-9818"), ("Misshandel utomhus mot man", "0355")],
            file.Figures.Select(f => (f.Crime, f.Codes))
        );
    }

    [Fact]
    public void Months_quarters_half_years_and_preliminary_years_are_what_they_say()
    {
        Holds(Read("17-months-cols.csv"), "Rån, Norrmalm, 2016-01: 12", "Rån, Norrmalm, 2016-02: 14", "Rån, Norrmalm, 2016-03: 9");
        Holds(Read("20-quarters.csv"), "Rån, Norrmalm, 2016K1: 35", "Rån, Norrmalm, 2016K2: 40");
        Holds(
            Read("p04-head-quarter.csv"),
            "Klotter, Klara, 2001: 10",
            "Klotter, Klara, 2002: 11",
            "Klotter, Klara, 2003H1: 5",
            "Klotter, Klara, 2004K1: 2",
            "Klotter, Klara, 2005: 13*",
            "Klotter, Klara, 2006: 14*"
        );
        var months = Read("19-months-names-with-year-above.csv");
        Assert.Equal(12, months.Figures.Count);
        Assert.Equal(
            ["2016-01", "2016-02", "2016-03", "2017-01", "2017-02", "2017-03"],
            months.Figures.Take(6).Select(f => f.Period.ToString())
        );
    }

    [Fact]
    public void Each_table_of_a_sheet_has_its_own_head_wherever_it_stands()
    {
        Holds(
            Read("p15-two-blocks.csv"),
            "Klotter, Klara, 2001: 10",
            "Klotter, Klara, 2002: 11",
            "Personrån, Klara, 2003: 30",
            "Personrån, Klara, 2004: 31"
        );
        Holds(
            Read("66-side-by-side.xlsx"),
            "Rån, Norrmalm, 2014: 334",
            "Rån, Norrmalm, 2015: 268",
            "Klotter, Norrmalm, 2014: 1 809",
            "Klotter, Norrmalm, 2015: 3 701",
            "Rån, Östermalm, 2014: 100",
            "Rån, Östermalm, 2015: 101",
            "Klotter, Östermalm, 2014: 200",
            "Klotter, Östermalm, 2015: 201"
        );
        Holds(
            Read("67-three-tables-below.xlsx"),
            "Rån, Norrmalm, 2014: 334",
            "Rån, Norrmalm, 2015: 268",
            "Rån, Norrmalm, 2014: 477,1 per 100 000",
            "Rån, Norrmalm, 2015: 377,5 per 100 000"
        );
    }

    [Theory]
    [InlineData("22-two-tables.csv", "folkmängd")]
    [InlineData("67-three-tables-below.xlsx", "folkmängd")]
    [InlineData("44-folkmangd.csv", "folkmängd")]
    [InlineData("43-enkat.csv", "enkätsvar")]
    public void Inhabitants_and_answers_never_become_crimes(string name, string what)
    {
        var file = Read(name);
        Assert.DoesNotContain(file.Figures, f => f.Value is > 60_000 or 71 or 86);
        Assert.Contains(file.NotRead, n => n.Reason.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void The_usual_words_for_areas_and_counts_are_understood() => Holds(Read("24-area-column-ort.csv"), "Rån, Norrmalm, 2015: 268");

    [Fact]
    public void Counts_and_figures_per_100_000_in_the_same_row_are_each_their_own() =>
        Holds(
            Read("27-antal-and-per.csv"),
            "Rån, Norrmalm, 2014: 334",
            "Rån, Norrmalm, 2014: 477 per 100 000",
            "Rån, Norrmalm, 2015: 268",
            "Rån, Norrmalm, 2015: 378 per 100 000"
        );

    [Theory]
    [InlineData("34-html.xls", "webbsida (HTML)")]
    [InlineData("xml2003.xls", "XML-kalkylblad")]
    public void A_file_that_is_something_else_than_its_name_is_refused_with_the_true_reason(string name, string reason)
    {
        var refused = Assert.Throws<RuleException>(() => Read(name));
        Assert.Contains(reason, refused.Rules[0].Message, StringComparison.Ordinal);
        Assert.Contains("Spara som", refused.Rules[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_area_that_no_row_names_is_asked_for_and_merged_cells_carry_theirs()
    {
        Asked(Read("36-no-area-heading.csv"), "område");
        Holds(
            Read("36-no-area-heading.csv", ("område", "Norrmalm")),
            "Rån, Norrmalm, 2014: 334",
            "Rån, Norrmalm, 2015: 268",
            "Klotter, Norrmalm, 2014: 1 809",
            "Klotter, Norrmalm, 2015: 3 701"
        );
        Assert.Equal(
            ["Norrmalm", "Norrmalm", "Norrmalm", "Norrmalm", "Östermalm", "Östermalm", "Östermalm", "Östermalm"],
            Read("61-merged-area-column.xlsx").Figures.Select(f => f.Area)
        );
    }
}
