using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Compliance;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Overview;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>Who decides when the decision-maker is away (R13), who chairs then, and decisions whose minutes are late (R16).</summary>
public class DeputyTests : IAsyncLifetime
{
    private const string Deputy = "bitr.direktor@kommunen.example";
    private static readonly DateOnly Today = SwedishTime.DateOf(TestDatabase.StoryTime);
    private readonly TestApp app = new();

    public Task InitializeAsync() =>
        app.WithAsync(async services =>
        {
            var (admin, contacts) = (await app.ActorAsync(Admin), services.GetRequiredService<ContactService>());
            var district = await services
                .GetRequiredService<SamverkanDb>()
                .Set<Organisation>()
                .FirstAsync(o => o.Name == "Norrmalms stadsdelsförvaltning");
            var function = await contacts.SaveFunctionAsync(
                district.Id,
                null,
                0,
                "Biträdande stadsdelsdirektör",
                FunctionRole.DecisionMaker,
                "",
                admin
            );
            var user = await services.GetRequiredService<UserService>().AddAsync("Ann Berg", Deputy, "", "ett långt lösenord", admin);
            await contacts.AppointAsync(function.Id, user.PersonId!.Value, Today, admin);
            return 0;
        });

    public async Task DisposeAsync() => await app.DisposeAsync();

    private static async Task<Meeting> OpenAsync(IServiceProvider services, Func<Attendance, bool> present, Actor karin)
    {
        var (db, meetings) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<MeetingVerbs>());
        var council = await db.Set<Body>().FirstAsync(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Kind == BodyKind.Council);
        var meeting = await meetings.Planning.PlanAsync(council.Id, karin.Now, "Rum Vasa", karin);
        var item = await meetings.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Fråga", "Karin Hedlund", "", null, karin);
        await services
            .GetRequiredService<DecisionService>()
            .WriteAsync(meeting.Id, item.Id, item.Decision!.Version, "Chefsamrådet beslutar.", "", "", karin);
        await meetings.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await meetings.Holding.NoteAttendanceAsync(
            meeting.Id,
            meeting.Version,
            meeting
                .Attendances.Where(a => !a.IsVacant)
                .ToDictionary(a => a.Id, a => present(a) ? AttendanceState.Present : AttendanceState.Excused),
            karin
        );
        return meeting;
    }

    private static async Task MandateAsync(IServiceProvider services, DateOnly from, DateOnly to, Actor karin)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        var council = await db.Set<Body>().FirstAsync(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Kind == BodyKind.Council);
        var function = await db.Set<Function>().FirstAsync(f => f.Title == "Biträdande stadsdelsdirektör");
        await services.GetRequiredService<ForumService>().AddDeputyAsync(council.Id, function.Id, from, to, "Beslut 2026-03-01", karin);
    }

    private Task<T> ActAsync<T>(Func<IServiceProvider, Actor, Task<T>> act) =>
        app.WithAsync(async services => await act(services, await app.ActorAsync(Karin)));

    [Fact]
    public Task A_deputy_with_mandate_decides_when_the_decision_maker_is_away() =>
        ActAsync(
            async (services, karin) =>
            {
                await MandateAsync(services, Today, Today.AddDays(10), karin);
                var meeting = await OpenAsync(services, a => a.Title != "Stadsdelsdirektör", karin);
                var (decisions, item) = (services.GetRequiredService<DecisionService>(), meeting.Items[0]);
                await decisions.DecideAsync(
                    meeting.Id,
                    item.Id,
                    item.Decision!.Version,
                    "",
                    Outcome.Approved,
                    "",
                    await app.ActorAsync(Deputy)
                );
                await decisions.DecideAsync(
                    meeting.Id,
                    item.Id,
                    item.Decision.Version,
                    "",
                    Outcome.Approved,
                    "",
                    await app.ActorAsync(Mikael)
                );
                Assert.Equal(Outcome.Approved, item.Decision.Outcome);
                Assert.Contains(
                    item.Decision.Standpoints,
                    s => s is { Name: "Ann Berg", Title: "Biträdande stadsdelsdirektör, ersättare" }
                );
                return 0;
            }
        );

    [Fact]
    public Task The_decision_maker_who_is_away_does_not_decide_or_adjust_in_the_deputys_place_and_only_the_deputy_is_told() =>
        ActAsync(
            async (services, karin) =>
            {
                await MandateAsync(services, Today, Today.AddDays(10), karin);
                var meeting = await OpenAsync(services, a => a.Title != "Stadsdelsdirektör", karin);
                var (decisions, item) = (services.GetRequiredService<DecisionService>(), meeting.Items[0]);
                var (eva, deputy, mikael) = (await app.ActorAsync(Eva), await app.ActorAsync(Deputy), await app.ActorAsync(Mikael));
                var refused = await Refused.ByAsync(() =>
                    decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, "", Outcome.Approved, "", eva)
                );
                Assert.Equal([MeetingRules.DeputyServes], refused);
                foreach (var who in new[] { deputy, mikael })
                {
                    await decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, "", Outcome.Approved, "", who);
                }

                await services.GetRequiredService<HoldingService>().CloseAsync(meeting.Id, meeting.Version, karin);
                Assert.Equal([MeetingRules.OnlyDecisionMakerAdjusts], meeting.WhyNotAdjust(eva).Rules);
                Assert.Empty(meeting.WhyNotAdjust(deputy).Rules);
                Assert.True(await IsToldAsync(services, deputy, meeting));
                Assert.False(await IsToldAsync(services, eva, meeting));
                await services.GetRequiredService<MinutesService>().AdjustAsync(meeting.Id, meeting.MinutesHash, deputy);
                Assert.False(await IsToldAsync(services, deputy, meeting));
                return 0;
            }
        );

    private static async Task<bool> IsToldAsync(IServiceProvider services, Actor actor, Meeting meeting) =>
        (await services.GetRequiredService<OverviewQuery>().AskAsync(actor)).Waiting.Any(w =>
            w.Href.Contains(meeting.Id.ToString(), StringComparison.Ordinal)
        );

    [Fact]
    public Task A_deputy_does_not_decide_beside_the_decision_maker() =>
        ActAsync(
            async (services, karin) =>
            {
                await MandateAsync(services, Today, Today.AddDays(10), karin);
                var meeting = await OpenAsync(services, _ => true, karin);
                var item = meeting.Items[0];
                var refused = await Assert.ThrowsAsync<RuleException>(async () =>
                    await services
                        .GetRequiredService<DecisionService>()
                        .DecideAsync(meeting.Id, item.Id, item.Decision!.Version, "", Outcome.Approved, "", await app.ActorAsync(Deputy))
                );
                Assert.Equal(MeetingRules.NoMandate, refused.Rules[0]);
                return 0;
            }
        );

    [Fact]
    public Task A_deputy_whose_mandate_does_not_cover_the_day_is_refused() =>
        ActAsync(
            async (services, karin) =>
            {
                await MandateAsync(services, Today.AddDays(1), Today.AddDays(10), karin);
                var meeting = await OpenAsync(services, a => a.Title != "Stadsdelsdirektör", karin);
                Assert.DoesNotContain(meeting.Attendances, a => a.Role == BodyRole.Deputy);
                var item = meeting.Items[0];
                var refused = await Assert.ThrowsAsync<RuleException>(async () =>
                    await services
                        .GetRequiredService<DecisionService>()
                        .DecideAsync(meeting.Id, item.Id, item.Decision!.Version, "", Outcome.Approved, "", await app.ActorAsync(Deputy))
                );
                Assert.Equal(MeetingRules.NoMandate, refused.Rules[0]);
                return 0;
            }
        );

    [Fact]
    public Task A_meeting_whose_chair_never_came_is_closed_only_with_another_chair() =>
        ActAsync(
            async (services, karin) =>
            {
                var (meetings, decisions) = (services.GetRequiredService<MeetingVerbs>(), services.GetRequiredService<DecisionService>());
                var absent = (await OpenAsync(services, a => a.Role == BodyRole.DecisionMaker, karin)).Chair;
                var meeting = await OpenAsync(services, a => a.PartyOrder != absent, karin);
                var item = meeting.Items[0];
                await decisions.PutOffAsync(meeting.Id, item.Id, item.Decision!.Version, Outcome.Tabled, "Parten saknas.", karin);
                Assert.Equal([MeetingRules.ChairAbsent], meeting.WhyNotClose().Rules);
                await Assert.ThrowsAsync<RuleException>(() =>
                    meetings.Holding.ChangeChairAsync(meeting.Id, meeting.Version, ChairRotation.Opposite(absent), "", karin)
                );
                await meetings.Holding.ChangeChairAsync(
                    meeting.Id,
                    meeting.Version,
                    ChairRotation.Opposite(absent),
                    "Ordföranden blev sjuk",
                    karin
                );
                await meetings.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
                Assert.Contains("Ordföranden blev sjuk", meeting.MinutesJson);
                return 0;
            }
        );

    [Fact]
    public async Task A_decision_without_adjusted_minutes_is_told_to_the_coordinators_after_fourteen_days()
    {
        await ActAsync(
            async (services, karin) =>
            {
                var meeting = await OpenAsync(services, _ => true, karin);
                var (decisions, item) = (services.GetRequiredService<DecisionService>(), meeting.Items[0]);
                await decisions.DecideAsync(
                    meeting.Id,
                    item.Id,
                    item.Decision!.Version,
                    "",
                    Outcome.Approved,
                    "",
                    await app.ActorAsync(Eva)
                );
                await decisions.DecideAsync(
                    meeting.Id,
                    item.Id,
                    item.Decision.Version,
                    "",
                    Outcome.Approved,
                    "",
                    await app.ActorAsync(Mikael)
                );
                await services.GetRequiredService<MeetingVerbs>().Holding.CloseAsync(meeting.Id, meeting.Version, karin);
                return 0;
            }
        );
        app.Clock.Advance(TimeSpan.FromDays(14));
        Assert.DoesNotContain(
            await WaitingAsync(),
            w => w.Text.Contains("utan verkan", StringComparison.Ordinal) && w.Text.Contains(Today.Long(), StringComparison.Ordinal)
        );
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(
            await WaitingAsync(),
            w => w.Text.Contains("utan verkan", StringComparison.Ordinal) && w.Text.Contains(Today.Long(), StringComparison.Ordinal)
        );
    }

    private Task<IReadOnlyList<WaitingTask>> WaitingAsync() =>
        ActAsync(async (services, karin) => (await services.GetRequiredService<OverviewQuery>().AskAsync(karin)).Waiting);
}
