using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>Reads the rows of a table into figures, and tells of every cell that it does not read.</summary>
internal sealed partial class TableReader
{
    private readonly GridSheet sheet;
    private readonly TableReading reading;
    private readonly TableColumns columns;
    private readonly string sheetName;
    private readonly HashSet<int> headings;
    private readonly Dictionary<string, string> legend;
    private readonly List<(int Indent, string Name)> path = [];
    private string group = "";
    private FigureUnit? unit;

    [GeneratedRegex(@"^(?<mark>\d{1,2})\)\s*(?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Legend();

    public TableReader(GridSheet sheet, TableReading reading, string sheetName)
    {
        (this.sheet, this.reading, this.sheetName, columns) = (sheet, reading, sheetName, reading.Columns);
        headings = [.. reading.NamesBoth || columns.At(ColumnRole.Period) >= 0 ? [] : reading.Headings];
        group = reading.RowsAreAreas ? reading.Crime : reading.Area;
        unit = reading.Unit;
        legend = Enumerable
            .Range(reading.Table.Head + 1, reading.Table.End - reading.Table.Head - 1)
            .Select(r => sheet.Rows[r][reading.Table.Left])
            .Where(c => c.Kind == CellKind.Text)
            .Select(c => Legend().Match(c.Plain))
            .Where(m => m.Success)
            .DistinctBy(m => m.Groups["mark"].Value)
            .ToDictionary(m => m.Groups["mark"].Value, m => m.Groups["text"].Value);
    }

    public List<ReadFigure> Figures { get; } = [];

    public List<ReadFault> Faults { get; } = [];

    public List<NotRead> NotRead { get; } = [];

    public void Read()
    {
        var table = reading.Table;
        for (var r = table.Head + 1; r < table.End; r++)
        {
            var row = sheet.Rows[r];
            var filled = columns.Values.Where(v => row[v.Index] is { IsBlank: false, Carried: false } && !Unused(v)).ToList();
            if (reading.Skip.Contains(row.Number) || (row.Hidden && !reading.ReadsHidden))
            {
                Leave(row, reading.Skip.Contains(row.Number) ? "Du har valt att raden inte läses" : "Raden är dold i filen");
            }
            else if (reading.Group.Length > 0 && filled.Count > 0 && !InGroup(row))
            {
                Leave(row, $"Raden gäller ”{row[columns.At(ColumnRole.Group)].Plain}”, som inte är vald");
            }
            else if (filled.Count > 0)
            {
                Row(row, filled);
            }
            else if (headings.Contains(r))
            {
                Heading(row);
            }
            else
            {
                Without(row);
            }
        }

        Columns();
    }

    private bool InGroup(GridRow row) =>
        reading.Group.AsSpan(1).Equals(row[columns.At(ColumnRole.Group)].Plain, StringComparison.OrdinalIgnoreCase);

    /// <summary>A row without figures that is no heading.</summary>
    private void Without(GridRow row)
    {
        var text = Cells(row).FirstOrDefault()?.Plain ?? "";
        if (text.Length > 0 && HeadWords.UnitsIn(text) is [var only] && text.Length <= 60 && Cells(row).Count() == 1)
        {
            unit = reading.Unit is null ? unit : only;
            Accounted++;
        }
        else if (Legend().IsMatch(text) && Cells(row).Count() == 1)
        {
            // Read with the column that it explains.
            Accounted++;
        }
        else
        {
            Leave(row, TableReading.IsRemark(text.Length > 0 ? text : ".") ? "Anmärkning" : "Raden har inga siffror");
        }
    }

    private void Heading(GridRow row)
    {
        if (Cells(row).FirstOrDefault()?.Plain is not { } text)
        {
            return;
        }

        path.Clear();
        if (reading.HeadingsAreGroups)
        {
            Leave(row, "Rubrik över en grupp av brott");
            return;
        }

        Accounted++;
        if (HeadWords.UnitsIn(text) is [var only] && reading.Unit is not null)
        {
            unit = only;
        }
        else
        {
            group = text;
        }
    }

    private IEnumerable<Cell> Cells(GridRow row) =>
        Enumerable
            .Range(reading.Table.Left, reading.Table.Right - reading.Table.Left + 1)
            .Where(i => !Unused(columns.All[i - reading.Table.Left]))
            .Select(i => row[i])
            .Where(c => !c.IsBlank && !c.Carried);

    /// <summary>How many cells are read, or stand in rows at fault.</summary>
    public int Accounted { get; private set; }

    private void Leave(GridRow row, string why)
    {
        if (Cells(row).Count() is > 0 and var count)
        {
            var text = Cells(row).First().Plain;
            NotRead.Add(new NotRead(Where($"rad {row.Number}"), $"{why}: ”{(text.Length > 60 ? text[..60] + "…" : text)}”", count));
        }
    }

    private string Where(string place) => sheetName.Length == 0 ? place : $"{sheetName}, {place}";

    private void Fault(GridRow row, string why) => Faults.Add(new ReadFault(row.Number, why, sheetName));

    /// <summary>A fault because of which nothing of the row is read.</summary>
    private void WholeRow(GridRow row, string why)
    {
        Fault(row, why);
        Accounted += Cells(row).Count();
    }

    private void Row(GridRow row, List<TableColumn> filled)
    {
        var (crime, area) = reading.NamesBoth
            ? (row[columns.At(ColumnRole.Crime)].Plain, row[columns.At(ColumnRole.Area)].Plain)
            : NamesOf(row);
        var named = filled.Exists(v => v.Of.Length == 0);
        if (Missing(crime, area, named) is { } why)
        {
            WholeRow(row, why);
            return;
        }

        if (!TryPeriod(row, out var period))
        {
            return;
        }

        if (IsFinal(row[columns.At(ColumnRole.Status)].Plain) is null && row[columns.At(ColumnRole.Status)] is { IsBlank: false } status)
        {
            WholeRow(row, $"”{status.Plain}” är ingen status. Skriv slutlig eller preliminär.");
            return;
        }

        Accounted += Cells(row).Count();
        foreach (var column in filled)
        {
            if (reading.NamesBoth && column.Of.Length > 0)
            {
                Fault(row, $"Kolumnens rubrik säger ”{column.Of}”, men raden har redan både brott och område.");
                continue;
            }

            Figure(
                row,
                column,
                column.Of.Length > 0 && reading.RowsAreAreas ? column.Of : crime,
                column.Of.Length > 0 && !reading.RowsAreAreas ? column.Of : area,
                period
            );
        }
    }

    /// <summary>Columns that are not read, each told once with how many cells it has; the heads of the others are read.</summary>
    private void Columns()
    {
        Accounted += Cells(sheet.Rows[reading.Table.Head]).Count();
        foreach (var column in columns.All.Where(c => Unused(c)))
        {
            var count = Enumerable
                .Range(reading.Table.Head, reading.Table.End - reading.Table.Head)
                .Count(r => sheet.Rows[r][column.Index] is { IsBlank: false, Carried: false });
            if (count > 0)
            {
                var why = column.IsValue ? "Kolumnen är dold i filen" : column.Why;
                NotRead.Add(new NotRead(Where($"kolumn {sheet.ColumnName(column.Index)}"), why + ".", count));
            }
        }
    }

    private bool Unused(TableColumn column) =>
        column.Role is ColumnRole.Ignore or ColumnRole.Question or ColumnRole.Share or ColumnRole.People
        || (column.IsValue && !reading.ReadsHidden && sheet.HiddenColumns.Contains(column.Index));
}
