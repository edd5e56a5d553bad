using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Time;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

public class MeetingTests
{
    [Fact]
    public async Task A_called_meeting_that_is_moved_over_New_Year_is_numbered_anew_and_its_members_are_told()
    {
        await using var app = new TestApp();
        var karin = await app.ActorAsync(Karin);
        var (meeting, mails) = await app.WithAsync(async services =>
        {
            var (db, meetings) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<MeetingVerbs>());
            var council = await db.Set<Body>().FirstAsync(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Kind == BodyKind.Council);
            var planned = await meetings.Planning.PlanAsync(
                council.Id,
                SwedishTime.ToUtc(new DateOnly(2026, 12, 10), new TimeOnly(9, 0)),
                "Rum Vasa",
                karin
            );
            var item = await meetings.Agenda.AddItemAsync(planned.Id, AgendaItemKind.Decision, "Beslut", "Karin Hedlund", "", null, karin);
            await meetings.Planning.CallAsync(planned.Id, planned.Version, karin);
            await meetings.Planning.MoveAsync(
                planned.Id,
                planned.Version,
                SwedishTime.ToUtc(new DateOnly(2027, 1, 14), new TimeOnly(9, 0)),
                "Rum Vasa",
                "Förhinder",
                karin
            );
            Assert.Equal(2027, item.Decision!.Year);
            return (planned, await db.Set<OutboxMail>().Where(m => m.Subject.StartsWith("Flyttat")).Select(m => m.To).ToListAsync());
        });

        Assert.Equal("Chefsamrådet 1/2027", meeting.Label);
        Assert.Contains(Eva, mails);
        Assert.Contains(Mikael, mails);
    }

    [Fact]
    public async Task The_summons_leads_to_the_meeting_and_does_not_name_a_secret_item()
    {
        await using var app = new TestApp();
        var karin = await app.ActorAsync(Karin) with { Site = new Uri("https://samverkan.kommunen.example") };
        var (meeting, body) = await app.WithAsync(async services =>
        {
            var (db, meetings) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<MeetingVerbs>());
            var council = await db.Set<Body>().FirstAsync(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Kind == BodyKind.Council);
            var at = SwedishTime.ToUtc(new DateOnly(2026, 11, 10), new TimeOnly(9, 0));
            var planned = await meetings.Planning.PlanAsync(council.Id, at, "Rum Vasa", karin);
            await meetings.Agenda.AddItemAsync(planned.Id, AgendaItemKind.Information, "Öppen punkt", "Karin", "", null, karin);
            await meetings.Agenda.AddItemAsync(
                planned.Id,
                AgendaItemKind.Information,
                "Pärlfiskaren",
                "Karin",
                "",
                null,
                karin,
                new Marking(Classification.Secret, "OSL 18 kap. 1 §")
            );
            await meetings.Planning.CallAsync(planned.Id, planned.Version, karin);
            return (
                planned,
                await db.Set<OutboxMail>().Where(m => m.SubjectId == planned.Id && m.To == Eva).Select(m => m.Body).FirstAsync()
            );
        });

        Assert.Contains("Öppen punkt", body);
        Assert.DoesNotContain("Pärlfiskaren", body);
        Assert.EndsWith($"\nhttps://samverkan.kommunen.example/overenskommelser/norrmalm-aktuell/moten/{meeting.Id}", body);
    }
}
