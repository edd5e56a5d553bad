namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Years or months as columns. A row without figures is a heading, under which the rows with figures stand: in Brå's export the headings
/// are areas and the rows crime types, indented by how they belong together; where the first column is headed Område it is the other way
/// round.
/// </summary>
internal static class PeriodColumnsLayout
{
    private const int MostTitleRows = 40;

    public static ReadFile? TryRead(List<SheetRow> rows, bool final)
    {
        var head =
            rows.Take(MostTitleRows).FirstOrDefault(r => Periods(r).Count >= 2)
            ?? rows.Take(MostTitleRows).FirstOrDefault(r => Periods(r).Count == 1 && r.Cells.Count(c => c.Trim().Length > 0) <= 2);
        return head is null ? null : new Reader(rows, head, final).Read();
    }

    private static Dictionary<int, PeriodHead> Periods(SheetRow row) =>
        Enumerable
            .Range(1, Math.Max(0, row.Cells.Count - 1))
            .Select(i => (Index: i, Head: FigureText.Head(row[i])))
            .Where(x => x.Head is not null)
            .ToDictionary(x => x.Index, x => x.Head!);

    private sealed class Reader(List<SheetRow> rows, SheetRow head, bool final)
    {
        private readonly Dictionary<int, PeriodHead> periods = Periods(head);
        private readonly bool rowsAreAreas =
            PlainLayout.Column(head, "område", "region", "kommun") == 0 && PlainLayout.Column(head, "brottstyp", "brott") < 0;
        private readonly (int Crime, int Area) both = (
            PlainLayout.Column(head, "brottstyp", "brott"),
            PlainLayout.Column(head, "område", "region", "kommun")
        );
        private readonly List<ReadFigure> figures = [];
        private readonly List<ReadFault> faults = [];
        private readonly List<(int Indent, string Name)> path = [];
        private FigureUnit unit;
        private bool titleIsFinal = final;
        private string group = "";

        public ReadFile Read()
        {
            var titles = rows.Where(r => r.Number < head.Number && !r.IsBlank)
                .Select(r => FigureText.Plain(string.Join(' ', r.Cells)))
                .ToList();
            titles.ForEach(Title);
            group = rowsAreAreas ? titles.LastOrDefault(t => !IsUnit(t)) ?? "" : "";
            foreach (var row in rows.Where(r => r.Number > head.Number && !r.IsBlank))
            {
                Row(row);
            }

            return new ReadFile(
                figures,
                faults,
                both is { Crime: >= 0, Area: >= 0 } ? "Brottstyp och område på varje rad, perioder som kolumner"
                    : rowsAreAreas ? "Områden som rader, perioder som kolumner"
                    : "Brås export: brottstyper under varje område, perioder som kolumner"
            );
        }

        private static bool IsUnit(string title) =>
            title.StartsWith("antal", StringComparison.OrdinalIgnoreCase)
            || title.Contains("100 000", StringComparison.Ordinal)
            || title.StartsWith("källa", StringComparison.OrdinalIgnoreCase);

        private void Title(string title)
        {
            unit =
                title.Contains("100 000", StringComparison.Ordinal) ? FigureUnit.Per100000
                : title.Contains("antal", StringComparison.OrdinalIgnoreCase) ? FigureUnit.Count
                : unit;
            titleIsFinal = title.Contains("preliminär", StringComparison.OrdinalIgnoreCase) ? false : titleIsFinal;
        }

        private void Row(SheetRow row)
        {
            if (both is { Crime: >= 0, Area: >= 0 })
            {
                Named(row);
                return;
            }

            var first = Enumerable.Range(0, periods.Keys.Min()).FirstOrDefault(i => row[i].Trim().Length > 0, -1);
            var name = first < 0 ? "" : FigureText.Plain(row[first]);
            var filled = periods.Keys.Where(i => FigureText.Plain(row[i]).Length > 0).ToList();
            if (filled.Count == 0)
            {
                Heading(name);
            }
            else if (name.Length == 0)
            {
                faults.Add(new ReadFault(row.Number, rowsAreAreas ? "Områdets namn saknas." : "Brottstypen saknas."));
            }
            else if (group.Length == 0)
            {
                faults.Add(
                    new ReadFault(
                        row.Number,
                        rowsAreAreas ? "Det framgår inte vilket brott raden gäller." : "Det framgår inte vilket område raden gäller."
                    )
                );
            }
            else
            {
                Figures(row, filled, rowsAreAreas ? name : Belonging(row[first], first, name));
            }
        }

        /// <summary>A row that names both its crime type and its area.</summary>
        private void Named(SheetRow row)
        {
            var (crime, area) = (FigureText.Plain(row[both.Crime]), FigureText.Plain(row[both.Area]));
            var filled = periods.Keys.Where(i => FigureText.Plain(row[i]).Length > 0).ToList();
            if (filled.Count > 0 && (crime.Length == 0 || area.Length == 0))
            {
                faults.Add(new ReadFault(row.Number, crime.Length == 0 ? "Brottstypen saknas." : "Området saknas."));
                return;
            }

            group = area;
            Figures(row, filled, crime);
        }

        private void Heading(string text)
        {
            // Notes under the table are long or say what they are; headings are names.
            if (
                text.Length is > 0 and <= 120
                && !text.StartsWith("källa", StringComparison.OrdinalIgnoreCase)
                && !text.StartsWith('*')
                && !IsUnit(text)
            )
            {
                group = text;
                path.Clear();
            }
            else
            {
                Title(text);
            }
        }

        private void Figures(SheetRow row, List<int> filled, string name)
        {
            foreach (var i in filled)
            {
                if (PlainLayout.Long(name))
                {
                    faults.Add(new ReadFault(row.Number, "Namnet är längre än 200 tecken."));
                    return;
                }

                if (FigureText.Figure(row[i]) is not var (kind, value, preliminary))
                {
                    faults.Add(new ReadFault(row.Number, $"”{FigureText.Plain(row[i])}” under {periods[i].Period} är inget tal."));
                    continue;
                }

                var isFinal = !(preliminary ?? periods[i].Preliminary ?? !titleIsFinal);
                figures.Add(
                    new ReadFigure(
                        row.Number,
                        rowsAreAreas ? name : group,
                        rowsAreAreas ? group : name,
                        "",
                        periods[i].Period,
                        unit,
                        kind,
                        value,
                        isFinal
                    )
                );
            }
        }

        /// <summary>An indented crime type with those it belongs to: "Misshandel, mot kvinna".</summary>
        private string Belonging(string raw, int column, string name)
        {
            var indent = (column * 8) + raw.TakeWhile(c => c is ' ' or '\u00a0' or '\t').Count();
            path.RemoveAll(p => p.Indent >= indent);
            path.Add((indent, name));
            return string.Join(", ", path.Select(p => p.Name));
        }
    }
}
