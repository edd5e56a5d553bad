using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Reads a file of figures: its sheets become grids, the tables of each are found and proposed a reading, and what the user answers settles
/// it. What can be understood in two ways is asked, never guessed; every cell is read, or told as not read.
/// </summary>
internal static class FigureFile
{
    private const int MostSampled = 8;
    private const int MostTables = 60;
    private static readonly Dictionary<string, string> NoAnswers = [];

    /// <param name="final">Whether figures are final where the file does not say.</param>
    /// <param name="answers">What the user has said, by the keys of sheets, tables, columns and questions.</param>
    /// <exception cref="RuleException">The file cannot be read at all.</exception>
    public static ReadFile Read(byte[] bytes, bool final, IReadOnlyDictionary<string, string>? answers = null)
    {
        try
        {
            return ReadTables(bytes, final, answers ?? NoAnswers);
        }
        catch (RegexMatchTimeoutException)
        {
            throw GridReader.Refusal("Filen har celler med så lång text att de inte kan läsas. Ta bort dem och försök igen.");
        }
    }

    private static ReadFile ReadTables(byte[] bytes, bool final, IReadOnlyDictionary<string, string> answers)
    {
        var all = GridReader.Read(bytes);
        var several = all.Count > 1;
        var read = all.Select((s, i) => Sheet(s, i, several ? s.Name : "", final, answers)).ToList();
        if (read.TrueForAll(r => r.Sheet.Tables == 0))
        {
            throw new RuleException(
                StatisticsRules.Unreadable with
                {
                    Message =
                        "Filen har ingen rubrikrad som känns igen. Den ska ha kolumnerna Brottstyp, Område, År och Antal, eller år, "
                        + "kvartal eller månader som kolumner.",
                }
            );
        }

        var figures = new List<ReadFigure>();
        var faults = read.SelectMany(r => r.Faults).ToList();
        FileChecks.Checked(read.SelectMany(r => r.Figures), figures, faults);
        var file = new ReadFile(
            FileChecks.Distinct(figures),
            [.. faults.OrderBy(f => f.Sheet, StringComparer.Ordinal).ThenBy(f => f.Row)],
            [.. read.Select(r => r.Sheet)],
            [.. read.SelectMany(r => r.Tables)],
            [.. read.SelectMany(r => r.NotRead)],
            all.Sum(s => s.Filled),
            read.Sum(r => r.Accounted)
        );
        // What the user has chosen may leave nothing; the file itself has to have something.
        var chosen = answers.Count > 0 || file.Sheets.Any(s => s.Tables > 0 && !s.Chosen);
        return chosen || file.Figures.Count + file.Faults.Count > 0 || file.Waits || file.Tables.Any(t => !IsEmpty(t))
            ? file
            : throw new RuleException(StatisticsRules.Unreadable with { Message = "Filen har en rubrikrad men inga rader med siffror." });
    }

    private static bool IsEmpty(ReadTable table) => table.Sample.Count <= 1;

    private sealed record SheetRead(
        ReadSheet Sheet,
        List<ReadTable> Tables,
        List<ReadFigure> Figures,
        List<ReadFault> Faults,
        List<NotRead> NotRead
    )
    {
        /// <summary>How many cells are read or stand in rows at fault.</summary>
        public int Accounted { get; set; }
    }

    private static SheetRead Sheet(GridSheet sheet, int index, string name, bool final, IReadOnlyDictionary<string, string> answers)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"b{index}");
        var tables = TableFinder.Find(sheet);
        GridReader.Refuse(tables.Count > MostTables, $"Filen har fler än {MostTables} tabeller på ett blad. Dela upp den.");
        var chosen = answers.GetValueOrDefault(key, sheet.Hidden ? "Nej" : "Ja") == "Ja";
        var read = new SheetRead(new ReadSheet(key, sheet.Name, sheet.Hidden, tables.Count, chosen && tables.Count > 0), [], [], [], []);
        if (!chosen || tables.Count == 0)
        {
            var why =
                tables.Count == 0 ? "Ingen tabell känns igen på bladet."
                : sheet.Hidden ? "Bladet är dolt i filen och inte valt."
                : "Bladet är inte valt.";
            read.NotRead.AddRange(sheet.Filled == 0 ? [] : [new NotRead($"bladet {sheet.Name}".Trim(), why, sheet.Filled)]);
            return read;
        }

        read.Faults.AddRange(sheet.Faults.Select(f => f with { Sheet = name }));
        foreach (var table in tables)
        {
            Table(
                sheet,
                table,
                string.Create(CultureInfo.InvariantCulture, $"{key}t{table.Head}k{table.Left}"),
                name,
                final,
                answers,
                read
            );
        }

        Outside(sheet, tables, name, read);
        return read;
    }

    private static void Table(
        GridSheet sheet,
        FoundTable table,
        string key,
        string name,
        bool final,
        IReadOnlyDictionary<string, string> answers,
        SheetRead read
    )
    {
        var reading = new TableReading(sheet, table, key, answers, final);
        var reader = new TableReader(sheet, reading, name);
        var chosen = answers.GetValueOrDefault(key, "Ja") == "Ja";
        var where = $"{(name.Length > 0 ? name + ", " : "")}rad {sheet.Rows[table.Head].Number}–{Last(sheet, table)}";
        var count = Enumerable.Range(table.Head, table.End - table.Head).Sum(r => Filled(sheet.Rows[r], table));
        if (!chosen)
        {
            read.NotRead.Add(new NotRead(where, "Tabellen är inte vald.", count));
        }
        else if (reading.Content != TableContent.Crimes)
        {
            var what = reading.Content == TableContent.People ? "folkmängd. Den skrivs in" : "enkätsvar. De skrivs in";
            var page = reading.Content == TableContent.People ? "Områden" : "Enkätfrågor";
            read.NotRead.Add(new NotRead(where, $"Tabellen är {what} på sidan {page} och läses inte från filer än.", count));
        }
        else if (reading.IsOther)
        {
            read.NotRead.Add(new NotRead(where, "Du har sagt att siffrorna är något annat än antal och per 100 000 invånare.", count));
        }
        else if (reading.Waits)
        {
            read.NotRead.Add(new NotRead(where, "Väntar på dina svar.", count));
        }
        else
        {
            reader.Read();
            read.Figures.AddRange(reader.Figures);
            read.Faults.AddRange(reader.Faults);
            read.NotRead.AddRange(reader.NotRead);
            read.Accounted += reader.Accounted;
        }

        // What stands above the table is read with it.
        read.Accounted += table.Titles.Append(table.Upper).Where(r => r >= 0).Sum(r => Filled(sheet.Rows[r], table));
        read.Tables.Add(Shown(sheet, table, key, where, chosen, reading, reader.Figures.Count));
    }

    private static int Last(GridSheet sheet, FoundTable table) =>
        sheet
            .Rows[Enumerable.Range(table.Head, table.End - table.Head).Last(r => r == table.Head || Filled(sheet.Rows[r], table) > 0)]
            .Number;

    private static int Filled(GridRow row, FoundTable table) =>
        Enumerable.Range(table.Left, table.Right - table.Left + 1).Count(i => row[i] is { IsBlank: false, Carried: false });

    /// <summary>Cells that no table has, row by row.</summary>
    private static void Outside(GridSheet sheet, List<FoundTable> tables, string name, SheetRead read)
    {
        var taken = new bool[sheet.Rows.Count, sheet.Width];
        foreach (var table in tables)
        {
            foreach (
                var r in table.Titles.Append(table.Upper).Concat(Enumerable.Range(table.Head, table.End - table.Head)).Where(r => r >= 0)
            )
            {
                for (var i = table.Left; i <= table.Right; i++)
                {
                    taken[r, i] = true;
                }
            }
        }

        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            var row = sheet.Rows[r];
            var count = Enumerable.Range(0, row.Cells.Length).Count(i => row[i] is { IsBlank: false, Carried: false } && !taken[r, i]);
            if (count > 0)
            {
                var where = $"{(name.Length > 0 ? name + ", " : "")}rad {row.Number}";
                read.NotRead.Add(new NotRead(where, "Hör inte till någon tabell.", count));
            }
        }
    }

    private static ReadTable Shown(
        GridSheet sheet,
        FoundTable table,
        string key,
        string where,
        bool chosen,
        TableReading reading,
        int figures
    )
    {
        var headings = reading.Headings.Take(MostSampled).ToHashSet();
        var rows = Enumerable
            .Range(Math.Max(table.Upper, 0) == table.Upper ? table.Upper : table.Head, table.End - table.Head)
            .Where(r => r < table.End && Filled(sheet.Rows[r], table) > 0)
            .Take(MostSampled)
            .Select(r => new ReadRow(
                sheet.Rows[r].Number,
                r <= table.Head ? "Rubrik"
                    : headings.Contains(r)
                        ? reading.RowsAreAreas ? "Brott"
                            : "Område"
                    : "",
                [.. reading.Columns.All.Select(c => sheet.Rows[r][c.Index].Text.TrimEnd())]
            ));
        return new ReadTable(
            key,
            where,
            chosen,
            reading.Layout,
            reading.Titles,
            reading.Questions,
            [.. reading.Columns.All.Select(c => Column(sheet, key, c, reading))],
            [.. rows],
            figures
        );
    }

    private static ReadColumn Column(GridSheet sheet, string key, TableColumn column, TableReading reading)
    {
        var parts = new[] { column.Of, column.Period?.Period.ToString() ?? "", column.Unit is { } u ? Series.NameOf(u) : "" };
        return new ReadColumn(
            string.Create(CultureInfo.InvariantCulture, $"{key}.k{column.Index}"),
            column.Index,
            $"{sheet.ColumnName(column.Index)}: {(column.Head.IsBlank ? "(utan rubrik)" : column.Head.Text)}",
            column.Role == ColumnRole.Name
                ? reading.RowsAreAreas
                    ? ColumnRole.Area
                    : ColumnRole.Crime
                : column.Role,
            string.Join(", ", parts.Where(p => p.Length > 0))
        );
    }
}
