using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Opens a meeting with its chair; the turn is proposed, a deviation needs a reason.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class OpenModel(Visible visible, MeetingLoader loader, MeetingService service) : MeetingPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string TurnText { get; private set; } = "";

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    private int Turn { get; set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var turn = await loader.TurnAsync(Meeting.Body, Agreement, ct);
        Turn = turn.Party;
        TurnText = $"{Agreement.Party(turn.Party).Term} är i tur att vara ordförande" + (turn.After is { } after ? $", eftersom {Agreement.Party(after.ActualChair).Term} var det {after.Date.Iso()}." : ".");
    }

    public void OnGet() => Input.Chair = Turn;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.OpenAsync(Id, Version, Input.Chair, Input.Reason?.Trim() ?? "", Actor, ct);
        return Done("Sammanträdet är öppnat. Anteckna närvaro som nästa steg.", MeetingRoot + "/narvaro");
    }

    public sealed class InputModel
    {
        public int Chair { get; set; }

        public string? Reason { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Chair).InclusiveBetween(1, 2).WithMessage("Välj ordförande.");
            RuleFor(i => i.Reason).Printable(1000);
        }
    }
}
