using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Takes back minutes that one party has adjusted, with a reason.</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class TakeBackModel(MeetingQuery meetings, AgreementVisible visible, MinutesService service) : MeetingPage(meetings, visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.TakeBackAsync(Id, Version, Input.Why!.Trim(), Actor, ct);
        return Done("Protokollet är återtaget. Rätta anteckningarna och be båda parter justera.", MeetingLinks);
    }
}
