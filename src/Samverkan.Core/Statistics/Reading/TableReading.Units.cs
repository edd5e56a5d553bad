namespace Samverkan.Core.Statistics.Reading;

/// <summary>What a table's figures count, and of when they are.</summary>
internal sealed partial class TableReading
{
    private const string Other = "Annat";

    private void Units()
    {
        var texts = Titles.Append(sheet.Name).ToList();
        var said = texts.SelectMany(HeadWords.UnitsIn).Distinct().ToList();
        UnitsDiffer = Columns.Values.Select(v => v.Unit).Distinct().Count() > 1;
        var own = (Columns.Values.All(v => v.Unit is not null) && (said.Count == 0 || UnitsDiffer)) || (said.Count == 0 && NamesSayUnit());
        if (own || Columns.At(ColumnRole.Unit) >= 0)
        {
            return;
        }

        var other = texts.Concat(Columns.All.Select(c => c.Upper)).Any(HeadWords.IsOtherUnit);
        said = other ? [] : said;
        var whole = !other && said.Count == 0 && Columns.Values.All(v => v.Unit is null or FigureUnit.Count) && !HasDecimals();
        var proposed =
            said.Count == 1 ? said[0].ToString()
            : whole ? nameof(FigureUnit.Count)
            : "";
        var why =
            other ? "Rubriken talar om procent, andel eller ett annat tal per invånare"
            : said.Count > 1 ? "Rubriken säger både antal och per 100 000"
            : said.Count == 1 ? "Av rubriken"
            : whole ? "Filen säger det inte, men alla siffror är hela tal"
            : "Filen säger det inte";
        var chosen = Choice(
            "enhet",
            "Vad är siffrorna?",
            why,
            [(nameof(FigureUnit.Count), "Antal"), (nameof(FigureUnit.Per100000), "Per 100 000 invånare"), (Other, "Annat, läses inte")],
            proposed
        );
        Unit = Enum.TryParse<FigureUnit>(chosen, out var unit) ? unit : null;
        IsOther = chosen == Other;
    }

    /// <summary>Whether each row's own name says its unit, as key figures do: "våldsbrott, antal/100 000 inv".</summary>
    private bool NamesSayUnit() =>
        Columns.At(ColumnRole.Crime) is >= 0 and var at
        && Enumerable
            .Range(Table.Head + 1, Table.End - Table.Head - 1)
            .Where(HasFigures)
            .All(r => HeadWords.UnitsIn(sheet.Rows[r][at].Plain).Count == 1);

    private bool HasDecimals() =>
        Columns.Values.Any(v =>
            Enumerable
                .Range(Table.Head + 1, Table.End - Table.Head - 1)
                .Any(r =>
                    sheet.Rows[r][v.Index] is { IsBlank: false } c && FigureText.Figure(c.Plain)?.Value is { } n && n != decimal.Truncate(n)
                )
        );

    private void AskOfDates()
    {
        if (Columns.Dates.Count > 0)
        {
            var at = Columns.Dates[0];
            var example = sheet.Rows[Columns.All.First(c => c.Index == at).Head.Date is null ? Table.Head + 1 : Table.Head][at].Plain;
            Choice(
                "datum",
                "Vad betyder datumen?",
                $"”{example}” kan vara ett år, eller en månad i ett år",
                [("År", "År"), ("Månad", "Månader")],
                ""
            );
        }
    }

    private void Periods()
    {
        if (Columns.At(ColumnRole.Period) >= 0 || Columns.Values.All(v => v.Head.Date is not null || v.Period is not null))
        {
            return;
        }

        var found = Titles.Append(sheet.Name).Select(FigureText.PeriodsIn).Where(p => p.Periods.Count > 0).ToList();
        var all = found.SelectMany(f => f.Periods).Distinct().ToList();
        var sure = all.Count == 1 && !found.Exists(f => f.Uncertain);
        var why =
            sure ? "Av rubriken"
            : all.Count == 0 ? "Filen säger det inte"
            : $"Rubriken nämner {SwedishText.List([.. all.Select(p => p.ToString())])}; ett kan vara dagen då siffrorna togs ut";
        var said = Written(
            "period",
            "Vilken period gäller siffrorna? (2015, 2015-03, 2015K1 eller 2015H1)",
            why,
            sure ? all[0].ToString() : ""
        );
        Period = Statistics.Period.Parse(said);
        if (Period is null && said.Length > 0)
        {
            questions[^1] = questions[^1] with
            {
                Why = $"”{said}” är ingen period. Skriv 2015, 2015-03, 2015K1 eller 2015H1",
                Waits = true,
            };
        }
    }

    private void Thousands()
    {
        if (Titles.Concat(Columns.All.SelectMany(c => new[] { c.Head.Text, c.Upper })).Any(HeadWords.InThousands))
        {
            var said = Choice(
                "tusental",
                "Ska siffrorna multipliceras med 1 000?",
                "Rubriken säger 1 000-tal",
                [("1000", "Ja"), ("1", "Nej")],
                ""
            );
            Times = said == "1000" ? 1000 : 1;
        }
    }
}
