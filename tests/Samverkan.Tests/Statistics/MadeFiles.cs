using System.Globalization;
using System.IO.Compression;
using System.Text;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace Samverkan.Tests.Statistics;

/// <summary>Files of figures made for tests, in the kinds that users bring.</summary>
internal static class MadeFiles
{
    public static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static byte[] Latin1(params string[] lines) => Encoding.Latin1.GetBytes(string.Join("\r\n", lines));

    /// <summary>An .xls file; cells that are numbers are stored as numbers.</summary>
    public static byte[] Xls(params string[][] rows) => Save(new HSSFWorkbook(), rows);

    /// <summary>An .xlsx file; cells that are numbers are stored as numbers.</summary>
    public static byte[] Xlsx(params string[][] rows) => Save(new XSSFWorkbook(), rows);

    /// <summary>A zip whose only entry unpacks to far more than it weighs.</summary>
    public static byte[] ZipBomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
            {
                entry.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An .xlsx file whose cells are all text.</summary>
    public static byte[] TextSheet(IReadOnlyList<string[]> rows)
    {
        var book = new XSSFWorkbook();
        var sheet = book.CreateSheet("Tabell");
        for (var r = 0; r < rows.Count; r++)
        {
            var row = sheet.CreateRow(r);
            foreach (var (text, c) in rows[r].Select((t, c) => (t, c)).Where(x => x.t.Length > 0))
            {
                row.CreateCell(c).SetCellValue(text);
            }
        }

        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    private static byte[] Save(IWorkbook book, string[][] rows)
    {
        var sheet = book.CreateSheet("Tabell");
        for (var r = 0; r < rows.Length; r++)
        {
            var row = sheet.CreateRow(r);
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (double.TryParse(rows[r][c], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                {
                    row.CreateCell(c).SetCellValue(number);
                }
                else if (rows[r][c].Length > 0)
                {
                    row.CreateCell(c).SetCellValue(rows[r][c]);
                }
            }
        }

        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }
}
