using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lifecycle;
using Samverkan.Core.Time;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>How periods, days and the chair are counted in one agreement.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class SettingsModel(AgreementVisible visible, AgreementQuery query, SettingsReview review, AgreementService service)
    : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    public IEnumerable<SelectListItem> HalfYearItems =>
        [.. new[] { HalfYearKind.Agreement, HalfYearKind.Calendar }.Select(k => Ui.Item(k, SettingsText.Of(k)))];

    public IEnumerable<SelectListItem> DayItems => [.. new[] { DaySet.A, DaySet.B, DaySet.C }.Select(d => Ui.Item(d, SettingsText.Of(d)))];

    /// <summary>The settings whose consequences the user has seen; others are shown before they are saved.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The settings that the form asks for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What the change would bring about; empty until the form has been sent.</summary>
    public IReadOnlyList<SettingsEffect> Effects { get; private set; } = [];

    /// <summary>How the settings have been changed, latest first.</summary>
    public IReadOnlyList<SettingsChange> Earlier { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Earlier = await query.SettingsChangesAsync(Agreement.Id, ct);

    public override object Stored =>
        new InputModel
        {
            FirstChair = Agreement.FirstChair,
            HalfYears = Agreement.HalfYears,
            WorkingDays = Agreement.WorkingDays,
            RenewalMonths = Agreement.RenewalMonths,
            ConsultationMonths = Agreement.ConsultationMonths,
        };

    public void OnGet() => Input = (InputModel)Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var next = new AgreementSettings(
            Input.HalfYears,
            Input.WorkingDays,
            Input.FirstChair,
            Input.RenewalMonths,
            Input.ConsultationMonths
        );
        Effects = await review.AskAsync(Agreement, next, Actor, ct);
        Asked = next.ToString();
        if (Seen != Asked && Effects.Count > 0)
        {
            return Page();
        }

        await service.ChangeSettingsAsync(Agreement.Id, Version, next, Input.Reason?.Trim() ?? "", Actor, ct);
        return Done("Inställningarna är sparade.", Here);
    }

    public sealed class InputModel
    {
        public int FirstChair { get; set; }

        public HalfYearKind HalfYears { get; set; }

        public DaySet WorkingDays { get; set; }

        public int RenewalMonths { get; set; }

        public int ConsultationMonths { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).Printable(1000);
            RuleFor(i => i.FirstChair).InclusiveBetween(1, 2).WithMessage("Välj en av parterna.");
            RuleFor(i => i.RenewalMonths).InclusiveBetween(1, 120).WithMessage("Ange mellan 1 och 120 månader.");
            RuleFor(i => i.ConsultationMonths).InclusiveBetween(0, 24).WithMessage("Ange mellan 0 och 24 månader.");
        }
    }
}
