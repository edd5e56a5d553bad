using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>One import: the preview with its choices, or what became of it.</summary>
[RequirePermission(Permission.EditStatistics)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class ImportModel(StatisticsQuery statistics, ImportService service, ProposalService proposals)
    : OwnedPage<FigureImport>(proposals)
{
    /// <summary>How many faults and changes are listed.</summary>
    public const int MostShown = 100;

    /// <summary>How many new figures are listed as a sample.</summary>
    public const int MostSampled = 20;

    private const string LeaveOut = "ute";
    private const string NewPrefix = "ny:";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Chosen> Areas { get; set; } = [];

    [BindProperty]
    public List<Chosen> Crimes { get; set; } = [];

    [BindProperty]
    public List<Said> Answers { get; set; } = [];

    [BindProperty]
    public bool LeaveOutFaults { get; set; }

    [BindProperty]
    public bool Improbable { get; set; }

    /// <summary>What new areas are, when all that are unknown are added at once.</summary>
    [BindProperty]
    public AreaKind NewKind { get; set; } = AreaKind.SmallArea;

    public FigureImport Shown { get; private set; } = null!;

    public ImportPlan? Plan { get; private set; }

    /// <summary>Why the file cannot be read, though it could once; null when it can.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>How the file is read, as a form; null when it is no longer previewed.</summary>
    public ReadingForm? Reading { get; private set; }

    public IReadOnlyList<(string Kind, string Title, IReadOnlyList<FoundName> Names, IReadOnlyList<SelectListItem> Choices)> Groups
    {
        get;
        private set;
    } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics), new("Läs in siffror", Links.Imports)];

    protected override FigureImport? Piece => Shown;

    protected override string NameOfPiece => $"inläsningen av {Shown.FileName}";

    protected override string HrefOfPiece => Links.Import(Id);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Shown = await statistics.ImportAsync(Id, ct);
        await LoadOwnerAsync(ct);
        if (!Shown.IsPreviewed)
        {
            return;
        }

        try
        {
            Plan = await service.PlanAsync(Shown, ct);
        }
        catch (RuleException unreadable)
        {
            Unreadable = unreadable.Rules[0].Message;
            return;
        }

        await OfferAsync(Plan, ct);
    }

    /// <summary>What can be answered and chosen of the file as it is read.</summary>
    private async Task OfferAsync(ImportPlan plan, CancellationToken ct)
    {
        Reading = ReadingForm.Of(plan.File, Shown.Choices.Answers);
        var areas = await statistics.AreasAsync(ct);
        var sets = await statistics.CrimesAsync(ct);
        Groups =
        [
            (
                "Areas",
                "Områden",
                plan.Areas,
                [
                    Ui.Item("", "Välj"),
                    .. areas.Select(a => Ui.Item(a.Id, a.Name)),
                    .. Enum.GetValues<AreaKind>()
                        .Select(k => Ui.Item(NewPrefix + k, $"Lägg till som nytt: {Area.KindName(k).ToLower(SwedishText.Culture)}")),
                    Ui.Item(LeaveOut, "Ta inte med"),
                ]
            ),
            (
                "Crimes",
                "Brott",
                plan.Crimes,
                [
                    Ui.Item("", "Välj"),
                    .. sets.Select(s => Ui.Item(s.Id, s.Name)),
                    Ui.Item(NewPrefix + "Set", "Lägg till som nytt brottsurval"),
                    Ui.Item(LeaveOut, "Ta inte med"),
                ]
            ),
        ];
    }

    private IEnumerable<ReadFigure> Shows => Plan is null ? [] : Plan.New.Concat(Plan.Changed.Select(c => c.Figure)).Concat(Plan.Behind);

    /// <summary>From when to when the figures are.</summary>
    public string Span => Shows.Any() ? Period.Span(Shows.Select(f => f.Period)) : "–";

    public string UnitText => Shows.Any() ? SwedishText.List([.. Shows.Select(f => f.Unit).Distinct().Order().Select(Series.NameOf)]) : "–";

    public string StatusText =>
        SwedishText.List([
            .. new[] { (Shows.Count(f => f.Final), "slutliga"), (Shows.Count(f => !f.Final), "preliminära") }
                .Where(s => s.Item1 > 0)
                .Select(s => $"{s.Item2}: {s.Item1}"),
        ])
            is { Length: > 0 } text
            ? text
            : "–";

    public static string ValueOf(NameChoice? choice) =>
        choice switch
        {
            { LeaveOut: true } => LeaveOut,
            { New: { } kind } => NewPrefix + kind,
            { Target: { } id } => id.ToString(),
            _ => "",
        };

    public static string Text(FigureKind kind, decimal? value, bool final) =>
        (
            kind switch
            {
                FigureKind.Suppressed => "..",
                FigureKind.None => "–",
                _ => SwedishNumbers.Exact(value ?? 0),
            }
        ) + (final ? "" : " (preliminär)");

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken ct)
    {
        await service.ChooseAsync(Id, Version, Checked(), Actor, ct);
        return Done("Valen är sparade.", Links.Import(Id));
    }

    public async Task<IActionResult> OnPostAddAllAsync(CancellationToken ct)
    {
        var choices = Checked();
        foreach (var name in Plan?.Areas.Where(n => n.Choice is null && !choices.Areas.ContainsKey(n.Name)) ?? [])
        {
            choices.Areas[name.Name] = new NameChoice(New: NewKind.ToString());
        }

        foreach (var name in Plan?.Crimes.Where(n => n.Choice is null && !choices.Crimes.ContainsKey(n.Name)) ?? [])
        {
            choices.Crimes[name.Name] = new NameChoice(New: "Set");
        }

        await service.ChooseAsync(Id, Version, choices, Actor, ct);
        return Done("Valen är sparade. De nya namnen läggs till när siffrorna läses in.", Links.Import(Id));
    }

    /// <summary>What the form says, all of it among what the page offers.</summary>
    private ImportChoices Checked()
    {
        RequireKnown(Areas, "Areas");
        RequireKnown(Crimes, "Crimes");
        return new ImportChoices(Read(Areas, Enum.GetNames<AreaKind>()), Read(Crimes, ["Set"]), LeaveOutFaults)
        {
            Answers = Plan is null ? [] : ReadingForm.Read(Plan.File, Answers),
            Improbable = Improbable,
        };
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        var plan = await service.ImportAsync(Id, Version, Actor, ct);
        return Done($"{plan.New.Count} nya och {plan.Changed.Count} ändrade siffror är inlästa.", Links.Import(Id));
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct)
    {
        await service.UndoAsync(Id, Version, Actor, ct);
        return Done("Inläsningen är ångrad.", Links.Import(Id));
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        await service.DropAsync(Id, Version, Actor, ct);
        return Done("Inläsningen är avbruten.", Links.Imports);
    }

    /// <exception cref="ValidationException">What was chosen for a name is not among what the list offers.</exception>
    private void RequireKnown(List<Chosen> chosen, string kind)
    {
        var offered = Groups.Where(g => g.Kind == kind).SelectMany(g => g.Choices).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var wrong = chosen.Select((c, i) => (c.Choice, At: $"{kind}[{i}].Choice")).Where(c => !offered.Contains(c.Choice ?? "")).ToList();
        if (wrong.Count > 0)
        {
            throw new ValidationException(
                wrong.Select(w => new ValidationFailure(w.At, "Valet finns inte, eller inte längre. Välj i listan igen."))
            );
        }
    }

    private static Dictionary<string, NameChoice> Read(List<Chosen> chosen, string[] kinds) =>
        chosen
            .Where(c => c.Name is not null && c.Choice is { Length: > 0 })
            .DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase)
            .Select(c =>
                (
                    c.Name,
                    Choice: c.Choice switch
                    {
                        LeaveOut => new NameChoice(LeaveOut: true),
                        var text when text!.StartsWith(NewPrefix, StringComparison.Ordinal) && kinds.Contains(text[NewPrefix.Length..]) =>
                            new NameChoice(New: text[NewPrefix.Length..]),
                        var text => Guid.TryParse(text, out var id) ? new NameChoice(id) : null,
                    }
                )
            )
            .Where(c => c.Choice is not null)
            .ToDictionary(c => c.Name!, c => c.Choice!, StringComparer.OrdinalIgnoreCase);

    /// <summary>An answer to how the file is read.</summary>
    public sealed class Said
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }

    /// <summary>What the user says a name in the file is.</summary>
    public sealed class Chosen
    {
        public string? Name { get; set; }

        public string? Choice { get; set; }
    }
}
