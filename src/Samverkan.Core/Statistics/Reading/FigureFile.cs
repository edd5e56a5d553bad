namespace Samverkan.Core.Statistics.Reading;

/// <summary>
/// Reads a file of figures whatever its layout: one figure a row, periods as columns under headings of areas (Brå's export) or of
/// crimes, or a ready-made table of one month. Rows that cannot be read are told, never guessed.
/// </summary>
internal static class FigureFile
{
    /// <param name="final">Whether figures are final where the file does not say.</param>
    /// <exception cref="RuleException">The file cannot be read at all.</exception>
    public static ReadFile Read(byte[] bytes, bool final)
    {
        var rows = SheetReader.Read(bytes);
        var file =
            PlainLayout.TryRead(rows, final)
            ?? MonthTableLayout.TryRead(rows, final)
            ?? PeriodColumnsLayout.TryRead(rows, final)
            ?? throw new RuleException(
                StatisticsRules.Unreadable with
                {
                    Message =
                        "Filen har ingen rubrikrad som känns igen. Den ska ha kolumnerna Brottstyp, Område, År och Antal, eller år "
                        + "eller månader som kolumner.",
                }
            );
        return file.Figures.Count + file.Faults.Count > 0
            ? Checked(file)
            : throw new RuleException(StatisticsRules.Unreadable with { Message = "Filen har en rubrikrad men inga rader med siffror." });
    }

    /// <summary>The same figure twice with different values is a fault of the file; twice the same is one figure.</summary>
    private static ReadFile Checked(ReadFile file)
    {
        var kept = new Dictionary<(string, string, int, FigureUnit), ReadFigure>();
        var faults = file.Faults.ToList();
        foreach (var figure in file.Figures)
        {
            if (figure.Unit == FigureUnit.Count && figure.Value is { } value && value != decimal.Truncate(value))
            {
                faults.Add(
                    new ReadFault(
                        figure.Row,
                        $"{figure.Crime}, {figure.Area}, {figure.Period}: {value.ToString(SwedishText.Culture)} är inget antal. Är det "
                            + $"per 100 000 invånare, skriv det i rubriken."
                    )
                );
                continue;
            }

            var key = (SwedishText.ForSearch(figure.Area), SwedishText.ForSearch(figure.Crime), figure.Period.Code, figure.Unit);
            if (!kept.TryGetValue(key, out var earlier))
            {
                kept.Add(key, figure);
            }
            else if (earlier.Kind != figure.Kind || earlier.Value != figure.Value)
            {
                faults.Add(
                    new ReadFault(
                        figure.Row,
                        $"{figure.Crime}, {figure.Area}, {figure.Period} står också på rad {earlier.Row} med ett annat värde."
                    )
                );
            }
        }

        return new ReadFile([.. kept.Values], [.. faults.OrderBy(f => f.Row)], file.Layout);
    }
}

/// <summary>
/// One figure a row: Brottstyp;Brottskoder;Område;År;Antal, in any order, with Månad, Enhet, Status and Fotnot where there are such.
/// </summary>
internal static class PlainLayout
{
    private const int MostTitleRows = 20;

    public static ReadFile? TryRead(List<SheetRow> rows, bool final)
    {
        var head = rows.Take(MostTitleRows)
            .FirstOrDefault(r =>
                Column(r, "brottstyp", "brott") >= 0
                && Column(r, "område", "region", "kommun") >= 0
                && Column(r, "år", "period") >= 0
                && (Column(r, "antal", "värde") >= 0 || Rate(r) >= 0)
            );
        if (head is null)
        {
            return null;
        }

        var at = new Columns(head);
        var figures = new List<ReadFigure>();
        var faults = new List<ReadFault>();
        foreach (var row in rows.Where(r => r.Number > head.Number && !r.IsBlank))
        {
            if (Why(row, at) is { } why)
            {
                faults.Add(new ReadFault(row.Number, why));
            }
            else
            {
                figures.AddRange(at.Values.Where(v => FigureText.Plain(row[v.Column]).Length > 0).Select(v => Figure(row, at, v, final)));
            }
        }

        return new ReadFile(figures, faults, "En uppgift på varje rad");
    }

    private static string? Why(SheetRow row, Columns at) =>
        FigureText.Plain(row[at.Crime]).Length == 0 ? "Brottstyp saknas."
        : FigureText.Plain(row[at.Area]).Length == 0 ? "Område saknas."
        : FigureText.Head(row[at.Period]) is null ? $"”{FigureText.Plain(row[at.Period])}” är inget år."
        : at.Month >= 0 && FigureText.MonthNumber(row[at.Month]) is null ? $"”{FigureText.Plain(row[at.Month])}” är ingen månad."
        : at.Values.Select(v => FigureText.Plain(row[v.Column])).FirstOrDefault(v => v.Length > 0 && FigureText.Figure(v) is null)
            is { } wrong
            ? $"”{wrong}” är inget tal."
        : IsFinal(row[at.Status]) is null && FigureText.Plain(row[at.Status]).Length > 0
            ? $"”{FigureText.Plain(row[at.Status])}” är ingen status. Skriv slutlig eller preliminär."
        : Long(row[at.Crime]) || Long(row[at.Area]) ? "Namnet är längre än 200 tecken."
        : null;

    internal static bool Long(string name) => name.Length > 200;

    /// <summary>What a status says; null when it is none of the known words.</summary>
    private static bool? IsFinal(string status) =>
        FigureText.Plain(status).ToLower(SwedishText.Culture) switch
        {
            "p" or "prel" or "prel." or "preliminär" or "preliminära" or "ej slutlig" => false,
            "s" or "slutlig" or "slutliga" => true,
            _ => null,
        };

    private static ReadFigure Figure(SheetRow row, Columns at, (int Column, bool PerHead) of, bool final)
    {
        var head = FigureText.Head(row[at.Period])!;
        var (kind, value, preliminary) = FigureText.Figure(row[of.Column])!.Value;
        var period =
            at.Month >= 0 && FigureText.MonthNumber(row[at.Month]) is > 0 and { } month ? new Period(head.Period.Year, month) : head.Period;
        var unit =
            of.PerHead || FigureText.Plain(row[at.Unit]).Contains("100", StringComparison.Ordinal)
                ? FigureUnit.Per100000
                : FigureUnit.Count;
        var isFinal = IsFinal(row[at.Status]) ?? !(preliminary ?? head.Preliminary ?? !final);
        var note = FigureText.Plain(row[at.Note]);
        return new ReadFigure(
            row.Number,
            FigureText.Plain(row[at.Area]),
            FigureText.Plain(row[at.Crime]),
            FigureText.Plain(row[at.Codes]),
            period,
            unit,
            kind,
            value,
            isFinal,
            note.Length > 300 ? note[..300] : note
        );
    }

    internal static int Column(SheetRow row, params string[] names) =>
        Enumerable
            .Range(0, row.Cells.Count)
            .Where(i => names.Any(n => string.Equals(FigureText.Plain(row[i]), n, StringComparison.OrdinalIgnoreCase)))
            .DefaultIfEmpty(-1)
            .First();

    private static int Rate(SheetRow row) =>
        Enumerable
            .Range(0, row.Cells.Count)
            .Where(i => FigureText.Plain(row[i]).StartsWith("per 100 000", StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(-1)
            .First();

    private sealed class Columns(SheetRow head)
    {
        /// <summary>The columns with numbers: counts, figures per 100 000, or both.</summary>
        public IReadOnlyList<(int Column, bool PerHead)> Values { get; } =
        [.. new[] { (Column(head, "antal", "värde"), false), (Rate(head), true) }.Where(v => v.Item1 >= 0)];

        public int Crime { get; } = Column(head, "brottstyp", "brott");

        public int Codes { get; } = Column(head, "brottskoder", "brottskod");

        public int Area { get; } = Column(head, "område", "region", "kommun");

        public int Period { get; } = Column(head, "år", "period");

        public int Month { get; } = Column(head, "månad");

        public int Unit { get; } = Column(head, "enhet");

        public int Status { get; } = Column(head, "status");

        public int Note { get; } = Column(head, "fotnot");
    }
}
