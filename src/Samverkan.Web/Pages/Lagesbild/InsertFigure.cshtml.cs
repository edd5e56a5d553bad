using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Content;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Puts a chart or a table of figures into a section, or changes one that is there.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class InsertFigureModel(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    StatisticsQuery statistics,
    SectionService sections,
    FigureQuery figures
) : FiguresPage(annexes, query, visible, sections, figures)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Which of the section's blocks is changed; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Nr { get; set; }

    public IReadOnlyList<SelectListItem> CrimeItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> QuestionItems { get; private set; } = [];

    public IReadOnlyList<(string Key, string Name)> AreaItems { get; private set; } = [];

    /// <summary>The groups that survey answers are known for, besides everybody.</summary>
    public IReadOnlyList<string> KnownGroups { get; private set; } = [];

    public string GroupHint =>
        "Skilj dem åt med semikolon. Tomt visar alla svarande."
        + (KnownGroups.Count > 0 ? $" Finns: {SwedishText.List(KnownGroups)}." : "");

    public IReadOnlyList<FigureBlock> Existing { get; private set; } = [];

    /// <summary>The block as it would be shown, after a preview.</summary>
    public IReadOnlyList<Block>? Shown { get; private set; }

    public string? AreaError =>
        ModelState.TryGetValue("Input.Areas", out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    public static IEnumerable<SelectListItem> Shapes =>
        [Ui.Item(FigureShape.Line, "Linjediagram"), Ui.Item(FigureShape.Bar, "Stapeldiagram"), Ui.Item(FigureShape.Table, "Tabell")];

    public static IEnumerable<SelectListItem> Units =>
        [Ui.Item(FigureUnit.Count, "Antal"), Ui.Item(FigureUnit.Per100000, "Per 100 000 invånare")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        CrimeItems = [Ui.Item("", "Välj brott"), .. (await statistics.CrimeKeysAsync(ct)).Select(Ui.Item)];
        QuestionItems =
        [
            Ui.Item("", "Ingen"),
            .. (await statistics.QuestionsAsync(ct)).Select(q => Ui.Item(q.Key, $"{q.Text} ({q.Source})")),
        ];
        KnownGroups = QuestionItems.Count > 1 ? await statistics.GroupsAsync(ct) : [];
        AreaItems = [.. (await statistics.AreasWithFiguresAsync(ct)).Select(a => (a.Key, a.Name))];
        Existing = SectionText.Figures(Text);
    }

    public IActionResult OnGet()
    {
        if (Nr is { } nr)
        {
            if (nr < 0 || nr >= Existing.Count)
            {
                return NotFound();
            }

            var b = Existing[nr];
            Input = new InputModel
            {
                Shape = b.Shape,
                Crime = CrimeItems.FirstOrDefault(c => c.Text == b.Crime)?.Value ?? b.Crime,
                Question = b.Question,
                Groups = string.Join("; ", b.Groups.Select(g => g.Length == 0 ? "alla" : g)),
                Areas = [.. b.Areas.Select(a => AreaItems.FirstOrDefault(x => x.Name == a).Key ?? a)],
                From = b.From.ToString(),
                To = b.To.ToString(),
                Unit = b.Unit,
                Title = b.Title,
                Alt = b.Alt,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        var block = await BlockAsync(ct);
        Shown = block.Draw(await BookAsync(block, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostInsertAsync(CancellationToken ct)
    {
        var block = await BlockAsync(ct);
        await SaveAsync(
            Nr is { } nr ? SectionText.ReplaceFigure(Text, nr, block) : SectionText.InsertFigure(Text, PlaceOf(Input.After), block),
            ct
        );
        return Done(Nr is null ? "Diagrammet eller tabellen är infogad i ert utkast." : "Ändringen är sparad i ert utkast.", SectionLinks);
    }

    private async Task<FigureBlock> BlockAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var survey = Input.Question is { Length: > 0 };
        var groups = survey ? Groups() : [];
        var block = new FigureBlock(
            Input.Shape,
            survey ? "" : Input.Crime!,
            Input.Areas,
            Period.Parse(Input.From!.Trim())!.Value,
            Period.Parse(Input.To!.Trim())!.Value,
            Input.Unit,
            Line(Input.Title),
            Line(Input.Alt)
        )
        {
            Question = Input.Question ?? "",
            Groups = groups,
        };
        var book = await BookAsync(block, ct);
        return block.Problem(book) is { } problem ? throw new ValidationException([new(survey ? "Input.Question" : "Input.Crime", problem)])
            : !block.HasFigures(book)
                ? throw new ValidationException([
                    new("Input.From", "Det finns inga siffror för det du har valt. Ändra perioden, områdena eller enheten."),
                ])
            : block;
    }

    /// <summary>The groups asked for; empty text stands for everyone.</summary>
    /// <exception cref="ValidationException">A group has no answers.</exception>
    private List<string> Groups()
    {
        List<string> groups =
        [
            .. (Input.Groups ?? "")
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(g => g == "alla" ? "" : g),
        ];
        if (groups.Find(g => g.Length > 0 && !KnownGroups.Contains(g)) is { } unknown)
        {
            throw new ValidationException([
                new(
                    "Input.Groups",
                    $"Det finns inga svar för gruppen ”{unknown}”."
                        + (KnownGroups.Count > 0 ? $" Välj bland {SwedishText.List(KnownGroups)}." : "")
                ),
            ]);
        }

        return groups;
    }

    private Task<FigureBook> BookAsync(FigureBlock block, CancellationToken ct) =>
        Figures.LoadAsync(block.IsSurvey ? [] : [block.Crime], block.IsSurvey ? [block.Question] : [], ct);

    private static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();

    public sealed class InputModel
    {
        public FigureShape Shape { get; set; }

        public string? Crime { get; set; }

        public string? Question { get; set; }

        public string? Groups { get; set; }

        public List<string> Areas { get; set; } = [];

        public string? From { get; set; }

        public string? To { get; set; }

        public FigureUnit Unit { get; set; }

        public string? Title { get; set; }

        public string? Alt { get; set; }

        public string? After { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Crime)
                .Printable(200)
                .Must((i, c) => !string.IsNullOrEmpty(i.Question) || !string.IsNullOrEmpty(c))
                .WithMessage("Välj brott eller enkätfråga.");
            RuleFor(i => i.Question)
                .Must((i, q) => string.IsNullOrEmpty(q) || string.IsNullOrEmpty(i.Crime))
                .WithMessage("Välj antingen brott eller en enkätfråga, inte båda.");
            RuleFor(i => i.Groups).Printable(300);
            RuleFor(i => i.Areas).Must(a => a.Count is > 0 and <= 12).WithMessage("Välj minst ett och högst tolv områden.");
            RuleFor(i => i.From)
                .Must(p => Period.Parse(p?.Trim() ?? "") is not null)
                .WithMessage("Ange ett år som 2010, en månad som 2015-01, ett kvartal som 2015K1 eller ett halvår som 2015H1.");
            RuleFor(i => i.To)
                .Must(p => Period.Parse(p?.Trim() ?? "") is not null)
                .WithMessage("Ange ett år som 2015, en månad som 2015-12, ett kvartal som 2015K4 eller ett halvår som 2015H2.")
                .Must(
                    (i, p) =>
                        Period.Parse(p?.Trim() ?? "") is not { } to
                        || Period.Parse(i.From?.Trim() ?? "") is not { } from
                        || (from.Kind == to.Kind && from.Code <= to.Code)
                )
                .WithMessage("Till ska vara efter från, och båda lika långa: år, månader, kvartal eller halvår.");
            RuleFor(i => i.Title).Text("en titel");
            RuleFor(i => i.Alt)
                .Printable(500)
                .Must((i, a) => i.Shape == FigureShape.Table || !string.IsNullOrWhiteSpace(a))
                .WithMessage("Beskriv vad diagrammet visar.");
        }
    }
}
