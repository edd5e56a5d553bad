using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Nothing is decided now: the item is tabled, or sent back when the parties differ.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class PutOffModel(MeetingQuery meetings, AgreementVisible visible, DecisionService service) : ItemPage(meetings, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> OutcomeItems =>
        [Ui.Item(Outcome.Tabled, "Bordlägg: tas upp senare"), Ui.Item(Outcome.Returned, "Återremittera: samordnarna arbetar vidare")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.PutOffAsync(Id, ItemId, Version, Input.Outcome, Input.Reason!.Trim(), Actor, ct);
        return Done(Input.Outcome == Outcome.Tabled ? "Punkten är bordlagd." : "Punkten är återremitterad.", Back);
    }

    public sealed class InputModel
    {
        public Outcome Outcome { get; set; } = Outcome.Tabled;

        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Reason).Text("varför", 1000);
    }
}
