using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Access;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Cancels a coming meeting, with a reason.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class CancelModel(Visible visible, MeetingService service) : MeetingPage(visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.CancelAsync(Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done("Sammanträdet är inställt.", MeetingRoot);
    }
}
