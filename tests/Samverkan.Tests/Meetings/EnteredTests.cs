using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>Meetings that were held before they came into the product, and what a meeting keeps of its times.</summary>
public class EnteredTests(StoryApp app) : IClassFixture<StoryApp>
{
    private readonly Drawn drawn = new();

    private Meeting Entered(int days = -30) =>
        Meeting.HeldBefore(drawn.Council(), 1, Drawn.Now.AddDays(days), "Rum Vasa", 1, drawn.Coordinator);

    private Meeting Filled()
    {
        var meeting = Entered();
        foreach (var m in meeting.Body.MembersOn(meeting.Date))
        {
            var there = new Attendance(meeting, m.FunctionId, m.Function.Title, "Namn", m.Role, m.PartyOrder);
            there.Note(AttendanceState.Present);
            meeting.Attendances.Add(there);
        }

        return meeting;
    }

    [Fact]
    public void A_meeting_is_entered_afterwards_when_it_has_been()
    {
        Assert.Equal([MeetingRules.NotHeldYet], Refused.By(() => Entered(0)));
        Assert.Empty(Refused.By(() => Entered(-1)));
    }

    [Fact]
    public void Only_a_meeting_that_was_entered_afterwards_is_finished_as_it_was()
    {
        Assert.Equal([MeetingRules.NotEntered], drawn.Opened().WhyNotFinishEntered().Rules);
        Assert.Empty(Filled().WhyNotFinishEntered().Rules);
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_record_was_adjusted_from_the_day_of_the_meeting_to_today(int days, bool holds)
    {
        var meeting = Filled();
        var refused = Refused.By(() => meeting.FinishEntered(Drawn.Text("Protokoll"), Drawn.Today.AddDays(days), drawn.Coordinator));

        Assert.Equal(holds ? [] : [MeetingRules.AdjustedOutOfOrder], refused);
        Assert.Equal(holds, meeting.IsAdjusted);
    }

    [Theory]
    [InlineData(AgendaItemKind.Information, 0, true)]
    [InlineData(AgendaItemKind.Information, -1, false)]
    [InlineData(AgendaItemKind.Decision, 0, false)]
    public void A_meeting_entered_afterwards_presents_what_was_decided_by_its_day_and_decides_no_version(
        AgendaItemKind kind,
        int daysAfterTheDecision,
        bool holds
    )
    {
        var (decided, undecided) = (drawn.Version(AnnexVersionStatus.InForce), drawn.Version(AnnexVersionStatus.Submitted));
        var meeting = Meeting.HeldBefore(
            drawn.Council(),
            1,
            Drawn.Now.AddDays(daysAfterTheDecision),
            "Rum Vasa",
            1,
            drawn.Coordinator with
            {
                Now = Drawn.Now.AddDays(1),
            }
        );

        Assert.Equal(holds ? [] : [MeetingRules.VersionIsLater], meeting.WhyNotTakeUp(kind, decided).Rules);
        Assert.Equal([MeetingRules.VersionIsLater], meeting.WhyNotTakeUp(kind, undecided).Rules);
        Assert.Empty(drawn.Meeting().WhyNotTakeUp(kind, undecided).Rules);
    }

    [Theory]
    [InlineData(true, "Justerat 2026-02-01.", "Klara")]
    [InlineData(false, "Klara 2026-02-01.", "usterat")]
    public async Task The_record_of_an_entered_meeting_says_adjusted_only_where_the_body_keeps_minutes(
        bool council,
        string says,
        string not
    )
    {
        var body = council ? drawn.Council() : drawn.Forum(drawn.Chief);
        var meeting = Meeting.HeldBefore(body, 1, Drawn.Now.AddDays(-30), "Rum Vasa", 1, drawn.Coordinator);
        var there = new Attendance(meeting, drawn.Chief.Id, "Chef", "Namn", council ? BodyRole.DecisionMaker : BodyRole.Lead, 1);
        there.Note(AttendanceState.Present);
        meeting.Attendances.Add(there);
        var minutes = new MinutesComposer();
        meeting.FinishEntered(await minutes.ComposeAsync(meeting), new DateOnly(2026, 2, 1), drawn.Coordinator);

        var text = Samverkan.Documents.Content.PlainText.Of(minutes.ForPrint(meeting));
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.DoesNotContain(not, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_of_a_meeting_that_was_entered_afterwards_are_not_taken_anew()
    {
        var meeting = Filled();
        var item = Drawn.Item(meeting);

        Assert.Contains(MeetingRules.DecidedBefore, item.Decision!.WhyNotDecide(meeting, item, 1).Rules);
    }

    [Fact]
    public void A_meeting_keeps_when_it_was_planned_each_move_and_when_it_was_opened_and_closed()
    {
        var meeting = drawn.Meeting().Planned(drawn.Coordinator);
        meeting.Move(Drawn.Now.AddDays(7), "Rum Vasa", "Sjukdom", drawn.Coordinator);
        meeting.Move(Drawn.Now.AddDays(14), "Rum Vasa", "Krock", drawn.Coordinator);
        meeting.Open(2, 2, "", drawn.Coordinator);

        Assert.Equal((Drawn.Now, Drawn.Now), (meeting.PlannedAt!.Value, meeting.OpenedAt!.Value));
        Assert.Equal([Drawn.Now, Drawn.Now.AddDays(7), Drawn.Now.AddDays(14)], meeting.Moves.Select(m => m.From));
        Assert.Equal(["Sjukdom", "Krock"], meeting.Moves.Take(2).Select(m => m.Reason));
    }

    [Fact]
    public async Task Entered_meetings_take_their_turn_and_are_finished_with_their_own_decisions_and_minutes()
    {
        var council = await app.ReadAsync(db =>
            db.Set<Body>().Where(b => b.Agreement.Slug == StoryApp.Running && b.Kind == BodyKind.Council).Select(b => b.Id).FirstAsync()
        );
        var version = await app.ReadAsync(db =>
            db.Set<AnnexVersion>().Where(v => v.Status == AnnexVersionStatus.Submitted).Select(v => v.Id).FirstAsync()
        );
        var at = app.Clock.GetUtcNow().UtcDateTime.AddDays(-1);
        await app.ActAsync<IServiceProvider>(
            Karin,
            async (services, karin) =>
            {
                var (entering, verbs) = (services.GetRequiredService<EnteringService>(), services.GetRequiredService<MeetingVerbs>());
                var meeting = await entering.EnterAsync(council, at, "Rum Vasa", 2, karin);
                Assert.Equal(
                    [MeetingRules.VersionIsLater],
                    await Refused.ByAsync(() =>
                        verbs.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Bilaga", "Karin", "", version, karin)
                    )
                );
                var chairs = services.GetRequiredService<Chairs>();
                Assert.DoesNotContain(
                    meeting.Id,
                    (await chairs.PlanAsync(meeting.Body, meeting.Body.Agreement, karin.Today)).Expected.Keys
                );
                var item = await verbs.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Budget", "Karin", "", null, karin);
                await verbs.Decisions.WriteAsync(meeting.Id, item.Id, item.Decision!.Version, "Budgeten antas.", "", "", karin);
                Assert.Equal(
                    [MeetingRules.NumberTaken],
                    await Refused.ByAsync(() =>
                        verbs.Decisions.EnterAsync(meeting.Id, item.Id, item.Decision!.Version, Outcome.Approved, 1, "", karin)
                    )
                );
                await verbs.Decisions.EnterAsync(meeting.Id, item.Id, item.Decision.Version, Outcome.Approved, 97, "", karin);
                Assert.Equal((97, meeting.Date), (item.Decision.Number!.Value, item.Decision.DecidedOn!.Value));
                await verbs.Holding.NoteAttendanceAsync(
                    meeting.Id,
                    meeting.Version,
                    meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present),
                    karin
                );
                Assert.Equal(
                    [MeetingRules.FinishedAsEntered],
                    await Refused.ByAsync(() => verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin))
                );
                await entering.FinishAsync(meeting.Id, meeting.Version, meeting.Date, karin);
                Assert.Contains("i efterhand", Samverkan.Documents.Content.PlainText.Of(meeting.Minutes), StringComparison.Ordinal);
                var turn = await services.GetRequiredService<Chairs>().TurnAsync(meeting.Body, meeting.Body.Agreement);
                Assert.Equal((1, meeting.Date), (turn.Party, turn.After!.Date));
            }
        );
        await app.WorkAsync();
        Assert.True(await app.ReadAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Name.StartsWith("infort-"))));
    }

    [Fact]
    public async Task A_decision_of_a_meeting_that_is_held_here_is_not_entered()
    {
        await using var own = new StoryApp();
        var (meeting, item) = await own.ReadAsync(async db =>
        {
            var found = await db.Set<AgendaItem>()
                .Include(i => i.Decision)
                .FirstAsync(i => i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null);
            return (found.MeetingId, found);
        });

        Assert.Contains(
            MeetingRules.DecidedHere,
            await own.RefusedAsync<DecisionService>(
                Karin,
                (s, a) => s.EnterAsync(meeting, item.Id, item.Decision!.Version, Outcome.Approved, null, "", a)
            )
        );
    }
}
