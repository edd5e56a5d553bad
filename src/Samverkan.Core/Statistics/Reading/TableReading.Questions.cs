namespace Samverkan.Core.Statistics.Reading;

/// <summary>What is asked of a table: each question with what the file proposes, if it proposes anything.</summary>
internal sealed partial class TableReading
{
    private const int MostGroups = 30;

    private void Ask()
    {
        var (skipped, asksRows) = Skipped();
        Skip = skipped;
        Doubles();
        Groups();
        Rows();
        Whole();
        Units();
        Status();
        AskOfDates();
        Periods();
        Thousands();
        if (HiddenCells() is > 0 and var hidden)
        {
            ReadsHidden =
                Choice(
                    "dolda",
                    "Ska dolda rader och kolumner läsas?",
                    $"{hidden} celler är dolda i filen",
                    [("Ja", "Ja"), ("Nej", "Nej")],
                    ""
                ) == "Ja";
        }

        questions.Add(asksRows);
    }

    /// <summary>A column of groups, as sex or age, divides the figures: which rows are meant is asked.</summary>
    private void Groups()
    {
        if (Columns.At(ColumnRole.Group) is not (>= 0 and var at))
        {
            return;
        }

        var found = Enumerable
            .Range(Table.Head + 1, Table.End - Table.Head - 1)
            .Where(HasFigures)
            .Select(r => sheet.Rows[r][at].Plain)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostGroups)
            .ToList();
        var name = sheet.Rows[Table.Head][at].Plain;
        Group = Choice(
            "grupp",
            $"Vilka rader i kolumnen {name} ska läsas?",
            "Brottsstatistiken har inga grupper, så bara en av dem kan läsas",
            [.. found.Select(g => ("=" + g, g.Length == 0 ? "De utan uppgift" : g))],
            found.Count == 1 ? "=" + found[0] : ""
        );
    }

    /// <summary>A title that says both final and preliminary does not say which figures are which.</summary>
    private void Status()
    {
        if (
            Titles.Any(t => t.Contains("preliminär", StringComparison.OrdinalIgnoreCase))
            && Titles.Any(t => t.Contains("slutlig", StringComparison.OrdinalIgnoreCase))
        )
        {
            Final =
                Choice(
                    "status",
                    "Är siffrorna slutliga?",
                    "Rubriken säger både slutlig och preliminär",
                    [("Ja", "Slutliga"), ("Nej", "Preliminära")],
                    ""
                ) == "Ja";
        }
    }

    /// <summary>Which of several columns that say the same thing holds.</summary>
    private void Doubles()
    {
        foreach (var (role, same) in Columns.Doubles)
        {
            var what = role switch
            {
                ColumnRole.Crime => "brottet",
                ColumnRole.Area => "området",
                ColumnRole.Period => "perioden",
                ColumnRole.Unit => "enheten",
                ColumnRole.Month => "månaden",
                ColumnRole.Codes => "brottskoderna",
                ColumnRole.Note => "anmärkningen",
                _ => "statusen",
            };
            Choice(
                "val" + role,
                $"Vilken kolumn är {what}?",
                $"{SwedishText.List([.. same.Select(c => $"”{c.Head.Text}”")])} kan alla vara det",
                [.. same.Select(c => (c.Index.ToString(SwedishText.Culture), c.Head.Text))],
                ""
            );
        }
    }

    /// <summary>What the rows' names are, where no head says so.</summary>
    private void Rows()
    {
        var (crime, area) = (Columns.At(ColumnRole.Crime) >= 0, Columns.At(ColumnRole.Area) >= 0);
        RowsAreAreas = area && !crime;
        if (!crime && !area && Names >= 0)
        {
            RowsAreAreas =
                Choice(
                    "rader",
                    "Vad är raderna?",
                    HasHeadings ? "Rader utan siffror står som rubriker, som i Brås tabeller" : "Rubriken över raderna säger det inte",
                    [("Brott", "Brott"), ("Områden", "Områden")],
                    HasHeadings ? "Brott" : ""
                ) == "Områden";
        }
    }

    /// <summary>The area, or the crime, that no column says.</summary>
    private void Whole()
    {
        if (NamesBoth)
        {
            return;
        }

        var heads = Columns.Values.Any(v => v.Of.Length > 0);
        var (area, why) = AreaOfTitle();
        AskOfHeadings(area);

        // Headings over all rows with figures, or heads of columns, say it.
        var said = heads || (!HeadingsAreGroups && HasHeadings && Headings[0] < FirstWithFigures());
        if (Names < 0 || (!said && !RowsAreAreas))
        {
            Area = heads ? "" : Written("område", "Vilket område gäller siffrorna?", why, area);
        }

        if (Names < 0 || (!said && RowsAreAreas))
        {
            var found = Names < 0 ? "" : Titles.LastOrDefault(t => HeadWords.UnitsIn(t).Count == 0 && !IsRemark(t)) ?? "";
            Crime = Written("brott", "Vilket brott gäller siffrorna?", found.Length > 0 ? "Av rubriken" : "Filen säger det inte", found);
        }
    }

    /// <summary>Which of several rows without figures is the heading, and whether headings are areas when the title names one.</summary>
    private void AskOfHeadings(string area)
    {
        if (HeadingRuns().Find(r => r.Count > 1) is { } run)
        {
            Choice(
                "rubriker",
                "Vilken rad är rubrik?",
                $"Rad {sheet.Rows[run[0]].Number} och {sheet.Rows[run[^1]].Number} står efter varandra utan siffror",
                [("Första", "Den första av raderna"), ("Sista", "Den sista av raderna")],
                ""
            );
        }

        if (HasHeadings && !RowsAreAreas && area.Length > 0 && !Headings.Any(h => Text(h).First() == area))
        {
            HeadingsAreGroups =
                Choice(
                    "rubrikrader",
                    "Vad är rubrikraderna bland raderna?",
                    $"Rubriken nämner {area}, och ”{Text(Headings[0]).First()}” står som rubrik bland raderna",
                    [("Områden", "Områden"), ("Grupper", "Grupper av brott")],
                    ""
                ) == "Grupper";
        }
    }

    private int FirstWithFigures() => Enumerable.Range(Table.Head + 1, Table.End - Table.Head - 1).FirstOrDefault(HasFigures, -1);

    private (string Area, string Why) AreaOfTitle()
    {
        var named = Titles.Select(t => AreaIn().Match(t)).Where(m => m.Success).Select(m => m.Groups["area"].Value.Trim());
        return named.Concat(Titles.Where(t => IsName(t) && !AreaIn().IsMatch(t))).Distinct(StringComparer.OrdinalIgnoreCase).ToList() switch
        {
            [] => ("", "Filen säger det inte"),
            [var only] => (only, "Av rubriken"),
            var several => ("", $"Rubriken nämner både {SwedishText.List(several)}"),
        };
    }

    private static bool IsName(string title) =>
        title.Length is > 0 and <= 40
        && char.IsUpper(title[0])
        && !title.Any(char.IsAsciiDigit)
        && !title.Contains(':', StringComparison.Ordinal)
        && !title.Contains("brott", StringComparison.OrdinalIgnoreCase)
        && !title.Contains("statistik", StringComparison.OrdinalIgnoreCase)
        && !title.Contains("tabell", StringComparison.OrdinalIgnoreCase)
        && HeadWords.UnitsIn(title).Count == 0
        && !IsRemark(title);

    /// <summary>The rows that the user leaves out, and the question of them, which comes last.</summary>
    private (HashSet<int> Rows, ReadQuestion Question) Skipped()
    {
        var said = Answer("hoppa");
        var rows = new HashSet<int>();
        var wrong = false;
        foreach (var part in said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–').Select(p => int.TryParse(p.Trim(), out var n) ? n : 0).ToList();
            wrong |= ends.Count > 2 || ends.Exists(n => n is <= 0 or > 100_000);
            rows.UnionWith(wrong ? [] : Enumerable.Range(ends[0], Math.Max(0, ends[^1] - ends[0] + 1)));
        }

        var question = new ReadQuestion(
            $"{Key}.hoppa",
            "Rader som inte ska läsas",
            wrong ? "Skriv radernas nummer, som 5, 8–10" : "Radernas nummer, som 5, 8–10. Lämna tomt om alla ska läsas",
            [],
            said,
            wrong
        );
        return (rows, question);
    }

    private int HiddenCells() =>
        Enumerable
            .Range(Table.Head + 1, Table.End - Table.Head - 1)
            .Sum(r =>
                Columns.Values.Count(v =>
                    (sheet.Rows[r].Hidden || sheet.HiddenColumns.Contains(v.Index))
                    && sheet.Rows[r][v.Index] is { IsBlank: false, Carried: false }
                )
            );

    private string Choice(string name, string text, string why, (string Value, string Text)[] choices, string proposed)
    {
        var said = Answer(name);
        var answer = Array.Exists(choices, c => c.Value == said) ? said : proposed;
        questions.Add(new ReadQuestion($"{Key}.{name}", text, why, choices, answer, answer.Length == 0));
        return answer;
    }

    private string Written(string name, string text, string why, string proposed)
    {
        var said = Answer(name);
        var answer = said.Length > 0 ? said : proposed;
        questions.Add(new ReadQuestion($"{Key}.{name}", text, why, [], answer, answer.Length == 0));
        return answer;
    }
}
