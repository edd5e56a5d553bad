using System.IO.Compression;
using System.Xml;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Cells of an .xlsx file that hold an error, or a formula whose value was not saved. The reader of workbooks gives them as empty cells,
/// but they are something that somebody sees in Excel.
/// </summary>
internal static class FaultyCells
{
    /// <summary>What is wrong by row from 1 and column from 0, for each sheet in the order of the workbook.</summary>
    public static List<Dictionary<(int Row, int Column), string>> Of(ZipArchive zip)
    {
        var targets = Attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target")
            .ToDictionary(r => r.First, r => r.Second, StringComparer.Ordinal);
        return
        [
            .. Attributes(zip, "xl/workbook.xml", "sheet", "id", "name")
                .Select(s => targets.GetValueOrDefault(s.First, ""))
                .Select(t => t.StartsWith('/') ? t[1..] : "xl/" + t)
                .Select(path => zip.GetEntry(path) is { } entry ? Cells(entry) : []),
        ];
    }

    private static List<(string First, string Second)> Attributes(ZipArchive zip, string path, string element, string first, string second)
    {
        var found = new List<(string, string)>();
        if (zip.GetEntry(path) is not { } entry)
        {
            return found;
        }

        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element)
            {
                found.Add((Attribute(xml, first), Attribute(xml, second)));
            }
        }

        return found;
    }

    /// <summary>An attribute by its name without a prefix: r:id is id.</summary>
    private static string Attribute(XmlReader xml, string name)
    {
        var value = "";
        while (xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }

    private static Dictionary<(int, int), string> Cells(ZipArchiveEntry entry)
    {
        var cells = new Dictionary<(int, int), string>();
        using var xml = Open(entry);
        var (at, element, type, formula, value) = ("", "", "", false, "");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                (at, type, formula, value) =
                    element == "c" ? (xml.GetAttribute("r") ?? "", xml.GetAttribute("t") ?? "", false, "")
                    : element == "f" ? (at, type, true, value)
                    : (at, type, formula, value);
            }
            else if (xml.NodeType == XmlNodeType.Text && element == "v")
            {
                value = xml.Value;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c" && Place(at) is { } place)
            {
                // A formula may well have no text as its value; then it says so.
                var wrong =
                    type == "e" ? value
                    : formula && value.Length == 0 && type != "str" ? "formel utan sparat värde"
                    : "";
                _ = wrong.Length == 0 || cells.TryAdd(place, wrong);
            }
        }

        return cells;
    }

    private static (int Row, int Column)? Place(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToList();
        return int.TryParse(address.AsSpan(letters.Count), out var row)
            ? (row, letters.Aggregate(0, (c, l) => (c * 26) + l - 'A' + 1) - 1)
            : null;
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
}
