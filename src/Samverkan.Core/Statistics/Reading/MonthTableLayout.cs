using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// A ready-made table of one month: Brottstyp, Antal, changes, sums since New Year. The month and the area stand in the title.
/// Only the month's own figures are taken; the others can be computed from them.
/// </summary>
internal static partial class MonthTableLayout
{
    private const int MostTitleRows = 20;

    /// <summary>The name that stands for the area when the title does not tell it; the user says which it is.</summary>
    internal const string UnnamedArea = "Området i filens rubrik";

    [GeneratedRegex(
        @"\b(i|för)\s+(?<area>\p{Lu}[\p{L} \-]*?)(,|\.|\s+(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AreaIn();

    public static ReadFile? TryRead(List<SheetRow> rows, bool final)
    {
        var head = rows.Take(MostTitleRows).FirstOrDefault(r => PlainLayout.Column(r, "brottstyp", "brott") >= 0 && Value(r) >= 0);
        var titles = head is null
            ? []
            : rows.Where(r => r.Number < head.Number && !r.IsBlank).Select(r => FigureText.Plain(string.Join(' ', r.Cells))).ToList();
        if (head is null || titles.Select(FigureText.MonthOf).LastOrDefault(p => p is not null) is not { } month)
        {
            return null;
        }

        var area = titles.Select(t => AreaIn().Match(t)).FirstOrDefault(m => m.Success)?.Groups["area"].Value.Trim() ?? UnnamedArea;
        var isFinal = final && !titles.Exists(t => t.Contains("preliminär", StringComparison.OrdinalIgnoreCase));
        var (figures, faults) = (new List<ReadFigure>(), new List<ReadFault>());
        var (crime, value) = (PlainLayout.Column(head, "brottstyp", "brott"), Value(head));
        foreach (var row in rows.Where(r => r.Number > head.Number && FigureText.Plain(r[value]).Length > 0))
        {
            var name = FigureText.Plain(row[crime]);
            if (name.Length is 0 or > 200)
            {
                faults.Add(new ReadFault(row.Number, name.Length == 0 ? "Brottstypen saknas." : "Namnet är längre än 200 tecken."));
            }
            else if (FigureText.Figure(row[value]) is var (kind, number, preliminary))
            {
                var settled = preliminary is null ? isFinal : !preliminary.Value;
                figures.Add(new ReadFigure(row.Number, area, name, "", month, FigureUnit.Count, kind, number, settled));
            }
            else
            {
                faults.Add(new ReadFault(row.Number, $"”{FigureText.Plain(row[value])}” är inget tal."));
            }
        }

        return new ReadFile(figures, faults, "Färdig tabell för en månad");
    }

    private static int Value(SheetRow row) =>
        Enumerable
            .Range(0, row.Cells.Count)
            .Where(i => FigureText.Plain(row[i]).StartsWith("antal", StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(-1)
            .First();
}
