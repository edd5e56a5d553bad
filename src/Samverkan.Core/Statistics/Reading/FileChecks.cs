namespace Samverkan.Core.Statistics.Reading;

/// <summary>What is checked of the figures of a whole file.</summary>
internal static class FileChecks
{
    /// <summary>The same figure twice with different values is a fault of the file; twice the same is one figure.</summary>
    public static void Checked(IEnumerable<ReadFigure> read, List<ReadFigure> figures, List<ReadFault> faults)
    {
        var kept = new Dictionary<(string, string, int, FigureUnit), ReadFigure>();
        foreach (var figure in read)
        {
            if (NoCount(figure) is { } wrong)
            {
                faults.Add(wrong);
                continue;
            }

            var key = (
                SwedishText.ForSearch(figure.Area),
                SwedishText.ForSearch(figure.Crime + " " + figure.Codes),
                figure.Period.Code,
                figure.Unit
            );
            if (!kept.TryGetValue(key, out var earlier))
            {
                kept.Add(key, figure);
                figures.Add(figure);
            }
            else if (earlier.Kind != figure.Kind || earlier.Value != figure.Value)
            {
                var there = new ReadFault(earlier.Row, "", earlier.Sheet == figure.Sheet ? "" : earlier.Sheet).Where;
                faults.Add(
                    new ReadFault(
                        figure.Row,
                        $"{figure.Crime}, {figure.Area}, {figure.Period} står också på {there} med ett annat värde.",
                        figure.Sheet
                    )
                );
            }
        }
    }

    /// <summary>A count with decimals is none.</summary>
    private static ReadFault? NoCount(ReadFigure figure) =>
        figure.Unit == FigureUnit.Count && figure.Value is { } value && value != decimal.Truncate(value)
            ? new ReadFault(
                figure.Row,
                $"{figure.Crime}, {figure.Area}, {figure.Period}: {value.ToString("0.######", SwedishText.Culture)} är inget antal. "
                    + "Är det per 100 000 invånare, skriv det i rubriken.",
                figure.Sheet
            )
            : null;

    /// <summary>Where two sets of codes go by the same name in the file, the codes stay in the name.</summary>
    public static List<ReadFigure> Distinct(List<ReadFigure> figures)
    {
        var several = figures
            .GroupBy(f => f.Crime, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(f => f.Codes).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return several.Count == 0
            ? figures
            : [.. figures.Select(f => several.Contains(f.Crime) && f.Codes.Length > 0 ? f with { Crime = $"{f.Crime} ({f.Codes})" } : f)];
    }
}
