namespace Samverkan.Core.Statistics;

/// <summary>Finds figures that can hardly be right: ten times those of the year before, or of a time after the file was drawn.</summary>
internal static class ImprobableFigures
{
    private const int Times = 10;

    // Below this a figure may well become ten times as large from one year to the next.
    private const int Small = 50;

    /// <param name="before">What counts today for a year earlier; null when there is nothing.</param>
    public static IEnumerable<ReadFault> In(IEnumerable<ReadFigure> figures, DateOnly drawnOn, Func<ReadFigure, decimal?> before)
    {
        var all = figures.ToList();
        var byKey = all.GroupBy(Key).ToDictionary(g => g.Key, g => g.First().Value);
        foreach (var figure in all)
        {
            if (new DateOnly(figure.Period.Year, figure.Period.FirstMonth, 1) > drawnOn)
            {
                yield return Fault(figure, $"perioden börjar efter den {drawnOn.Iso()}, då siffrorna togs ut");
            }
            else if (figure.Value is { } value && Earlier(figure) is { } earlier && IsFar(value, earlier))
            {
                yield return Fault(
                    figure,
                    $"{SwedishNumbers.Exact(value)}, men {SwedishNumbers.Exact(earlier)} ett år tidigare. "
                        + $"Det är tio gånger {(value > earlier ? "mer" : "mindre")}"
                );
            }
        }

        decimal? Earlier(ReadFigure figure) =>
            byKey.TryGetValue(Key(figure) with { Period = figure.Period.Code - 100 }, out var inFile) ? inFile : before(figure);
    }

    private static bool IsFar(decimal value, decimal earlier) =>
        Math.Max(value, earlier) >= Small && value > 0 && earlier > 0 && (value >= earlier * Times || earlier >= value * Times);

    private static (string Area, string Crime, FigureUnit Unit, int Period) Key(ReadFigure f) => (f.Area, f.Crime, f.Unit, f.Period.Code);

    private static ReadFault Fault(ReadFigure figure, string why) =>
        new(figure.Row, $"{figure.Crime}, {figure.Area}, {figure.Period}: {why}.", figure.Sheet);
}
