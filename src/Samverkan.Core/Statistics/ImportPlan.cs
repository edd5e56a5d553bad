namespace Samverkan.Core.Statistics;

/// <summary>A name in a file and what it stands for here.</summary>
/// <param name="Codes">Crime codes that the file gives with it.</param>
/// <param name="Rows">How many figures carry it.</param>
/// <param name="Choice">What is chosen, or known from before; null when the user has to choose.</param>
public sealed record FoundName(string Name, string Codes, int Rows, NameChoice? Choice);

/// <summary>A figure that differs from the one that counts today.</summary>
public sealed record ChangedFigure(ReadFigure Figure, FigureKind Kind, decimal? Value, bool Final);

/// <summary>What an import would do, worked out from the file, the choices and the figures that count today. Nothing is stored.</summary>
public sealed class ImportPlan
{
    internal ImportPlan(
        ReadFile file,
        DateOnly drawnOn,
        ImportChoices choices,
        IReadOnlyDictionary<string, Guid> areas,
        IReadOnlyDictionary<string, Guid> crimes,
        IReadOnlyDictionary<FigureKey, Observation> current
    )
    {
        remembered = choices.AnswersFrom.Length > 0;
        (File, LeaveOutFaults, ImprobableConfirmed) = (file, choices.LeaveOutFaults, choices.Improbable);
        faults.AddRange(file.Faults);
        Areas = Names(file.Figures.GroupBy(f => f.Area, StringComparer.OrdinalIgnoreCase), choices.Areas, areas);
        Crimes = Names(file.Figures.GroupBy(f => f.Crime, StringComparer.OrdinalIgnoreCase), choices.Crimes, crimes);
        var (area, crime) = (
            Areas.ToDictionary(a => a.Name, a => a.Choice, StringComparer.OrdinalIgnoreCase),
            Crimes.ToDictionary(c => c.Name, c => c.Choice, StringComparer.OrdinalIgnoreCase)
        );
        foreach (var figure in file.Figures)
        {
            Sort(figure, area[figure.Area], crime[figure.Crime], current);
        }

        Improbable = [.. ImprobableFigures.In(New.Concat(Changed.Select(c => c.Figure)), drawnOn, Before)];

        decimal? Before(ReadFigure figure) =>
            area[figure.Area]?.Target is { } a && crime[figure.Crime]?.Target is { } c
                ? current.GetValueOrDefault(new FigureKey(a, c, figure.Unit, figure.Period.Code - 100))?.Value
                : null;
    }

    private readonly List<ReadFault> faults = [];

    // Whether the answers come from an earlier file and nobody has looked at them.
    private readonly bool remembered;
    private readonly Dictionary<(string Area, string Crime, FigureUnit Unit, int Period), ReadFigure> taken = [];

    /// <summary>The file as it is read: its sheets, tables, and what is not read of it.</summary>
    public ReadFile File { get; }

    /// <summary>Values that can hardly be right, as faults that can be confirmed.</summary>
    public IReadOnlyList<ReadFault> Improbable { get; }

    /// <summary>Whether the user has confirmed the improbable values.</summary>
    public bool ImprobableConfirmed { get; }

    /// <summary>The names of areas in the file, and what each stands for.</summary>
    public IReadOnlyList<FoundName> Areas { get; }

    /// <summary>The names of crimes in the file, and what each stands for.</summary>
    public IReadOnlyList<FoundName> Crimes { get; }

    /// <summary>Rows that cannot be read, or that say something else than another row does of the same figure.</summary>
    public IReadOnlyList<ReadFault> Faults => faults;

    /// <summary>Whether the user has chosen to import without the rows at fault.</summary>
    public bool LeaveOutFaults { get; }

    /// <summary>Figures for which there is none today.</summary>
    public List<ReadFigure> New { get; } = [];

    /// <summary>Figures that differ from those of today and replace them.</summary>
    public List<ChangedFigure> Changed { get; } = [];

    /// <summary>
    /// Figures that do not count now but would, if the import that gave today's figure were undone: the same as today's, or preliminary
    /// where there is a final one.
    /// </summary>
    public List<ReadFigure> Behind { get; } = [];

    /// <summary>How many figures are the same as today.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many preliminary figures are passed over because the final one is there already.</summary>
    public int Outdated { get; private set; }

    /// <summary>How many figures are left out by choice.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many figures wait for a name to be chosen.</summary>
    public int Waiting { get; private set; }

    /// <summary>Why the file cannot be imported as it stands.</summary>
    public Broken WhyNotImport() =>
        new Broken()
            .When(File.Waits || remembered, StatisticsRules.ReadingLeft)
            .When(Improbable.Count > 0 && !ImprobableConfirmed, StatisticsRules.ImprobableLeft)
            .When(Areas.Concat(Crimes).Any(n => n.Choice is null), StatisticsRules.NamesLeft)
            .When(Faults.Count > 0 && !LeaveOutFaults, StatisticsRules.FaultsLeft)
            .When(!File.Waits && Waiting == 0 && New.Count + Changed.Count == 0, StatisticsRules.NothingToImport);

    private static List<FoundName> Names(
        IEnumerable<IGrouping<string, ReadFigure>> groups,
        Dictionary<string, NameChoice> chosen,
        IReadOnlyDictionary<string, Guid> known
    ) =>
        [
            .. groups.Select(g => new FoundName(
                g.Key,
                g.First().Codes,
                g.Count(),
                chosen.TryGetValue(g.Key, out var choice) ? choice
                    : known.TryGetValue(SwedishText.ForSearch(g.Key), out var id) ? new NameChoice(id)
                    : null
            )),
        ];

    private void Sort(ReadFigure figure, NameChoice? area, NameChoice? crime, IReadOnlyDictionary<FigureKey, Observation> current)
    {
        if (area is null || crime is null)
        {
            Waiting++;
        }
        else if (area.LeaveOut || crime.LeaveOut)
        {
            LeftOut++;
        }
        else if (!taken.TryAdd((Key(area, figure.Area), Key(crime, figure.Crime), figure.Unit, figure.Period.Code), figure))
        {
            Again(figure, taken[(Key(area, figure.Area), Key(crime, figure.Crime), figure.Unit, figure.Period.Code)]);
        }
        else if (area.Target is not { } a || crime.Target is not { } c)
        {
            New.Add(figure);
        }
        else
        {
            Sort(figure, new FigureKey(a, c, figure.Unit, figure.Period.Code), current);
        }
    }

    /// <summary>What a name stands for: what is known here, or something new by that name.</summary>
    private static string Key(NameChoice choice, string name) => choice.Target?.ToString() ?? "ny " + SwedishText.ForSearch(name);

    /// <summary>Two names in the file stand for the same area or crime; different values are a fault.</summary>
    private void Again(ReadFigure figure, ReadFigure first)
    {
        if (first.Kind != figure.Kind || first.Value != figure.Value)
        {
            faults.Add(
                new ReadFault(
                    figure.Row,
                    $"{figure.Crime}, {figure.Area}, {figure.Period} är samma siffra som på rad {first.Row}, men med ett annat värde.",
                    figure.Sheet
                )
            );
        }
    }

    private void Sort(ReadFigure figure, FigureKey key, IReadOnlyDictionary<FigureKey, Observation> current)
    {
        if (!current.TryGetValue(key, out var today))
        {
            New.Add(figure);
        }
        else if (today.Says(figure))
        {
            Unchanged++;
            Behind.Add(figure);
        }
        else if (today.Final && !figure.Final)
        {
            Outdated++;
            Behind.Add(figure);
        }
        else
        {
            Changed.Add(new ChangedFigure(figure, today.Kind, today.Value, today.Final));
        }
    }
}

/// <summary>What makes a figure one of a kind.</summary>
public readonly record struct FigureKey(Guid AreaId, Guid CrimeSetId, FigureUnit Unit, int PeriodCode);
