using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Text with delimiters as a sheet. Encoding and delimiter are chosen by trying: the one that divides the most lines as it does those
/// beside them. A quotation mark that does not close costs its own line, no other.
/// </summary>
internal static class TextGrid
{
    private const int MostLinesOfACell = 20;
    private static readonly char[] Delimiters = [';', '\t', '|', ','];

    // Å Ä Ö å ä ö as Windows and as the Macintosh of old write them.
    private static readonly byte[] InWindows = [0xC5, 0xC4, 0xD6, 0xE5, 0xE4, 0xF6];
    private static readonly byte[] InMac = [0x81, 0x80, 0x85, 0x8C, 0x8A, 0x9A];

    public static GridSheet Read(byte[] bytes, CancellationToken ct)
    {
        var text = Decode(bytes);
        RefuseMarkup(text);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        GridReader.Limit(lines.Length - 1, 0);
        var delimiter = Delimiters.MaxBy(d => (Score(lines, d), lines.Take(2000).Count(l => l.Contains(d, StringComparison.Ordinal))));
        var faults = Unclosed(lines, delimiter);
        return new GridSheet("", false, Rows(string.Join('\n', lines), delimiter, ct), new HashSet<int>(), faults, true);
    }

    private static void RefuseMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        var isXml =
            start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<Workbook", StringComparison.Ordinal);
        GridReader.Refuse(
            isXml,
            "Filen är ett XML-kalkylblad, fast den heter något annat. Öppna den i Excel, välj Spara som och .xlsx, och ladda upp den filen."
        );
        GridReader.Refuse(
            start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<meta", StringComparison.OrdinalIgnoreCase),
            "Filen är en webbsida (HTML), fast den heter något annat. Öppna den i Excel, välj Spara som och .xlsx, och ladda upp den filen."
        );
    }

    /// <summary>By the byte order mark where there is one, otherwise UTF-8, UTF-16, Windows' or the Macintosh's letters.</summary>
    private static string Decode(byte[] bytes)
    {
        using var marked = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), true);
        try
        {
            var text = marked.ReadToEnd();
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8.
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            // Half of the bytes of Swedish text in UTF-16 are zero.
            var odd = Enumerable.Range(0, bytes.Length / 2).Count(i => bytes[(i * 2) + 1] == 0);
            var even = Enumerable.Range(0, bytes.Length / 2).Count(i => bytes[i * 2] == 0);
            GridReader.Refuse(
                Math.Max(odd, even) < bytes.Length * 0.3 || Math.Min(odd, even) > 0,
                "Filen är ingen text. Spara den som .csv, .xls eller .xlsx."
            );
            return (odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
        }

        var mac = bytes.Count(b => Array.IndexOf(InMac, b) >= 0) > bytes.Count(b => Array.IndexOf(InWindows, b) >= 0);
        return Encoding.GetEncoding(mac ? 10000 : 1252).GetString(bytes);
    }

    /// <summary>How many lines the delimiter divides into as many cells as a line beside them, more than one.</summary>
    private static int Score(string[] lines, char delimiter)
    {
        // A comma with a space after it is one of a sentence.
        var cells = lines
            .Take(2000)
            .Select(l => delimiter == ',' && l.Contains(", ", StringComparison.Ordinal) ? 1 : Divide(l, delimiter, false).Cells)
            .ToList();
        return Enumerable
            .Range(0, cells.Count)
            .Count(i => cells[i] > 1 && (cells.ElementAtOrDefault(i - 1) == cells[i] || cells.ElementAtOrDefault(i + 1) == cells[i]));
    }

    /// <summary>How many cells end on a line, and whether a quotation mark is still open or closed wrongly at its end.</summary>
    private static (int Cells, bool Open, bool Wrong) Divide(string line, char delimiter, bool open)
    {
        var cells = 1;
        var start = !open;
        for (var i = 0; i < line.Length; i++)
        {
            if (open && line[i] == '"')
            {
                if (i + 1 < line.Length && line[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                open = false;
                if (i + 1 < line.Length && line[i + 1] != delimiter)
                {
                    return (cells, false, true);
                }
            }
            else if (!open && line[i] == delimiter)
            {
                cells++;
                start = true;
                continue;
            }
            else if (start && line[i] == '"')
            {
                open = true;
            }

            start = false;
        }

        return (cells, open, false);
    }

    /// <summary>Lines whose quotation mark does not close as it should, each blanked and told; cells may go on over some lines.</summary>
    private static List<ReadFault> Unclosed(string[] lines, char delimiter)
    {
        var faults = new List<ReadFault>();
        var usual = lines.Select(l => Divide(l, delimiter, false).Cells).Where(c => c > 1).GroupBy(c => c).MaxBy(g => g.Count())?.Key ?? 1;
        for (var i = 0; i < lines.Length; i++)
        {
            var (cells, open, wrong) = Divide(lines[i], delimiter, false);
            var last = i;
            while (open && !wrong && last + 1 < lines.Length && last - i < MostLinesOfACell)
            {
                (var more, open, wrong) = Divide(lines[++last], delimiter, true);
                cells += more - 1;
            }

            if (wrong || open || (last > i && cells != usual))
            {
                faults.Add(new ReadFault(i + 1, $"Citattecknet stängs inte: {Shown(lines[i])}"));
                lines[i] = "";
            }
            else
            {
                i = last;
            }
        }

        return faults;
    }

    private static string Shown(string line) => line.Length > 60 ? line[..60] + "…" : line;

    private static List<GridRow> Rows(string text, char delimiter, CancellationToken ct)
    {
        var configuration = new CsvConfiguration(SwedishText.Culture)
        {
            HasHeaderRecord = false,
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = 20_000,
        };
        using var csv = new CsvReader(new StringReader(text), configuration);
        var rows = new List<GridRow>();
        for (var first = 1; csv.Read(); first = csv.Parser.RawRow + 1)
        {
            ct.ThrowIfCancellationRequested();
            GridReader.Limit(rows.Count, csv.Parser.Count);
            // Composed letters: "Område" may come with its ring beside the letter.
            var cells = csv.Parser.Record!.Select(c => c.Normalize(NormalizationForm.FormC));
            rows.Add(new GridRow(first, [.. cells.Select(c => c.Length == 0 ? Cell.Empty : new Cell(c, CellKind.Text))]));
        }

        return rows;
    }
}
