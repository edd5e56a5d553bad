using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Closes a meeting and composes its minutes.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class CloseModel(MeetingQuery meetings, AgreementVisible visible, HoldingService service) : MeetingPage(meetings, visible)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CloseAsync(Id, Version, Actor, ct);
        return Done(
            Meeting.Decides
                ? "Sammanträdet är avslutat. Protokollet ska justeras av båda parter."
                : "Mötet är avslutat. Läs minnesanteckningarna och gör dem klara.",
            MeetingLinks
        );
    }
}
