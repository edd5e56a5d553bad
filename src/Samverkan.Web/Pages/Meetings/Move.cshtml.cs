using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Moves a coming meeting, with a reason.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class MoveModel(MeetingQuery meetings, AgreementVisible visible, PlanningService service) : MeetingPage(meetings, visible)
{
    [BindProperty]
    public TimeInput Input { get; set; } = new();

    [BindProperty]
    public ReasonInput Reason { get; set; } = new();

    public void OnGet()
    {
        var local = SwedishTime.Local(Meeting.StartsAt);
        Input = new TimeInput
        {
            Date = Meeting.Date.Iso(),
            Time = local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Place = Meeting.Place,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new TimeInput.Validator(), Input);
        Check(new ReasonInput.Validator(), Reason, "Reason");
        await service.MoveAsync(Id, Version, Input.StartsAt, Input.Place!.Trim(), Reason.Why!.Trim(), Actor, ct);
        return Done("Sammanträdet är flyttat.", MeetingLinks);
    }
}
