using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Time;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>How periods, days and the chair are counted in one agreement.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class SettingsModel(AgreementVisible visible, AgreementService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    public IEnumerable<SelectListItem> HalfYearItems =>
        [
            Ui.Item(HalfYearKind.Agreement, "Avtalshalvår: sex månader från avtalets första dag"),
            Ui.Item(HalfYearKind.Calendar, "Kalenderhalvår: januari–juni och juli–december"),
        ];

    public IEnumerable<SelectListItem> DayItems =>
        [
            Ui.Item(DaySet.A, "Måndag–fredag utom helgdagar, midsommarafton, julafton och nyårsafton"),
            Ui.Item(DaySet.B, "Även lördagar som inte är helgdagar"),
            Ui.Item(DaySet.C, "Måndag–fredag utom helgdagar"),
        ];

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
        await service.ChangeSettingsAsync(
            Agreement.Id,
            Version,
            new AgreementSettings(Input.HalfYears, Input.WorkingDays, Input.FirstChair, Input.RenewalMonths, Input.ConsultationMonths),
            Actor,
            ct
        );
        return Done("Inställningarna är sparade.", Here);
    }

    public sealed class InputModel
    {
        public int FirstChair { get; set; }

        public HalfYearKind HalfYears { get; set; }

        public DaySet WorkingDays { get; set; }

        public int RenewalMonths { get; set; }

        public int ConsultationMonths { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.FirstChair).InclusiveBetween(1, 2).WithMessage("Välj en av parterna.");
            RuleFor(i => i.RenewalMonths).InclusiveBetween(1, 120).WithMessage("Ange mellan 1 och 120 månader.");
            RuleFor(i => i.ConsultationMonths).InclusiveBetween(0, 24).WithMessage("Ange mellan 0 och 24 månader.");
        }
    }
}
