using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>Who chairs (R12) through years of meetings planned, moved, cancelled and held with deviations, drawn at random.</summary>
public class ChairWalkTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly DateOnly Start = SwedishTime.DateOf(TestDatabase.StoryTime).AddDays(10);

    private sealed class Walk(IServiceProvider services, Guid council, int seed)
    {
        private readonly Random random = new(seed);
        private readonly MeetingVerbs verbs = services.GetRequiredService<MeetingVerbs>();

        /// <summary>Whose turn it is, as the test keeps it beside the product.</summary>
        public int Turn { get; private set; } = 2;

        public int Held { get; private set; }

        private Task<Actor> KarinAsync(DateOnly day) => Lived.AsAsync(services, Karin, day);

        private static DateTime At(DateOnly day) => SwedishTime.ToUtc(day, new TimeOnly(10, 0));

        public async Task MeetAsync(DateOnly day)
        {
            var karin = await KarinAsync(day.AddDays(-5));
            var meeting = await verbs.Planning.PlanAsync(council, At(day.AddDays(random.Next(20))), "Rum Vasa", karin);
            Assert.Equal(Turn, meeting.ExpectedChair);
            if (random.Next(3) == 0)
            {
                await verbs.Planning.MoveAsync(meeting.Id, meeting.Version, At(day.AddDays(random.Next(20))), "Rum Vasa", "Krock", karin);
            }

            if (random.Next(3) == 0)
            {
                await verbs.Planning.CancelAsync(meeting.Id, meeting.Version, "Sjukdom", karin);
                return;
            }

            await HoldAsync(meeting, await KarinAsync(meeting.Date));
        }

        private async Task HoldAsync(Meeting meeting, Actor karin)
        {
            var chair = random.Next(1, 3);
            await verbs.Holding.OpenAsync(meeting.Id, meeting.Version, chair, chair == Turn ? "" : "Sjuk", karin);
            Assert.Equal((Turn, chair), (meeting.ExpectedChair, meeting.Chair));
            await verbs.Holding.NoteAttendanceAsync(
                meeting.Id,
                meeting.Version,
                meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present),
                karin
            );
            if (random.Next(4) == 0)
            {
                chair = ChairRotation.Opposite(chair);
                await verbs.Holding.ChangeChairAsync(meeting.Id, meeting.Version, chair, chair == Turn ? "" : "Gick tidigare", karin);
            }

            await verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
            (Turn, Held) = (ChairRotation.Opposite(chair), Held + 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_turn_is_the_other_partys_after_whoever_chaired_last_and_nothing_else_moves_it(int seed)
    {
        var agreement = await app.DraftAsync();
        await app.WithAsync(async services =>
        {
            var db = services.GetRequiredService<SamverkanDb>();
            var body = await db.Set<Body>()
                .Include(b => b.Agreement)
                .FirstAsync(b => b.AgreementId == agreement.Id && b.Kind == BodyKind.Council);
            var (walk, chairs) = (new Walk(services, body.Id, seed), services.GetRequiredService<Chairs>());
            for (var n = 0; n < 12; n++)
            {
                await walk.MeetAsync(Start.AddDays(n * 30));
                Assert.Equal(walk.Turn, (await chairs.TurnAsync(body, body.Agreement)).Party);
            }

            Assert.InRange(walk.Held, 4, 12);
            await ComingAlternateAsync(services, body, walk.Turn, Start.AddDays(400));
            return 0;
        });
    }

    private static async Task ComingAlternateAsync(IServiceProvider services, Body body, int turn, DateOnly day)
    {
        var karin = await Lived.AsAsync(services, Karin, day);
        var verbs = services.GetRequiredService<MeetingVerbs>();
        var planned = new List<Guid>();

        // Planned in another order than they are held in.
        foreach (var days in new[] { 40, 10, 30, 20 })
        {
            planned.Add((await verbs.Planning.PlanAsync(body.Id, karin.Now.AddDays(days), "Rum Vasa", karin)).Id);
        }

        var plan = await services.GetRequiredService<Chairs>().PlanAsync(body, body.Agreement, day);
        var other = ChairRotation.Opposite(turn);
        Assert.Equal([other, turn, turn, other], planned.Select(id => plan.Expected[id]));
        var later = await services.GetRequiredService<Chairs>().PlanAsync(body, body.Agreement, day.AddDays(11));
        Assert.False(later.Expected.ContainsKey(planned[1]));
        Assert.Equal(turn, later.Expected[planned[3]]);
    }

    [Fact]
    public async Task Numbers_of_a_body_start_anew_each_Swedish_year_and_a_meeting_moved_over_new_year_takes_the_next()
    {
        var agreement = await app.DraftAsync();
        await app.WithAsync(async services =>
        {
            var council = await services
                .GetRequiredService<SamverkanDb>()
                .Set<Body>()
                .Where(b => b.AgreementId == agreement.Id && b.Kind == BodyKind.Council)
                .Select(b => b.Id)
                .FirstAsync();
            var (verbs, karin) = (services.GetRequiredService<MeetingVerbs>(), await Lived.AsAsync(services, Karin, Start));
            var labels = new List<string>();
            foreach (var at in new[] { "2026-12-31T22:59:00Z", "2026-12-31T23:00:00Z", "2027-06-01T08:00:00Z", "2026-05-01T08:00:00Z" })
            {
                var instant = DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
                labels.Add((await verbs.Planning.PlanAsync(council, instant, "Rum Vasa", karin)).Label);
            }

            Assert.Equal(["Chefsamrådet 1/2026", "Chefsamrådet 1/2027", "Chefsamrådet 2/2027", "Chefsamrådet 2/2026"], labels);
            var moved = await services
                .GetRequiredService<SamverkanDb>()
                .Set<Meeting>()
                .FirstAsync(m => m.BodyId == council && m.Number == 1 && m.Year == 2026);
            await verbs.Planning.MoveAsync(
                moved.Id,
                moved.Version,
                new DateTime(2027, 1, 5, 8, 0, 0, DateTimeKind.Utc),
                "Rum Vasa",
                "Krock",
                karin
            );
            Assert.Equal("Chefsamrådet 3/2027", moved.Label);
            return 0;
        });
    }
}
