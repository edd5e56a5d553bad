using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Reads .xls, .xlsx and text with delimiters into sheets of cells, within limits of size, rows and time. What the file really is counts,
/// not its name.
/// </summary>
internal static class GridReader
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostRows = 60_000;
    private const int MostColumns = 400;
    private const int MostSheets = 50;
    private const long MostUnpacked = 150L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    static GridReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The file's sheets in their order.</summary>
    /// <exception cref="RuleException">The file is too large, broken or of another kind; the message says what to do.</exception>
    public static List<GridSheet> Read(byte[] bytes)
    {
        Refuse(bytes.Length == 0, "Filen är tom. Välj en annan fil.");
        Refuse(bytes.Length > MostBytes, "Filen är större än 10 MB. Dela upp den.");
        using var time = new CancellationTokenSource(MostTime);
        try
        {
            return bytes.AsSpan() switch
            {
                var b when b.StartsWith("PK"u8) => Packed(bytes, time.Token),
                var b when b.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => Excel(bytes, null, time.Token),
                _ => [TextGrid.Read(bytes, time.Token)],
            };
        }
        catch (OperationCanceledException)
        {
            throw Refusal("Filen tar för lång tid att läsa. Dela upp den.");
        }
        catch (Exception e) when (e is not RuleException and not OutOfMemoryException)
        {
            // The libraries throw many kinds of exception on broken files; whatever it is, the file cannot be read.
            throw Refusal(
                "Filen är skadad eller har ett annat format än .xls, .xlsx eller .csv. Öppna den i ditt kalkylprogram och spara om den."
            );
        }
    }

    private static List<GridSheet> Packed(byte[] bytes, CancellationToken ct)
    {
        // The sizes in the directory may lie, so the entries are unpacked against the limit before the reader sees them.
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var left = MostUnpacked;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                left -= read;
                Refuse(left < 0, "Filen packar upp till mer än 150 MB och läses inte. Dela upp den.");
                ct.ThrowIfCancellationRequested();
            }
        }

        return Excel(bytes, FaultyCells.Of(zip), ct);
    }

    private static List<GridSheet> Excel(byte[] bytes, List<Dictionary<(int Row, int Column), string>>? faulty, CancellationToken ct)
    {
        using var reader = ExcelReaderFactory.CreateReader(
            new MemoryStream(bytes),
            new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) }
        );
        var sheets = new List<GridSheet>();
        var count = 0;
        do
        {
            Refuse(sheets.Count >= MostSheets, $"Filen har fler än {MostSheets} blad. Dela upp den.");
            sheets.Add(Sheet(reader, faulty?.ElementAtOrDefault(sheets.Count) ?? [], ref count, ct));
        } while (reader.NextResult());
        return sheets;
    }

    private static GridSheet Sheet(IExcelDataReader reader, Dictionary<(int, int), string> faulty, ref int count, CancellationToken ct)
    {
        var hidden = Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Where(i => reader.GetColumnWidth(i) == 0).ToHashSet();
        var rows = new List<GridRow>();
        for (var number = 1; reader.Read(); number++)
        {
            ct.ThrowIfCancellationRequested();
            Limit(count++, reader.FieldCount);
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = faulty.TryGetValue((number, i), out var wrong) ? new Cell(wrong, CellKind.Error) : CellOf(reader, i);
            }

            rows.Add(new GridRow(number, cells, reader.RowHeight == 0));
        }

        foreach (var range in reader.MergeCells ?? [])
        {
            Carry(rows, range);
        }

        return new GridSheet(
            reader.Name ?? "",
            !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase),
            rows,
            hidden,
            [],
            false
        );
    }

    private static Cell CellOf(IExcelDataReader reader, int i)
    {
        var format = reader.GetNumberFormatString(i) ?? "";
        return reader.GetValue(i) switch
        {
            null => Cell.Empty,
            double d => new Cell(NumberText(d), CellKind.Number, format),
            DateTime t => new Cell(t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date, format, t),
            var other => new Cell((Convert.ToString(other, CultureInfo.InvariantCulture) ?? "").Normalize(), CellKind.Text, format),
        };
    }

    private static string NumberText(double d) =>
        d == Math.Floor(d) && Math.Abs(d) < 1e15
            ? d.ToString("0", CultureInfo.InvariantCulture)
            : Math.Round((decimal)Math.Clamp(d, -1e15, 1e15), 10).ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>The cells of a merged range say what its first cell says.</summary>
    private static void Carry(List<GridRow> rows, CellRange range)
    {
        if (range.FromRow >= rows.Count || rows[range.FromRow][range.FromColumn] is not { IsBlank: false } first)
        {
            return;
        }

        for (var r = range.FromRow; r <= Math.Min(range.ToRow, rows.Count - 1); r++)
        {
            for (var c = range.FromColumn; c <= Math.Min(range.ToColumn, rows[r].Cells.Length - 1); c++)
            {
                if (rows[r].Cells[c].IsBlank)
                {
                    rows[r].Cells[c] = first with { Carried = true, Beside = c > range.FromColumn };
                }
            }
        }
    }

    internal static void Limit(int rows, int columns)
    {
        Refuse(rows >= MostRows, $"Filen har fler än {MostRows:#,0} rader. Dela upp den.");
        Refuse(columns > MostColumns, $"Filen har fler än {MostColumns} kolumner. Dela upp den.");
    }

    internal static void Refuse(bool refuse, string why)
    {
        if (refuse)
        {
            throw Refusal(why);
        }
    }

    internal static RuleException Refusal(string why) => new(StatisticsRules.Unreadable with { Message = why });
}
