using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>The secretary notes what a decision-maker said in the room.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class RecordModel(MeetingQuery meetings, AgreementVisible visible, DecisionService service) : ItemPage(meetings, visible)
{
    [BindProperty]
    public StandpointInput Input { get; set; } = new();

    [BindProperty]
    public int Party { get; set; } = 1;

    public IEnumerable<SelectListItem> PartyItems =>
        new[] { 1, 2 }
            .Select(party =>
                Meeting.Present(party) ?? Meeting.Attendances.Find(a => a.Role == BodyRole.DecisionMaker && a.PartyOrder == party)
            )
            .OfType<Attendance>()
            .Select(a => Ui.Item(a.PartyOrder, $"{a.Name}, {a.Title}"));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new StandpointInput.Validator(), Input);
        await service.RecordAsync(
            Id,
            ItemId,
            Version,
            Party is 1 or 2 ? Party : 0,
            Input.Choice!.Value,
            Input.Reason?.Trim() ?? "",
            Actor,
            ct
        );
        return Done("Ställningstagandet är antecknat och väntar på bekräftelse.", Back);
    }
}
