using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Survey questions.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SurveysModel(StatisticsQuery statistics, StatisticsService service) : PageBase
{
    private const int PageSize = 40;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<SurveyQuestion> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Rows, More) = await statistics.QuestionsAsync(Sida, PageSize, ct);
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var question = await service.AddQuestionAsync(Input.Source!.Trim(), Input.Text!.Trim(), Actor, ct);
        return Done("Frågan är tillagd. Skriv in svaren.", Links.Survey(question.Id));
    }

    public sealed class InputModel
    {
        public string? Source { get; set; }

        public string? Text { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Source).Text("enkätens namn");
            RuleFor(i => i.Text).Text("frågan", 300);
        }
    }
}
