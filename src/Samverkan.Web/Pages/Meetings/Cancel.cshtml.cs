using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Cancels a coming meeting, with a reason.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class CancelModel(MeetingQuery meetings, AgreementVisible visible, PlanningService service) : MeetingPage(meetings, visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.CancelAsync(Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done(Meeting.Decides ? "Sammanträdet är inställt." : "Mötet är inställt.", MeetingLinks);
    }
}
