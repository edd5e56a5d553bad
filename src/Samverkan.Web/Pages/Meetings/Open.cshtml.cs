using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Opens a meeting with its chair; the turn is proposed, a deviation needs a reason.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class OpenModel(MeetingQuery meetings, AgreementVisible visible, Chairs chairs, HoldingService service)
    : MeetingPage(meetings, visible)
{
    [BindProperty]
    public ChairInput Input { get; set; } = new();

    public string TurnText { get; private set; } = "";

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    private int Turn { get; set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (!Meeting.Decides)
        {
            return;
        }

        var turn = await chairs.TurnAsync(Meeting.Body, Agreement, ct);
        Turn = turn.Party;
        TurnText =
            $"{Agreement.Party(turn.Party).Term} är i tur att vara ordförande"
            + (turn.After is { } after ? $", eftersom {Agreement.Party(after.ActualChair).Term} var det {after.Date.Iso()}." : ".");
    }

    public void OnGet() => Input.Chair = Turn;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Meeting.Decides)
        {
            Check(new ChairInput.Validator(), Input);
        }

        await service.OpenAsync(Id, Version, Input.Chair, Input.Reason?.Trim() ?? "", Actor, ct);
        return Done((Meeting.Decides ? "Sammanträdet" : "Mötet") + " är öppnat. Anteckna närvaro som nästa steg.", MeetingLinks.Attendance);
    }
}

/// <summary>Who chairs, and why when it is not their turn.</summary>
public sealed class ChairInput
{
    public int Chair { get; set; }

    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<ChairInput>
    {
        public Validator()
        {
            RuleFor(i => i.Chair).InclusiveBetween(1, 2).WithMessage("Välj ordförande.");
            RuleFor(i => i.Reason).Printable(1000);
        }
    }
}
