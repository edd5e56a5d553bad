using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>The minutes of a closed meeting; decision-makers adjust them here.</summary>
[RequirePermission(Permission.Read)]
public sealed class MinutesModel(MeetingQuery meetings, AgreementVisible visible, MinutesService service) : MeetingPage(meetings, visible)
{
    /// <summary>The minutes that the reader saw.</summary>
    [BindProperty]
    public string Hash { get; set; } = "";

    /// <summary>The minutes as the actor may read them.</summary>
    public Redacted Read { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Meeting.MinutesContent.Length == 0)
        {
            throw new NotFoundException("Protokollet");
        }

        Read = ForActor(Meeting.Minutes);
    }

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken ct)
    {
        await service.FinishNotesAsync(Id, Hash, Actor, ct);
        return Done("Minnesanteckningarna är klara.", MeetingLinks.Minutes);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AdjustAsync(Id, Hash, Actor, ct);
        await LoadAsync(ct);
        return Done(
            Meeting.IsAdjusted
                ? "Protokollet är justerat av båda parter. Det som beslutades gäller nu."
                : "Protokollet är justerat för din part. Nu väntar det på den andra parten.",
            MeetingLinks.Minutes
        );
    }
}
