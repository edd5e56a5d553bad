using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>A row of a file: its number from 1 and its cells as text, numbers written the invariant way.</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsBlank => Cells.All(c => c.Trim().Length == 0);
}

/// <summary>
/// Reads .xls, .xlsx and .csv into rows, within limits of size, rows and time. What the file really is counts, not its name.
/// </summary>
internal static class SheetReader
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostRows = 60_000;
    private const int MostColumns = 400;
    private const long MostUnpacked = 150L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The rows of the file's first sheet.</summary>
    /// <exception cref="RuleException">The file is too large, broken or of another kind; the message says what to do.</exception>
    public static List<SheetRow> Read(byte[] bytes)
    {
        Refuse(bytes.Length == 0, "Filen är tom. Välj en annan fil.");
        Refuse(bytes.Length > MostBytes, "Filen är större än 10 MB. Dela upp den.");
        using var time = new CancellationTokenSource(MostTime);
        try
        {
            return Kind(bytes) switch
            {
                FileKind.Packed => Packed(bytes, time.Token),
                FileKind.OldExcel => Excel(bytes, time.Token),
                _ => Csv(bytes, time.Token),
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

    private enum FileKind
    {
        Text,
        Packed,
        OldExcel,
    }

    private static FileKind Kind(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK"u8) ? FileKind.Packed
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileKind.OldExcel
        : FileKind.Text;

    private static List<SheetRow> Packed(byte[] bytes, CancellationToken ct)
    {
        // The sizes in the directory may lie, so the entries are unpacked against the limit before the reader sees them.
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
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
        }

        return Excel(bytes, ct);
    }

    private static List<SheetRow> Excel(byte[] bytes, CancellationToken ct)
    {
        using var reader = ExcelReaderFactory.CreateReader(
            new MemoryStream(bytes),
            new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) }
        );
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            ct.ThrowIfCancellationRequested();
            Limit(rows.Count, reader.FieldCount);
            rows.Add(new SheetRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]));
        }

        return rows;
    }

    private static List<SheetRow> Csv(byte[] bytes, CancellationToken ct)
    {
        Refuse(bytes.AsSpan().Contains((byte)0), "Filen är ingen text. Spara den som .csv, .xls eller .xlsx.");
        var configuration = new CsvConfiguration(SwedishText.Culture)
        {
            HasHeaderRecord = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [";", "\t", ","],
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = 20_000,
        };
        using var csv = new CsvReader(new StringReader(Decode(bytes)), configuration);
        var rows = new List<SheetRow>();
        while (csv.Read())
        {
            ct.ThrowIfCancellationRequested();
            Limit(rows.Count, csv.Parser.Count);
            rows.Add(new SheetRow(csv.Parser.RawRow, [.. csv.Parser.Record!]));
        }

        return rows;
    }

    /// <summary>UTF-8 where the bytes are that, otherwise ISO-8859-1 as Windows writes it.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(bytes);
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            double d when d == Math.Floor(d) && Math.Abs(d) < 1e15 => d.ToString("0", CultureInfo.InvariantCulture),
            double d => d.ToString("R", CultureInfo.InvariantCulture),
            DateTime t => t.Day == 1
                ? t.ToString("yyyy-MM", CultureInfo.InvariantCulture)
                : t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    private static void Limit(int rows, int columns)
    {
        Refuse(rows >= MostRows, $"Filen har fler än {MostRows:#,0} rader. Dela upp den.");
        Refuse(columns > MostColumns, $"Filen har fler än {MostColumns} kolumner. Dela upp den.");
    }

    private static void Refuse(bool refuse, string why)
    {
        if (refuse)
        {
            throw Refusal(why);
        }
    }

    private static RuleException Refusal(string why) => new(StatisticsRules.Unreadable with { Message = why });
}
