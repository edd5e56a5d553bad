using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>A survey question with its answers.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SurveyModel(StatisticsQuery statistics, StatisticsService service, ProposalService proposals)
    : OwnedPage<SurveyQuestion>(proposals)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public WordsInput Words { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SurveyQuestion Question { get; private set; } = null!;

    public IReadOnlyList<(string Area, SurveyAnswer Answer)> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics), new("Enkäter", Links.Surveys)];

    protected override SurveyQuestion? Piece => Question;

    protected override string NameOfPiece => $"frågan ”{Question.Text}”";

    protected override string HrefOfPiece => Links.Survey(Id);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Question = await statistics.QuestionAsync(Id, ct);
        await LoadOwnerAsync(ct);
        Rows = await statistics.AnswersAsync(Id, ct);
        Words = Fills("Words") ? new WordsInput { Source = Question.Source, Text = Question.Text } : Words;
        AreaItems = [Ui.Item("", "Välj område"), .. (await statistics.AreasAsync(ct)).Select(Ui.Item)];
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.SetAnswerAsync(
            Id,
            Version,
            Ui.Chosen(Input.Area, AreaItems, "Input.Area")!.Value,
            int.Parse(Input.Year!, CultureInfo.InvariantCulture),
            Input.Group?.Trim() ?? "",
            Share(Input.Share)!.Value,
            string.IsNullOrWhiteSpace(Input.Answers) ? null : (int)Share(Input.Answers)!.Value,
            Actor,
            ct
        );
        return Done("Svaret är sparat.", Links.Survey(Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid answer, CancellationToken ct)
    {
        await service.RemoveAnswerAsync(Id, Version, answer, Actor, ct);
        return Done("Svaret är borttaget.", Links.Survey(Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        Check(new WordsInput.Validator(), Words, "Words");
        await service.ChangeQuestionAsync(Id, Version, Words.Source!.Trim(), Words.Text!.Trim(), Actor, ct);
        return Done("Frågan är sparad.", Links.Survey(Id));
    }

    private static decimal? Share(string? text) =>
        decimal.TryParse(
            text?.Replace("%", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("\u00a0", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            SwedishText.Culture,
            out var share
        )
            ? share
            : null;

    public sealed class InputModel
    {
        public string? Area { get; set; }

        public string? Year { get; set; }

        public string? Group { get; set; }

        public string? Share { get; set; }

        public string? Answers { get; set; }
    }

    /// <summary>A question's words.</summary>
    public sealed class WordsInput
    {
        public string? Source { get; set; }

        public string? Text { get; set; }

        public sealed class Validator : AbstractValidator<WordsInput>
        {
            public Validator()
            {
                RuleFor(i => i.Source).Text("undersökningen");
                RuleFor(i => i.Text).Text("frågan", 300);
            }
        }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Area).Must(a => Guid.TryParse(a, out _)).WithMessage("Välj ett område.");
            RuleFor(i => i.Year).Must(y => Period.Parse(y ?? "") is { IsYear: true }).WithMessage("Ange ett år som 2015.");
            RuleFor(i => i.Group)
                .Printable(100)
                .Must(g => g?.Contains('/', StringComparison.Ordinal) != true)
                .WithMessage("Gruppens namn får inte innehålla snedstreck.");
            RuleFor(i => i.Share).Must(s => Share(s) is >= 0 and <= 100).WithMessage("Ange andelen i procent, mellan 0 och 100.");
            RuleFor(i => i.Answers)
                .Must(a => string.IsNullOrWhiteSpace(a) || Share(a) is >= 0 and < 10_000_000 and { } n && n == decimal.Truncate(n))
                .WithMessage("Ange antalet svar med siffror.");
        }
    }
}
