using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>Rules of meetings that need what is stored to be asked.</summary>
public class MeetingServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<Guid> BodyAsync(BodyKind kind) =>
        app.ReadAsync(db =>
            db.Set<Body>().Where(b => b.Agreement.Slug == StoryApp.Running && b.Kind == kind).Select(b => b.Id).FirstAsync()
        );

    private async Task<Meeting> PlannedAsync(BodyKind kind = BodyKind.Council)
    {
        var body = await BodyAsync(kind);
        return await app.ActAsync<PlanningService, Meeting>(Karin, (s, a) => s.PlanAsync(body, a.Now, "Rum Vasa", a));
    }

    private Task<IReadOnlyList<Rule>> RefusedAsync(Func<MeetingVerbs, Actor, Task> act) => app.RefusedAsync(Karin, act);

    private Task ActAsync(Func<MeetingVerbs, Actor, Task> act) => app.ActAsync(Karin, act);

    [Fact]
    public async Task The_agenda_stands_still_when_the_meeting_is_cancelled()
    {
        var meeting = await PlannedAsync();
        AgendaItem item = null!;
        await ActAsync(
            async (m, a) =>
            {
                item = await m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Fråga", "Karin", "", null, a);
                var seen = await app.ReadAsync(db => db.Set<Meeting>().Where(x => x.Id == meeting.Id).Select(x => x.Version).FirstAsync());
                await m.Planning.CancelAsync(meeting.Id, seen, "Sjukdom", a);
            }
        );
        var id = meeting.Id;
        var closed = new List<Rule> { MeetingRules.AgendaIsClosed };

        Assert.Equal(closed, await RefusedAsync((m, a) => m.Agenda.AddItemAsync(id, AgendaItemKind.Information, "Ny", "", "", null, a)));
        Assert.Equal(closed, await RefusedAsync((m, a) => m.Agenda.ChangeItemAsync(id, item.Id, item.Version, "Ny", "", "", a)));
        Assert.Equal(closed, await RefusedAsync((m, a) => m.Agenda.RemoveItemAsync(id, item.Id, item.Version, a)));
        Assert.Equal(closed, await RefusedAsync((m, a) => m.Agenda.AttachAsync(id, item.Id, "a.pdf", Drawn.Pdf, a)));
        Assert.Equal(closed, await RefusedAsync((m, a) => m.Decisions.WriteAsync(id, item.Id, item.Decision!.Version, "Nytt", "", "", a)));
        var stored = await app.ReadAsync(db => db.Set<Meeting>().FirstAsync(x => x.Id == id));
        Assert.Equal(
            closed,
            await RefusedAsync((m, a) => m.Holding.NoteAttendanceAsync(id, stored.Version, new Dictionary<Guid, AttendanceState>(), a))
        );
    }

    [Fact]
    public async Task Only_Chefsamrådet_has_decisions_on_its_agenda()
    {
        var meeting = await PlannedAsync(BodyKind.Forum);

        Assert.Equal(
            [MeetingRules.OnlyCouncilDecides],
            await RefusedAsync((m, a) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Fråga", "", "", null, a))
        );
        Assert.Empty(await RefusedAsync((m, a) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Läget", "", "", null, a)));
    }

    [Fact]
    public async Task A_version_stands_on_one_agenda_and_only_one_that_Chefsamrådet_decides()
    {
        var meeting = await PlannedAsync();
        var taken = await app.ReadAsync(db =>
            db.Set<AgendaItem>()
                .Where(i => i.AnnexVersion!.Status == AnnexVersionStatus.Submitted)
                .Select(i => i.AnnexVersionId)
                .FirstAsync()
        );
        Assert.Equal(
            [MeetingRules.VersionOnOtherAgenda],
            await RefusedAsync((m, a) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Igen", "Karin", "", taken, a))
        );

        var annex = await app.ReadAsync(db =>
            db.Set<Annex>().FirstAsync(x => x.Agreement.Slug == StoryApp.Running && x.Kind == AnnexKind.Structure)
        );
        var version = await app.ActAsync<AnnexService, AnnexVersion>(Karin, (s, a) => s.SubmitAsync(annex.Id, annex.Version, "Ny", a));
        Assert.Equal(
            [AnnexRules.WrongRoute],
            await RefusedAsync((m, a) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Nej", "Karin", "", version.Id, a))
        );
    }

    [Fact]
    public async Task A_vacant_function_is_not_there()
    {
        var body = await app.ReadAsync(db =>
            db.Set<Body>().Where(b => b.Agreement.Slug == StoryApp.Running).Select(b => b.Id).ToListAsync()
        );
        var vacant = await app.ReadAsync(db =>
            db.Set<Function>().Where(f => f.Title == "Gruppchef lokal samverkansgrupp").Select(f => f.Id).FirstAsync()
        );
        var council = await BodyAsync(BodyKind.Council);
        Assert.Contains(council, body);
        await app.ActAsync<ForumService>(Karin, (s, a) => s.AddMemberAsync(council, vacant, BodyRole.CoOpted, a));
        var meeting = await PlannedAsync();
        var seat = meeting.Attendances.Find(a => a.FunctionId == vacant)!;

        Assert.Equal(
            [MeetingRules.VacantIsAbsent],
            await RefusedAsync(
                (m, a) =>
                    m.Holding.NoteAttendanceAsync(
                        meeting.Id,
                        meeting.Version,
                        new Dictionary<Guid, AttendanceState> { [seat.Id] = AttendanceState.Present },
                        a
                    )
            )
        );
    }

    [Fact]
    public async Task Notes_are_written_while_the_meeting_goes_on_and_until_somebody_has_adjusted()
    {
        var (meeting, item) = await WithItemAsync(AgendaItemKind.Information);
        Assert.Equal(
            [MeetingRules.NotStarted],
            await RefusedAsync((m, a) => m.Holding.WriteNotesAsync(meeting.Id, item.Id, item.Version, "Text", a))
        );
        await HoldAsync(meeting);
        var held = await app.ReadAsync(db => db.Set<Meeting>().FirstAsync(x => x.Id == meeting.Id));
        await app.ActAsync<MinutesService>(Eva, (s, a) => s.AdjustAsync(meeting.Id, held.MinutesHash, a));

        Assert.Equal(
            [MeetingRules.MinutesLocked],
            await RefusedAsync((m, a) => m.Holding.WriteNotesAsync(meeting.Id, item.Id, item.Version, "Text", a))
        );
    }

    [Fact]
    public async Task Nothing_is_decided_under_an_item_for_information()
    {
        var (meeting, item) = await WithItemAsync(AgendaItemKind.Information);

        Assert.Equal(
            [MeetingRules.NotDecisionItem],
            await RefusedAsync((m, a) => m.Decisions.WriteAsync(meeting.Id, item.Id, 1, "Nytt", "", "", a))
        );
    }

    [Fact]
    public async Task Putting_off_is_tabling_or_returning_with_a_reason_while_the_meeting_goes_on()
    {
        var (meeting, item) = await WithItemAsync(AgendaItemKind.Decision);
        Task<IReadOnlyList<Rule>> PutOffAsync(Outcome outcome, string reason) =>
            RefusedAsync((m, a) => m.Decisions.PutOffAsync(meeting.Id, item.Id, item.Decision!.Version, outcome, reason, a));
        Assert.Equal([MeetingRules.NotStarted], await PutOffAsync(Outcome.Tabled, "Underlag saknas"));
        await OpenAsync(meeting);

        Assert.Equal([MeetingRules.OnlyDecisionMakers], await PutOffAsync(Outcome.Approved, "Underlag saknas"));
        Assert.Equal([MeetingRules.OnlyDecisionMakers], await PutOffAsync(Outcome.Rejected, "Underlag saknas"));
        Assert.Equal([MeetingRules.ReasonNeeded], await PutOffAsync(Outcome.Tabled, ""));
        Assert.Empty(await PutOffAsync(Outcome.Tabled, "Underlag saknas"));
        Assert.Equal(
            [MeetingRules.ItemIsDecided],
            await RefusedAsync((m, a) => m.Agenda.RemoveItemAsync(meeting.Id, item.Id, item.Version, a))
        );
    }

    private async Task<(Meeting, AgendaItem)> WithItemAsync(AgendaItemKind kind)
    {
        var meeting = await PlannedAsync();
        var item = await app.ActAsync<AgendaService, AgendaItem>(
            Karin,
            (s, a) => s.AddItemAsync(meeting.Id, kind, "Fråga", "Karin", "", null, a)
        );
        return (meeting, item);
    }

    private Task OpenAsync(Meeting meeting) =>
        ActAsync(
            async (m, a) =>
            {
                var stored = await app.ReadAsync(db => db.Set<Meeting>().Include(x => x.Attendances).FirstAsync(x => x.Id == meeting.Id));
                await m.Holding.OpenAsync(meeting.Id, stored.Version, 1, "Prov av turordningen", a);
                stored = await app.ReadAsync(db => db.Set<Meeting>().Include(x => x.Attendances).FirstAsync(x => x.Id == meeting.Id));
                await m.Holding.NoteAttendanceAsync(
                    meeting.Id,
                    stored.Version,
                    stored.Attendances.Where(x => x.Role == BodyRole.DecisionMaker).ToDictionary(x => x.Id, _ => AttendanceState.Present),
                    a
                );
            }
        );

    private async Task HoldAsync(Meeting meeting)
    {
        await OpenAsync(meeting);
        await ActAsync(
            async (m, a) =>
            {
                var seen = await app.ReadAsync(db => db.Set<Meeting>().Where(x => x.Id == meeting.Id).Select(x => x.Version).FirstAsync());
                await m.Holding.CloseAsync(meeting.Id, seen, a);
            }
        );
    }
}
