using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A row's names and periods, and its figures.</summary>
internal sealed partial class TableReader
{
    private const int LongestName = 200;
    private const int LongestNote = 300;

    [GeneratedRegex(@"^\d{1,3}[.,]\d{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwoWays();

    private string? Missing(string crime, string area, bool named)
    {
        var inColumn = columns.At(ColumnRole.Period) >= 0;
        var (needsCrime, needsArea) = (named || !reading.RowsAreAreas, named || reading.RowsAreAreas);
        return crime.Length == 0 && needsCrime
            ? inColumn
                ? "Brottstyp saknas."
                : reading is { NamesBoth: false, RowsAreAreas: true }
                    ? "Det framgår inte vilket brott raden gäller."
                    : "Brottstypen saknas."
            : area.Length == 0 && needsArea
                ? inColumn
                    ? "Område saknas."
                    : reading is { NamesBoth: false, RowsAreAreas: true }
                        ? "Områdets namn saknas."
                        : reading.NamesBoth
                            ? "Området saknas."
                            : "Det framgår inte vilket område raden gäller."
                : crime.Length > LongestName || area.Length > LongestName
                    ? "Namnet är längre än 200 tecken."
                    : null;
    }

    /// <summary>Crime and area of a row that names one of them; the other is that of the heading or the whole table.</summary>
    private (string Crime, string Area) NamesOf(GridRow row)
    {
        var before = columns.Values.Select(v => v.Index).DefaultIfEmpty(reading.Table.Right + 1).Min();
        if (reading.Names < 0)
        {
            return (reading.Crime, reading.Area);
        }

        var cells = Enumerable
            .Range(reading.Names, Math.Max(0, before - reading.Names))
            .Where(i => i == reading.Names || (sheet.Rows[reading.Table.Head][i].IsBlank && !Unused(columns.All[i - reading.Table.Left])))
            .Where(i => !row[i].IsBlank)
            .ToList();
        var name = string.Join(", ", cells.Select(i => row[i].Plain));
        return reading.RowsAreAreas ? (group, name) : (name.Length == 0 ? "" : Belonging(row[cells[0]].Text, cells[0], name), group);
    }

    /// <summary>An indented crime type with those it belongs to: "Misshandel, mot kvinna".</summary>
    private string Belonging(string raw, int column, string name)
    {
        if (columns.At(ColumnRole.Period) >= 0)
        {
            return name;
        }

        var indent = (column * 8) + raw.TakeWhile(c => c is ' ' or '\u00a0' or '\t').Count();
        path.RemoveAll(p => p.Indent >= indent);
        if (IsTotal(name))
        {
            return name;
        }

        path.Add((indent, name));
        return string.Join(", ", path.Select(p => p.Name));
    }

    /// <summary>Whether a row sums up all: what is indented under it needs no such word in its name.</summary>
    private static bool IsTotal(string name) =>
        name.StartsWith("samtliga", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("total", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("alla brott", StringComparison.OrdinalIgnoreCase);

    /// <summary>The period that the row itself names, or that of the table; false after a fault.</summary>
    private bool TryPeriod(GridRow row, out PeriodHead? head)
    {
        var (at, month) = (columns.At(ColumnRole.Period), columns.At(ColumnRole.Month));
        head =
            at >= 0 ? PeriodIn(row[at])
            : reading.Period is { } p ? new PeriodHead(p, null)
            : null;
        if (at >= 0 && head is null)
        {
            var isYear = columns.All.First(c => c.Index == at).Head.Text.StartsWith("år", StringComparison.OrdinalIgnoreCase);
            WholeRow(row, $"”{row[at].Plain}” är {(isYear ? "inget år" : "ingen period som kan läsas")}.");
            return false;
        }

        if (Part(row) is not { } number)
        {
            WholeRow(
                row,
                $"”{row[month].Plain}” är ingen {(PartHead.StartsWith("månad", StringComparison.OrdinalIgnoreCase) ? "månad" : "period")}."
            );
            return false;
        }

        head = number > 0 && head is { Period.IsYear: true } ? head with { Period = new Period(head.Period.Year, number) } : head;
        return true;
    }

    private string PartHead => sheet.Rows[reading.Table.Head][columns.At(ColumnRole.Month)].Plain;

    /// <summary>The month, quarter or half-year that the row says; 0 when it says none, null when that is none.</summary>
    private int? Part(GridRow row) => columns.At(ColumnRole.Month) is >= 0 and var at ? FigureText.PartNumber(row[at].Plain, PartHead) : 0;

    private bool TwoPeriods(TableColumn column, PeriodHead? ofRow) =>
        columns.At(ColumnRole.Period) >= 0 && column.Period is not null && ofRow is not null && ofRow.Period != column.Period.Period;

    private PeriodHead? PeriodIn(Cell cell)
    {
        var date = cell.Date ?? (TableFinder.IsSerial(cell) ? DateTime.FromOADate(int.Parse(cell.Plain, SwedishText.Culture)) : null);
        return HeadWords.PeriodOf(cell) is { } shown ? new PeriodHead(shown, null)
            : date is { } d
                ? reading.Dates switch
                {
                    "År" => new PeriodHead(new Period(d.Year), null),
                    "Månad" => new PeriodHead(new Period(d.Year, d.Month), null),
                    _ => null,
                }
            : FigureText.Head(cell.Plain);
    }

    private void Figure(GridRow row, TableColumn column, string crime, string area, PeriodHead? ofRow)
    {
        var cell = row[column.Index];
        var head = PeriodOf(row, column, ofRow);
        var read = FigureText.Figure(cell.Plain);
        var unitOf = UnitOf(row, column, crime);
        if (Wrong(row, column, (head, ofRow), read?.Value, unitOf) is { } why)
        {
            Fault(row, why);
            return;
        }

        var (kind, value, preliminary) = read!.Value;
        var legendSays = legend.GetValueOrDefault(head!.Note, "").StartsWith("prel", StringComparison.OrdinalIgnoreCase);
        var (crimeName, inName) = NameCodes.OfCrime(crime);
        Figures.Add(
            new ReadFigure(
                row.Number,
                NameCodes.OfArea(area),
                crimeName,
                row[columns.At(ColumnRole.Codes)] is { IsBlank: false } own ? own.Plain : inName,
                head.Period,
                unitOf!.Value,
                kind,
                value * reading.Times,
                IsFinal(row[columns.At(ColumnRole.Status)].Plain)
                    ?? !(preliminary ?? head.Preliminary ?? (legendSays || SaysPreliminary(row) || !reading.Final)),
                Note(row, head),
                sheetName
            )
        );
    }

    /// <summary>The period of a figure: its column's, with the row's month where the column says the year, or its row's.</summary>
    private PeriodHead? PeriodOf(GridRow row, TableColumn column, PeriodHead? ofRow) =>
        column.Period is { Period.IsYear: true } year && Part(row) is > 0 and var part
            ? year with
            {
                Period = new Period(year.Period.Year, part),
            }
            : column.Period ?? ofRow;

    /// <summary>Why a value cannot be read; null when it can.</summary>
    private string? Wrong(GridRow row, TableColumn column, (PeriodHead? Own, PeriodHead? OfRow) period, decimal? value, FigureUnit? unit)
    {
        var (cell, at) = (row[column.Index], sheet.Address(row.Number, column.Index));
        return TwoPeriods(column, period.OfRow)
                ? $"Raden och kolumnen säger olika perioder: {period.OfRow!.Period} och {column.Period!.Period}."
            : period.Own is null ? $"Det framgår inte vilken period {at} gäller."
            : cell.Kind == CellKind.Error ? $"{at}: {cell.Text}."
            : FigureText.Figure(cell.Plain) is null
                ? column.Period is { } head ? $"”{cell.Plain}” under {head.Period} är inget tal."
                    : $"”{cell.Plain}” är inget tal."
            : unit is null ? $"”{row[columns.At(ColumnRole.Unit)].Plain}” är ingen enhet som läses. Antal och per 100 000 invånare läses."
            : cell.Format.Contains('%', StringComparison.Ordinal) ? $"{at} är ett procenttal. Antal och per 100 000 invånare läses."
            : IsTwoWays(cell, unit.Value, value)
                ? $"”{cell.Plain}” kan vara ett tal i tusental eller med decimaler. Skriv decimaler med komma."
            : null;
    }

    /// <summary>
    /// Whether a typed number may be one in thousands or one with decimals: of counts those that would be whole, of others those with a
    /// point.
    /// </summary>
    private static bool IsTwoWays(Cell cell, FigureUnit unit, decimal? value) =>
        cell.Kind == CellKind.Text
        && TwoWays().IsMatch(cell.Plain)
        && (unit == FigureUnit.Count ? value == decimal.Truncate(value ?? 0) : cell.Plain.Contains('.', StringComparison.Ordinal));

    private string Note(GridRow row, PeriodHead head)
    {
        var own = row[columns.At(ColumnRole.Note)].Plain;
        var note = own.Length > 0 && !SaysPreliminary(row) ? own : legend.GetValueOrDefault(head.Note, "");
        return note.Length > LongestNote ? note[..LongestNote] : note;
    }

    /// <summary>Whether the row's remark says that its figures are preliminary.</summary>
    private bool SaysPreliminary(GridRow row) =>
        row[columns.At(ColumnRole.Note)].Plain.StartsWith("prel", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The unit of a figure: what the user has said of its column, the row's own word, the column's where columns differ, and then that of
    /// the table. Null when the row's word is none that is known.
    /// </summary>
    private FigureUnit? UnitOf(GridRow row, TableColumn column, string crime)
    {
        if (column is { IsSaid: true, Unit: { } said })
        {
            return said;
        }

        if (row[columns.At(ColumnRole.Unit)] is { IsBlank: false } own)
        {
            return HeadWords.UnitsIn(own.Plain) is [var only] && !HeadWords.IsOtherUnit(own.Plain) ? only
                : own.Plain.Trim('.').ToLowerInvariant() is "st" or "styck" or "brott" or "anmälda brott" ? FigureUnit.Count
                : null;
        }

        return (reading.Unit is null || reading.UnitsDiffer) && column.Unit is { } ofColumn ? ofColumn
            : reading.Unit is null && HeadWords.UnitsIn(crime) is [var inName] ? inName
            : unit ?? column.Unit ?? FigureUnit.Count;
    }

    /// <summary>What a status says; null when it is none of the known words.</summary>
    private static bool? IsFinal(string status) =>
        status.ToLower(SwedishText.Culture) switch
        {
            "p" or "prel" or "prel." or "preliminär" or "preliminära" or "ej slutlig" => false,
            "s" or "slutlig" or "slutliga" => true,
            _ => null,
        };
}
