using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>A survey question with its answers.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SurveyModel(SamverkanDb db, StatisticsService service) : PageBase
{
    private const int Most = 500;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public WordsInput Words { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SurveyQuestion Question { get; private set; } = null!;

    public IReadOnlyList<(string Area, SurveyAnswer Answer)> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", "/statistik"), new("Enkäter", "/statistik/enkater")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Question =
            await db.Set<SurveyQuestion>().AsNoTracking().FirstOrDefaultAsync(q => q.Id == Id, ct) ?? throw new NotFoundException("Frågan");
        var rows = await (
            from a in db.Set<SurveyAnswer>().AsNoTracking()
            join area in db.Set<Area>() on a.AreaId equals area.Id
            where a.QuestionId == Id
            orderby a.Year descending, area.Name, a.Group
            select new { area.Name, Answer = a }
        )
            .Take(Most)
            .ToListAsync(ct);
        Rows = [.. rows.Select(r => (r.Name, r.Answer))];
        Words = Fills("Words") ? new WordsInput { Source = Question.Source, Text = Question.Text } : Words;
        AreaItems =
        [
            Ui.Item("", "Välj område"),
            .. (await db.Set<Area>().AsNoTracking().OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct)).Select(a =>
                Ui.Item(a.Id, a.Name)
            ),
        ];
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.SetAnswerAsync(
            Id,
            Version,
            Guid.Parse(Input.Area!),
            int.Parse(Input.Year!, CultureInfo.InvariantCulture),
            Input.Group?.Trim() ?? "",
            Share(Input.Share)!.Value,
            string.IsNullOrWhiteSpace(Input.Answers) ? null : (int)Share(Input.Answers)!.Value,
            Actor,
            ct
        );
        return Done("Svaret är sparat.", $"/statistik/enkater/{Id}");
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid answer, CancellationToken ct)
    {
        await service.RemoveAnswerAsync(Id, Version, answer, Actor, ct);
        return Done("Svaret är borttaget.", $"/statistik/enkater/{Id}");
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        Check(new WordsInput.Validator(), Words, "Words");
        await service.ChangeQuestionAsync(Id, Version, Words.Source!.Trim(), Words.Text!.Trim(), Actor, ct);
        return Done("Frågan är sparad.", $"/statistik/enkater/{Id}");
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
            RuleFor(i => i.Year).Must(y => Period.Parse(y ?? "") is { IsMonth: false }).WithMessage("Ange ett år som 2015.");
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
