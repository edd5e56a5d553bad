using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Enters a decision of a meeting that was held before, as its minutes tell it.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class EnterDecisionModel(MeetingQuery meetings, AgreementVisible visible, DecisionService service)
    : ItemPage(meetings, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> OutcomeItems => Enum.GetValues<Outcome>().Select(o => Ui.Item(o, Decision.OutcomeText(o)));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Shown.Decision is null || Meeting.EnteredAt is null)
        {
            throw new NotFoundException("Beslutspunkten");
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.EnterAsync(Id, ItemId, Version, Input.Outcome, Number(Input.Number), Input.Reason?.Trim() ?? "", Actor, ct);
        return Done("Beslutet är infört.", Back);
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public sealed class InputModel
    {
        public Outcome Outcome { get; set; }

        public string? Number { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Number)
                .Must(n => string.IsNullOrWhiteSpace(n) || Number(n) is > 0 and < 10_000)
                .WithMessage("Skriv paragrafen som ett tal.");
            RuleFor(i => i.Reason).Printable(1000);
        }
    }
}
