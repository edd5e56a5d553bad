using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Another chair takes over in an ongoing meeting.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class ChairModel(MeetingQuery meetings, AgreementVisible visible, HoldingService service) : MeetingPage(meetings, visible)
{
    [BindProperty]
    public ChairInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    public override object Stored => new ChairInput { Chair = Meeting.Chair, Reason = Meeting.ChairReason };

    public void OnGet() => Input = (ChairInput)Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ChairInput.Validator(), Input);
        await service.ChangeChairAsync(Id, Version, Input.Chair, Input.Reason?.Trim() ?? "", Actor, ct);
        return Done($"{Agreement.Party(Input.Chair).Term} är ordförande.", MeetingLinks);
    }
}
