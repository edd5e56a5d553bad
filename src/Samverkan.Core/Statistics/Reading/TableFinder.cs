namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Finds the tables of a sheet: beside each other with an empty column between, and below each other, each with a head row of its own.
/// </summary>
internal sealed class TableFinder
{
    private const int LongestName = 80;
    private readonly GridSheet sheet;
    private readonly Dictionary<Cell, HeadCell> read = [];

    private TableFinder(GridSheet sheet) => this.sheet = sheet;

    /// <summary>The tables of a sheet, from the top and from the left.</summary>
    public static List<FoundTable> Find(GridSheet sheet)
    {
        var finder = new TableFinder(sheet);
        return [.. finder.Blocks().SelectMany(b => finder.Tables(b.Left, b.Right))];
    }

    private HeadCell Head(int row, int column)
    {
        var cell = sheet.Rows[row][column];
        return read.TryGetValue(cell, out var head) ? head : read[cell] = HeadWords.Read(cell);
    }

    /// <summary>Columns that belong together: an empty column divides where what follows has a head row with a column of names.</summary>
    private List<(int Left, int Right)> Blocks()
    {
        var filled = new bool[sheet.Width];
        foreach (var row in sheet.Rows)
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                filled[i] |= !row.Cells[i].IsBlank && !row.Cells[i].Carried;
            }
        }

        var blocks = new List<(int Left, int Right)>();
        for (var i = 0; i < filled.Length; i++)
        {
            if (!filled[i])
            {
                continue;
            }

            var last = i;
            while (last + 1 < filled.Length && filled[last + 1])
            {
                last++;
            }

            if (blocks.Count > 0 && !Stands(i, last))
            {
                blocks[^1] = (blocks[^1].Left, last);
            }
            else
            {
                blocks.Add((i, last));
            }

            i = last;
        }

        // The first is the whole sheet's left side when it does not stand by itself.
        return blocks.Count > 1 && !Stands(blocks[0].Left, blocks[0].Right) ? [(blocks[0].Left, blocks[^1].Right)] : blocks;
    }

    private bool Stands(int left, int right) =>
        right > left && Enumerable.Range(0, sheet.Rows.Count).Any(r => !Head(r, left).HasPeriod && IsHead(r, left, right, true));

    private List<FoundTable> Tables(int left, int right)
    {
        var heads = new List<int>();
        var hasHadRows = false;
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            if (IsHead(r, left, right, heads.Count == 0 || (hasHadRows && AfterPause(r, left, right))))
            {
                // Years alone in a row are the upper part of the head below them.
                if (heads.Count > 0 && heads[^1] == r - 1 && Upper(r, left, right) == r - 1)
                {
                    heads.RemoveAt(heads.Count - 1);
                }

                heads.Add(r);
                hasHadRows = false;
            }
            else
            {
                hasHadRows |= Enumerable.Range(left + 1, right - left).Any(i => !sheet.Rows[r][i].IsBlank);
            }
        }

        var tables = new List<FoundTable>();
        for (var i = 0; i < heads.Count; i++)
        {
            var upper = Upper(heads[i], left, right);
            var titles = Titles(upper >= 0 ? upper : heads[i], i == 0 ? -1 : heads[i - 1], left, right);
            tables.Add(new FoundTable(left, right, heads[i], upper, sheet.Rows.Count, titles));
        }

        // A table ends where what stands above the next begins.
        return [.. tables.Select((t, i) => i + 1 == tables.Count ? t : t with { End = Start(tables[i + 1]) })];
    }

    private static int Start(FoundTable table) =>
        table.Titles.Count > 0 ? table.Titles[0]
        : table.Upper >= 0 ? table.Upper
        : table.Head;

    /// <summary>What stands above a head: everything above the first, and above others what is joined to it and holds no figures.</summary>
    private List<int> Titles(int head, int previous, int left, int right)
    {
        var titles = new List<int>();
        for (var r = head - 1; r > previous; r--)
        {
            var row = sheet.Rows[r];
            var blank = Enumerable.Range(left, right - left + 1).All(i => row[i].IsBlank || row[i].Carried);
            if ((previous >= 0 && blank) || HasFigures(r, left, right))
            {
                break;
            }

            if (!blank)
            {
                titles.Insert(0, r);
            }
        }

        return titles;
    }

    /// <summary>Whether something else than a row of figures stands above this row.</summary>
    private bool AfterPause(int r, int left, int right) =>
        sheet.Rows[r].Number > sheet.Rows[r - 1].Number + 1 || !HasFigures(r - 1, left, right);

    /// <summary>Whether the row has figures after its name; a year alone in a title is none.</summary>
    private bool HasFigures(int r, int left, int right) =>
        Enumerable
            .Range(left + 1, right - left)
            .Any(i =>
                sheet.Rows[r][i] is { IsBlank: false, Carried: false } c
                && (c.Kind == CellKind.Error || (FigureText.Figure(c.Plain) is not null && !Head(r, i).HasPeriod))
            );

    /// <param name="first">Whether no head has come yet in these columns, or figures have paused.</param>
    private bool IsHead(int r, int left, int right, bool first)
    {
        var cells = Enumerable
            .Range(left, right - left + 1)
            .Where(i => sheet.Rows[r][i] is { IsBlank: false, Beside: false })
            .Select(i => (At: i, Head: Head(r, i), Cell: sheet.Rows[r][i]))
            .ToList();
        if (cells.Count == 0 || (cells.Count == 1 && (cells[0].At == left || !cells[0].Head.HasPeriod)))
        {
            return false;
        }

        var (start, rest) = (cells[0].Head, cells[0].At == left ? cells.Skip(1).ToList() : cells);
        var (words, periods) = (cells.Count(c => c.Head.IsWord), rest.Count(c => c.Head.HasPeriod));
        var keyed = cells.Exists(c => c.Head.Role is ColumnRole.Crime or ColumnRole.Area or ColumnRole.Question);
        var months = rest.Count(c => c.Head.MonthName > 0);
        return (keyed && start.Role != ColumnRole.Name && (words >= 2 || periods > 0))
            || (keyed && words >= 3)
            || (start.IsWord && periods >= 2 && periods == rest.Count)
            || (start.Role == ColumnRole.Period && rest.Exists(c => c.Head.Role == ColumnRole.Value))
            || (cells[0].At > left && periods == cells.Count && first)
            || ((keyed || cells[0].At > left) && months >= 2 && HasUpper(r, left, right))
            || (cells[0].At > left && rest.TrueForAll(c => c.Head.Role == ColumnRole.Value) && HasUpper(r, left, right) && first)
            || (keyed && rest.TrueForAll(c => IsSerial(c.Cell)))
            || (
                first
                && start is { Role: ColumnRole.Name or ColumnRole.Value, HasPeriod: false }
                && periods >= 2
                && periods == rest.Count
                && !UnderNames(r, left, right)
            )
            || ((keyed || first) && cells[0].At == left && rest.TrueForAll(c => IsName(c.Head, c.Cell)) && OverFigures(r, left, right));
    }

    private static bool IsName(HeadCell head, Cell cell) =>
        head.Role == ColumnRole.Name
        && cell.Kind == CellKind.Text
        && cell.Plain.Length <= LongestName
        && FigureText.Figure(cell.Plain) is null;

    /// <summary>A number that can be the day of a spreadsheet: from 1954 to 2064.</summary>
    public static bool IsSerial(Cell cell) =>
        cell.Kind == CellKind.Number && cell.Plain.Length == 5 && int.TryParse(cell.Plain, out var n) && n is >= 20_000 and <= 60_000;

    /// <summary>Whether the row below has a name and then figures where this row has names.</summary>
    private bool OverFigures(int r, int left, int right)
    {
        var below = Enumerable.Range(r + 1, sheet.Rows.Count - r - 1).FirstOrDefault(i => !sheet.Rows[i].IsBlank, -1);
        return below >= 0
            && sheet.Rows[below][left] is { IsBlank: false } name
            && FigureText.Figure(name.Plain) is null
            && Enumerable
                .Range(left + 1, right - left)
                .Where(i => !sheet.Rows[r][i].IsBlank)
                .All(i => FigureText.Figure(sheet.Rows[below][i].Plain) is not null);
    }

    /// <summary>Whether the row above has names over each of this row's cells, so that this one has figures that look like years.</summary>
    private bool UnderNames(int r, int left, int right) =>
        r > 0
        && !sheet.Rows[r - 1][left].IsBlank
        && Enumerable
            .Range(left, right - left + 1)
            .Where(i => !sheet.Rows[r][i].IsBlank)
            .All(i => sheet.Rows[r - 1][i] is { IsBlank: false, Carried: false } above && IsName(Head(r - 1, i), above));

    private bool HasUpper(int r, int left, int right) => UpperCells(r, left, right) >= 1;

    /// <summary>The row above a head that says more of its columns: years over months, areas over years, years over units.</summary>
    private int Upper(int r, int left, int right)
    {
        var valuesLack = Enumerable
            .Range(left + 1, right - left)
            .Any(i => Head(r, i) is { IsBlank: false, HasPeriod: false, Role: ColumnRole.Value });
        return UpperCells(r, left, right) >= (valuesLack ? 1 : 2) ? r - 1 : -1;
    }

    /// <summary>How many cells the row above has over the columns after the first, where none of them is a figure.</summary>
    private int UpperCells(int r, int left, int right)
    {
        if (r == 0 || sheet.Rows[r].Number > sheet.Rows[r - 1].Number + 1)
        {
            return 0;
        }

        var above = Enumerable
            .Range(left + 1, right - left)
            .Where(i => sheet.Rows[r - 1][i] is { IsBlank: false, Carried: false })
            .ToList();
        return above.TrueForAll(i =>
            Head(r - 1, i) is { HasPeriod: true } or { Role: ColumnRole.Value } || IsName(Head(r - 1, i), sheet.Rows[r - 1][i])
        )
            ? above.Count
            : 0;
    }
}
