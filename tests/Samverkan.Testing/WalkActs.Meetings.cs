using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Demo;

namespace Samverkan.Testing;

/// <summary>The acts of meetings and their minutes.</summary>
internal static partial class WalkActs
{
    private static async Task PlanAsync(WalkStage s)
    {
        if (await s.Meetings.CountAsync(m => m.State == MeetingState.Planned || m.State == MeetingState.Called) > 2)
        {
            throw new NothingThereException();
        }

        var body = await s.PickAsync(s.Bodies, b => b.Kind == BodyKind.Council);
        var at = s.Now.AddHours(s.Random.Next(-24, 24 * 20));
        await s.Get<MeetingVerbs>().Planning.PlanAsync(body.Id, at, "Rum Vasa", await s.AsAsync(Coordinators));
    }

    private static async Task MoveAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Planned || m.State == MeetingState.Called);
        var at = s.Now.AddHours(s.Random.Next(-24, 24 * 20));
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>().Planning.MoveAsync(meeting.Id, meeting.Version, at, "Rum Ask", "Förhinder", actor);
    }

    private static async Task CancelAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Planned || m.State == MeetingState.Called);
        if (s.Random.Next(3) > 0)
        {
            throw new NothingThereException();
        }

        await s.Get<MeetingVerbs>().Planning.CancelAsync(meeting.Id, meeting.Version, "Sjukdom", await s.AsAsync(Coordinators));
    }

    private static async Task CallAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Planned || m.State == MeetingState.Called);
        await s.Get<MeetingVerbs>().Planning.CallAsync(meeting.Id, meeting.Version, await s.AsAsync(Coordinators));
    }

    private static async Task AddItemAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(
            s.Meetings,
            m => m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Ongoing
        );
        var version = s.Random.Next(4) == 0 ? null : await s.PickAsync(s.Versions, v => v.Status == AnnexVersionStatus.Submitted);
        var kind = s.Random.Next(4) == 0 ? AgendaItemKind.Information : AgendaItemKind.Decision;
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>().Agenda.AddItemAsync(meeting.Id, kind, "Punkten", "Karin Hedlund", "", version?.Id, actor);
    }

    private static async Task RemoveItemAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: false);
        await s.Get<MeetingVerbs>().Agenda.RemoveItemAsync(meeting.Id, item.Id, item.Version, await s.AsAsync(Coordinators));
    }

    private static async Task OpenAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Planned || m.State == MeetingState.Called);
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>()
            .Holding.OpenAsync(meeting.Id, meeting.Version, s.Random.Next(1, 3), s.Random.Next(2) == 0 ? "" : "Förhinder", actor);
    }

    private static async Task ChangeChairAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Ongoing);
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>().Holding.ChangeChairAsync(meeting.Id, meeting.Version, s.Random.Next(1, 3), "Förhinder", actor);
    }

    private static async Task AttendAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Ongoing);
        var states = meeting
            .Attendances.Where(a => !a.IsVacant)
            .ToDictionary(a => a.Id, _ => s.Random.Next(16) > 0 ? AttendanceState.Present : AttendanceState.Absent);
        await s.Get<MeetingVerbs>().Holding.NoteAttendanceAsync(meeting.Id, meeting.Version, states, await s.AsAsync(Coordinators));
    }

    private static async Task NotesAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: false);
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>().Holding.WriteNotesAsync(meeting.Id, item.Id, item.Version, $"Anteckning {s.Random.Next(99)}.", actor);
    }

    private static async Task WriteAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: true);
        var actor = await s.AsAsync(Coordinators);
        var seen = item.Decision!.Version;
        await s.Get<MeetingVerbs>().Decisions.WriteAsync(meeting.Id, item.Id, seen, $"Beslut {s.Random.Next(99)}.", "", "", actor);
    }

    private static async Task DecideAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: true);
        var outcome = s.Random.Next(5) == 0 ? Outcome.Rejected : Outcome.Approved;
        var actor = await s.AsAsync(Deciders);
        var reason = outcome == Outcome.Approved ? "" : "Skäl";
        await s.Get<MeetingVerbs>()
            .Decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, outcome, reason, actor);
    }

    private static async Task RecordAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: true);
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>()
            .Decisions.RecordAsync(meeting.Id, item.Id, item.Decision!.Version, s.Random.Next(1, 3), Outcome.Approved, "", actor);
    }

    private static async Task ConfirmAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: true);
        var actor = await s.AsAsync(Deciders);
        await s.Get<MeetingVerbs>().Decisions.ConfirmAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, actor);
    }

    private static async Task PutOffAsync(WalkStage s)
    {
        var (meeting, item) = await s.ItemAsync(decided: true);
        var actor = await s.AsAsync(Coordinators);
        await s.Get<MeetingVerbs>()
            .Decisions.PutOffAsync(meeting.Id, item.Id, item.Decision!.Version, Outcome.Tabled, "Mer underlag.", actor);
    }

    private static async Task CloseAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Ongoing);
        await s.Get<MeetingVerbs>().Holding.CloseAsync(meeting.Id, meeting.Version, await s.AsAsync(Coordinators));
    }

    private static async Task AdjustAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Held);
        await s.Get<MeetingVerbs>()
            .Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, await s.AsAsync(s.Random.Next(5) > 0 ? Deciders : Anyone));
    }

    private static async Task TakeBackMinutesAsync(WalkStage s)
    {
        var meeting = await s.PickAsync(s.Meetings, m => m.State == MeetingState.Held);
        await s.Get<MeetingVerbs>().Minutes.TakeBackAsync(meeting.Id, meeting.Version, "Fel namn", await s.AsAsync(Coordinators));
    }
}
