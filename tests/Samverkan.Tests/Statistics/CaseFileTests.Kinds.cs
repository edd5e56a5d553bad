using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

/// <summary>Dates, sheets, units, periods and numbers in the files.</summary>
public partial class CaseFileTests
{
    [Fact]
    public void Values_that_look_like_years_are_values_under_names_of_areas()
    {
        Asked(Read("52-value-looks-like-year.csv"), "period");
        Holds(
            Read("52-value-looks-like-year.csv", ("period", "2015")),
            "Rån, Norrmalm, 2015: 2 014",
            "Rån, Östermalm, 2015: 2 015",
            "Klotter, Norrmalm, 2015: 1 809",
            "Klotter, Östermalm, 2015: 1 990"
        );
    }

    [Fact]
    public void Dates_are_what_their_format_shows_and_else_asked_about()
    {
        Holds(Read("p06-date-year.xlsx"), "Klotter, Klara, 2001: 10", "Klotter, Klara, 2002: 11", "Klotter, Klara, 2003: 12");
        Asked(Read("63-serial-headers-unformatted.xlsx"), "datum");
        Holds(
            Read("63-serial-headers-unformatted.xlsx", ("datum", "Månad")),
            "Rån, Norrmalm, 2016-01: 12",
            "Rån, Norrmalm, 2016-02: 14",
            "Rån, Norrmalm, 2016-03: 9"
        );
        Asked(Read("64-year-as-date-1jan.xlsx"), "datum");
        Holds(Read("64-year-as-date-1jan.xlsx", ("datum", "Månad")), "Rån, Norrmalm, 2015-01: 20", "Rån, Norrmalm, 2015-12: 21");
    }

    [Fact]
    public void Sheets_are_listed_and_hidden_ones_are_not_read_unless_chosen()
    {
        Holds(
            Read("68-cover-sheet-first.xlsx"),
            "Rån, Norrmalm, 2014: 334",
            "Rån, Norrmalm, 2015: 268",
            "Rån, Norrmalm, 2014: 477,1 per 100 000",
            "Rån, Norrmalm, 2015: 377,5 per 100 000"
        );
        Assert.Equal(
            new NotRead("bladet Om statistiken", "Ingen tabell känns igen på bladet.", 2),
            Assert.Single(Read("68-cover-sheet-first.xlsx").NotRead)
        );
        var hidden = Read("69-hidden-first-sheet.xlsx");
        Holds(hidden, "Rån, Norrmalm, 2014: 334", "Rån, Norrmalm, 2015: 268");
        Assert.Equal(["Gammalt, dolt"], hidden.Sheets.Where(s => s.Hidden).Select(s => s.Name + ", dolt"));
        Assert.Contains(hidden.NotRead, n => n.Reason == "Bladet är dolt i filen och inte valt.");
        var other = FigureFile.Read(
            Bytes("69-hidden-first-sheet.xlsx"),
            true,
            new Dictionary<string, string> { ["b0"] = "Ja", ["b1"] = "Nej" }
        );
        Holds(other, "Rån, Norrmalm, 2014: 1", "Rån, Norrmalm, 2015: 2");
        Holds(Read("p03-two-data-sheets.xlsx"), "Klotter, Klara, 2001: 10", "Klotter, Klara, 2002: 11");
    }

    [Fact]
    public void Errors_and_formulas_without_a_value_are_faults_with_their_cells()
    {
        Assert.Equal(["B4: #DIV/0!.", "C4: #N/A."], Read("72-error-cells.xlsx").Faults.Select(f => f.Reason));
        Assert.Equal(["D3: #N/A.", "D4: formel utan sparat värde."], Read("p02-errors.xlsx").Faults.Select(f => f.Reason));
        Holds(Read("p02-errors.xlsx"), "Klotter, Klara, 2001: 10", "Klotter, Klara, 2004: 2");
    }

    [Fact]
    public void Thousands_are_multiplied_when_the_user_has_said_so()
    {
        Asked(Read("75-thousands-unit.xlsx"), "tusental");
        Assert.Equal([1_440_000m, 1_490_000m], Read("75-thousands-unit.xlsx", ("tusental", "1000")).Figures.Select(f => f.Value));
        Assert.Equal([1440m, 1490m], Read("75-thousands-unit.xlsx", ("tusental", "1")).Figures.Select(f => f.Value));
    }

    [Fact]
    public void A_unit_in_the_title_holds_until_the_user_says_otherwise()
    {
        Holds(Read("79d-title-per-100000-long.csv"), "Rån, Norrmalm, 2015: 378 per 100 000");
        Holds(Read("79d-title-per-100000-long.csv", ("enhet", "Count")), "Rån, Norrmalm, 2015: 378");
    }

    [Fact]
    public void An_old_workbook_and_a_remark_that_says_preliminary_are_read()
    {
        Holds(
            Read("80-old.xls"),
            "Rån, Region Stockholm, 2014: 2 277",
            "Rån, Region Stockholm, 2015: 2 117",
            "Rån, Norrmalm, 2014: Suppressed",
            "Rån, Norrmalm, 2015: 268"
        );
        Holds(Read("83-remark-column-prel.xlsx"), "Rån, Norrmalm, 2015: 268*", "Rån, Norrmalm, 2014: 334");
    }

    [Fact]
    public void A_period_in_the_title_is_proposed_and_asked_about_when_it_may_be_the_day_of_extraction()
    {
        var half = Read("86-half-year-title.xlsx");
        Holds(half, "Rån, Norrmalm, 2016H1: 120");
        Assert.Equal("kolumn C", Assert.Single(half.NotRead).Where);
        Asked(Read("88-year-title-extract-date.xlsx"), "period");
        Holds(Read("88-year-title-extract-date.xlsx", ("period", "2016")), "Rån, Norrmalm, 2016: 268");
        Holds(Read("90-antal-year-columns.csv"), "Rån, Norrmalm, 2015: 268", "Rån, Norrmalm, 2016: 301");
        Assert.StartsWith(
            "”i fjol” är ingen period",
            Asked(Read("88-year-title-extract-date.xlsx", ("period", "i fjol")), "period").Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Numbers_are_grouped_by_three_or_are_faults_and_keep_their_decimals()
    {
        Assert.Equal(["”1e3” är inget tal."], Read("91-odd-numbers.csv").Faults.Where(f => f.Row == 5).Select(f => f.Reason));
        Assert.Equal([3, 5, 7], Read("91-odd-numbers.csv").Faults.Select(f => f.Row));
        Assert.Equal([5, 6, 7, 8, 9], Read("spaces.csv").Faults.Select(f => f.Row));
        Assert.Equal([1234m, 1234m, 1234m, 0m], Read("spaces.csv").Figures.Select(f => f.Value));
        Holds(Read("rate-decimals.csv"), "Klotter, Klara, 2001: 12,5 per 100 000", "Klotter, Klara, 2002: 0,4 per 100 000");
    }

    [Fact]
    public void A_quotation_mark_that_does_not_close_costs_its_own_line()
    {
        var file = Read("p01-stray-quote.csv");
        Assert.Equal((4, 3), (file.Figures.Count, Assert.Single(file.Faults).Row));
    }

    [Fact]
    public void Marks_of_notes_composed_letters_and_Excels_Unicode_text_are_understood()
    {
        Assert.Equal("Ny kodning från 2003.", Read("p04-head-note.csv").Figures.Single(f => f.Period.Year == 2003).Footnote);
        Assert.Equal([2001, 2002, 2003], Read("p04-head-sup.csv").Figures.Select(f => f.Period.Year));
        Holds(Read("p14-nfd.csv"), "Klotter, Klara, 2001: 10");
        Holds(Read("unicode-text.txt"), "Klotter, Klara, 2001: 10");
    }
}
