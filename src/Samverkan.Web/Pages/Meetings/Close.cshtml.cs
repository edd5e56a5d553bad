using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Closes a meeting and composes its minutes.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class CloseModel(Visible visible, HoldingService service) : MeetingPage(visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CloseAsync(Id, Version, Actor, ct);
        return Done(
            Meeting.Decides
                ? "Sammanträdet är avslutat. Protokollet ska justeras av båda parter."
                : "Mötet är avslutat. Läs minnesanteckningarna och gör dem klara.",
            MeetingRoot
        );
    }
}
