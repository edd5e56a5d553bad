using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Survey questions.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SurveysModel(SamverkanDb db, StatisticsService service) : PageBase
{
    private const int PageSize = 40;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<SurveyQuestion> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", "/statistik")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var rows = await db.Set<SurveyQuestion>()
            .AsNoTracking()
            .OrderBy(q => q.Source)
            .ThenBy(q => q.Text)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var question = await service.AddQuestionAsync(Input.Source!.Trim(), Input.Text!.Trim(), Actor, ct);
        return Done("Frågan är tillagd. Skriv in svaren.", $"/statistik/enkater/{question.Id}");
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
