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

    /// <summary>Who held each function; only for a meeting that is entered afterwards.</summary>
    [BindProperty(Name = "namn")]
    public Dictionary<Guid, string> Names { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Names.Values.Any(n => n.Length > 200))
        {
            throw new FluentValidation.ValidationException([new("namn", "Ett namn är högst 200 tecken.")]);
        }

        await service.NoteAttendanceAsync(Id, Version, Noted, Actor, Names, ct);
        return Done("Närvaron är antecknad.", MeetingLinks);
    }
}
