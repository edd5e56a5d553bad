namespace Samverkan.Core.Statistics.Reading;

/// <summary>What a cell of a file holds.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,

    /// <summary>An error such as #N/A, or a formula whose value is not in the file.</summary>
    Error,
}

/// <summary>One cell as the file has it: numbers as text the invariant way, dates with their own value.</summary>
/// <param name="Format">The number format, empty where there is none.</param>
/// <param name="Carried">Whether the text comes from the first cell of a merged range.</param>
/// <param name="Beside">Whether that cell stands in a column before this one.</param>
internal sealed record Cell(
    string Text,
    CellKind Kind,
    string Format = "",
    DateTime? Date = null,
    bool Carried = false,
    bool Beside = false
)
{
    public static readonly Cell Empty = new("", CellKind.Empty);

    public string Plain { get; } = FigureText.Plain(Text);

    public bool IsBlank => Plain.Length == 0;
}

/// <summary>A row: its number in the file from 1, and its cells.</summary>
internal sealed record GridRow(int Number, Cell[] Cells, bool Hidden = false)
{
    public Cell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : Cell.Empty;

    public bool IsBlank => Array.TrueForAll(Cells, c => c.IsBlank);
}

/// <summary>A sheet of a workbook, or the one of a text file.</summary>
/// <param name="Faults">Lines that could not be divided into cells.</param>
internal sealed record GridSheet(
    string Name,
    bool Hidden,
    IReadOnlyList<GridRow> Rows,
    IReadOnlySet<int> HiddenColumns,
    IReadOnlyList<ReadFault> Faults,
    bool IsText
)
{
    /// <summary>The number of columns of the widest row.</summary>
    public int Width { get; } = Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Length);

    /// <summary>How many cells hold something; those of merged ranges once.</summary>
    public int Filled { get; } = Rows.Sum(r => r.Cells.Count(c => !c.IsBlank && !c.Carried));

    /// <summary>A cell's address as the user sees it: "B4" in a workbook, "rad 4, kolumn 2" in a text file.</summary>
    public string Address(int row, int column) => IsText ? $"rad {row}, kolumn {column + 1}" : Letter(column) + row;

    /// <summary>A column's name: "B" in a workbook, "2" in a text file.</summary>
    public string ColumnName(int column) => IsText ? $"{column + 1}" : Letter(column);

    private static string Letter(int column) => (column >= 26 ? Letter((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
