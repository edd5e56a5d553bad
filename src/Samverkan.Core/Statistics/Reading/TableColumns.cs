using System.Globalization;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A column of a table as it is read, after the user's corrections.</summary>
/// <param name="Upper">What the row above the head says, where it belongs to the head; else empty.</param>
internal sealed record TableColumn(
    int Index,
    HeadCell Head,
    ColumnRole Role,
    string Upper,
    PeriodHead? Period,
    FigureUnit? Unit,
    string Why
)
{
    /// <summary>The area or crime that the column's figures are of, where its head names one.</summary>
    public string Of { get; init; } = "";

    /// <summary>Whether the user has said what it is.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Whether its figures are read.</summary>
    public bool IsValue => Role == ColumnRole.Value;
}

/// <summary>The columns of a table: what each is by its head, or as the user has said.</summary>
internal sealed class TableColumns
{
    private readonly GridSheet sheet;
    private readonly FoundTable table;
    private readonly Func<string, string> answer;

    public TableColumns(GridSheet sheet, FoundTable table, Func<string, string> answer)
    {
        (this.sheet, this.table, this.answer) = (sheet, table, answer);
        var uppers = Uppers();
        var all = Enumerable.Range(table.Left, table.Right - table.Left + 1).Select(i => Column(i, uppers[i - table.Left])).ToList();
        // Years over units or names need no column of their own; heads that are only names are columns of areas or crimes
        // when no other column holds figures.
        NamesAreColumns = !all.Exists(c => c.Role is ColumnRole.Value or ColumnRole.Share or ColumnRole.People);
        All = [.. all.Select(c => Settled(c))];
        All =
            At(ColumnRole.Period) < 0 && At(ColumnRole.Month) is >= 0 and var month && HasYears(month)
                ? [.. All.Select(c => c.Index == month ? c with { Role = ColumnRole.Period } : c)]
                : All;
        if (NameColumn >= 0 && (At(ColumnRole.Crime) >= 0 || At(ColumnRole.Area) >= 0))
        {
            All =
            [
                .. All.Select(c =>
                    c.Index == NameColumn
                        ? c with
                        {
                            Role = ColumnRole.Ignore,
                            Why = c.Head.IsBlank ? "Kolumnen saknar rubrik" : NotUnderstood(c),
                        }
                        : c
                ),
            ];
            NameColumn = -1;
        }

        All =
            All.Count(c => c.Role == ColumnRole.Period) > 1
                ? [.. All.Select(c => IsPart(c) ? c with { Role = ColumnRole.Month } : c)]
                : All;
        All = [.. All.Select(Once)];
        Dates = [.. All.Where(c => c.Head.Date is not null || IsDate(c)).Select(c => c.Index)];
    }

    /// <summary>Whether the heads are names of areas or crimes, over figures.</summary>
    public bool NamesAreColumns { get; }

    public IReadOnlyList<TableColumn> All { get; }

    /// <summary>Columns whose dates, in the head or below it, can be years or months; they are asked about.</summary>
    public IReadOnlyList<int> Dates { get; }

    public int At(ColumnRole role) => All.FirstOrDefault(c => c.Role == role)?.Index ?? -1;

    public IEnumerable<TableColumn> Values => All.Where(c => c.IsValue);

    /// <summary>The column of the rows' names where no head says what it is.</summary>
    public int NameColumn { get; private set; } = -1;

    private static string NotUnderstood(TableColumn column) => $"Rubriken ”{column.Head.Text}” är ingen som läses";

    /// <summary>Whether a column of quarters or half-years only numbers them, the year standing in another.</summary>
    private bool IsPart(TableColumn column) =>
        column.Role == ColumnRole.Period
        && (
            column.Head.Text.StartsWith("kvartal", StringComparison.OrdinalIgnoreCase)
            || column.Head.Text.StartsWith("halvår", StringComparison.OrdinalIgnoreCase)
        )
        && table.Head + 1 < table.End
        && FigureText.Head(sheet.Rows[table.Head + 1][column.Index].Plain) is null;

    /// <summary>Columns that say the same thing, where the user has to say which one holds: by role, more than one each.</summary>
    public IReadOnlyList<(ColumnRole Role, IReadOnlyList<TableColumn> Columns)> Doubles { get; private set; } = [];

    /// <summary>Of several columns of crimes, areas or periods one holds: the one the user has said, before that the first.</summary>
    private TableColumn Once(TableColumn column)
    {
        if (column.Role is ColumnRole.Value or ColumnRole.Ignore or ColumnRole.Name or ColumnRole.Group or ColumnRole.Share)
        {
            return column;
        }

        var same = All.Where(c => c.Role == column.Role).ToList();
        if (same.Count == 1)
        {
            return column;
        }

        Doubles = Doubles.Any(d => d.Role == column.Role) ? Doubles : [.. Doubles, (column.Role, same)];
        var said = answer("val" + column.Role);
        var chosen = same.Find(c => c.Index.ToString(CultureInfo.InvariantCulture) == said) ?? same[0];
        return chosen == column
            ? column
            : column with
            {
                Role = ColumnRole.Ignore,
                Why = $"”{column.Head.Text}” säger samma sak som ”{chosen.Head.Text}”",
            };
    }

    private string[] Uppers()
    {
        var uppers = new string[table.Right - table.Left + 1];
        var last = "";
        for (var i = 1; i < uppers.Length; i++)
        {
            var cell = table.Upper < 0 ? Cell.Empty : sheet.Rows[table.Upper][table.Left + i];
            last = cell.IsBlank ? last : cell.Plain;
            uppers[i] = last;
        }

        uppers[0] = "";
        return uppers;
    }

    private TableColumn Column(int index, string upper)
    {
        var cell = sheet.Rows[table.Head][index];
        var head = HeadWords.Read(cell);
        if (TableFinder.IsSerial(cell) && index > table.Left)
        {
            head = new HeadCell(
                ColumnRole.Value,
                cell.Plain,
                Date: DateTime.FromOADate(int.Parse(cell.Plain, CultureInfo.InvariantCulture))
            );
        }

        var above = upper.Length == 0 ? null : HeadWords.Read(new Cell(upper, CellKind.Text));
        var period = Period(head, above);
        var role = head.IsBlank && above is { HasPeriod: true } && head.Role == ColumnRole.Name ? ColumnRole.Value : head.Role;
        return new TableColumn(index, head, role, upper, period, head.Unit ?? above?.Unit, "Av rubriken")
        {
            Of = above is { Role: ColumnRole.Name } && head.HasPeriod ? upper : "",
        };
    }

    private PeriodHead? Period(HeadCell head, HeadCell? above) =>
        head.MonthName > 0
            ? above?.Period is { Period.IsYear: true } year
                ? year with
                {
                    Period = new Period(year.Period.Year, head.MonthName),
                }
                : null
            : head.Date is { } date
                ? answer("datum") switch
                {
                    "År" => new PeriodHead(new Period(date.Year), null),
                    "Månad" => new PeriodHead(new Period(date.Year, date.Month), null),
                    _ => null,
                }
                : head.Period ?? above?.Period;

    /// <summary>The column as the user has said, or as its place and its figures show.</summary>
    private TableColumn Settled(TableColumn column)
    {
        var said = answer("k" + column.Index.ToString(CultureInfo.InvariantCulture));
        if (said.Length > 0)
        {
            return Said(column, said);
        }

        if (
            column.Index == table.Left
            && (column.Role == ColumnRole.Name || column is { Role: ColumnRole.Value, Period: null, Head.Date: null })
        )
        {
            NameColumn = column.Index;
            return column with { Role = ColumnRole.Name };
        }

        return column.Role switch
        {
            ColumnRole.Name when NamesAreColumns && !column.Head.IsBlank && column.Index > table.Left => column with
            {
                Role = ColumnRole.Value,
                Of = column.Head.Text,
            },
            ColumnRole.Name when column.Head.IsBlank && !IsIndent(column) => column with
            {
                Role = ColumnRole.Ignore,
                Why = "Kolumnen saknar rubrik",
            },
            ColumnRole.Name when !column.Head.IsBlank => column with { Role = ColumnRole.Ignore, Why = NotUnderstood(column) },
            ColumnRole.Question or ColumnRole.Share or ColumnRole.People => column with
            {
                Why = $"”{column.Head.Text}” läses inte tillsammans med brott",
            },
            ColumnRole.Value when column.Head.MonthName > 0 && column.Period is null => column with
            {
                Role = ColumnRole.Ignore,
                Why = $"Det framgår inte vilket år ”{column.Head.Text}” hör till",
            },
            _ => column,
        };
    }

    /// <summary>Whether a column without a head may hold indented names: it stands among the names, before all figures.</summary>
    private bool IsIndent(TableColumn column) =>
        Enumerable
            .Range(table.Left, column.Index - table.Left)
            .All(i =>
                HeadWords.Read(sheet.Rows[table.Head][i])
                    is { HasPeriod: false, Role: ColumnRole.Name or ColumnRole.Crime or ColumnRole.Area } h
                && (i == table.Left || h.IsBlank)
            );

    private TableColumn Said(TableColumn column, string said) =>
        said == "PerHead" ? column with { Role = ColumnRole.Value, Unit = FigureUnit.Per100000, Why = "Enligt dig", IsSaid = true }
        : Enum.TryParse<ColumnRole>(said, out var role)
            ? column with
            {
                Role = role,
                Unit = role == ColumnRole.Value ? FigureUnit.Count : null,
                Why = role == ColumnRole.Ignore ? "Du har valt att den inte läses" : "Enligt dig",
                IsSaid = true,
            }
        : column;

    /// <summary>Whether a column of months says the year too: 2001M03.</summary>
    private bool HasYears(int column) =>
        table.Head + 1 < table.End && FigureText.Head(sheet.Rows[table.Head + 1][column].Plain) is not null;

    private bool IsDate(TableColumn column) =>
        column.Role == ColumnRole.Period
        && Enumerable
            .Range(table.Head + 1, table.End - table.Head - 1)
            .Select(r => sheet.Rows[r][column.Index])
            .Any(c => (c.Kind == CellKind.Date && HeadWords.PeriodOf(c) is null) || TableFinder.IsSerial(c));
}
