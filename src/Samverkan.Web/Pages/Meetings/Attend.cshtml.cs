using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Notes who is present.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class AttendModel(MeetingQuery meetings, AgreementVisible visible, HoldingService service) : MeetingPage(meetings, visible)
{
    public static readonly IReadOnlyList<(AttendanceState State, string Text)> States =
    [
        (AttendanceState.Present, "Närvarande"),
        (AttendanceState.Excused, "Anmält förhinder"),
        (AttendanceState.Absent, "Frånvarande"),
    ];

    [BindProperty(Name = "narvaro")]
    public Dictionary<Guid, AttendanceState> Noted { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.NoteAttendanceAsync(Id, Version, Noted, Actor, ct);
        return Done("Närvaron är antecknad.", MeetingLinks);
    }
}
