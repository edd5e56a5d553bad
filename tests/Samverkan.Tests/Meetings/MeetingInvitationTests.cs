using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Time;
using Samverkan.Demo;
using Samverkan.Testing;
using Samverkan.Web.Hosting;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>The summons goes into people's calendars, at the Swedish time, and follows when the meeting is moved or cancelled.</summary>
public class MeetingInvitationTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly Uri Site = new("https://samverkan.kommunen.example");

    private Task<Meeting> ActAsync(Func<MeetingVerbs, Actor, Task<Meeting>> act) =>
        app.ActAsync<MeetingVerbs, Meeting>(Karin, (m, karin) => act(m, karin with { Site = Site }));

    private async Task<Meeting> CalledAsync(DateOnly day)
    {
        var council = await app.ReadAsync(db =>
            db.Set<Body>().FirstAsync(b => b.Agreement.Slug == StoryApp.Running && b.Kind == BodyKind.Council)
        );
        return await ActAsync(
            async (m, karin) =>
            {
                var planned = await m.Planning.PlanAsync(council.Id, SwedishTime.ToUtc(day, new TimeOnly(9, 0)), "Rum Vasa; plan 2", karin);
                await m.Planning.CallAsync(planned.Id, planned.Version, karin);
                return planned;
            }
        );
    }

    private Task<Meeting> MovedAsync(Meeting meeting, DateOnly day) =>
        ActAsync(
            async (m, karin) =>
            {
                var at = SwedishTime.ToUtc(day, new TimeOnly(9, 0));
                await m.Planning.MoveAsync(meeting.Id, await VersionAsync(meeting), at, "Rum Vasa", "Krock", karin);
                return meeting;
            }
        );

    private Task<int> VersionAsync(Meeting meeting) =>
        app.ReadAsync(db => db.Set<Meeting>().Where(m => m.Id == meeting.Id).Select(m => m.Version).FirstAsync());

    /// <summary>What was attached to the mails of a meeting, in the order they were queued.</summary>
    private async Task<List<Calendar>> CalendarsAsync(Meeting meeting) => [.. (await TextsAsync(meeting)).Select(t => Calendar.Load(t)!)];

    private async Task<IEnumerable<string>> TextsAsync(Meeting meeting)
    {
        var files = await app.ReadAsync(async db =>
        {
            var attached = await db.Set<OutboxMail>().Where(m => m.SubjectId == meeting.Id).Select(m => m.AttachedId).ToListAsync();
            return await db.Set<MailAttachment>().Where(a => attached.Contains(a.AttachedId)).OrderBy(a => a.Id).ToListAsync();
        });
        return files.Select(f => System.Text.Encoding.UTF8.GetString(f.Content));
    }

    private static CalendarEvent Entry(Calendar calendar) => Assert.Single(calendar.Events);

    [Theory]
    [InlineData("2026-10-26", 8)]
    [InlineData("2026-10-23", 7)]
    [InlineData("2027-03-26", 8)]
    [InlineData("2027-03-29", 7)]
    public async Task Nine_in_the_morning_is_nine_in_Sweden_on_both_sides_of_summer_time(string day, int utc)
    {
        var meeting = await CalledAsync(DateOnly.Parse(day, SwedishText.Culture));

        var calendar = Assert.Single(await CalendarsAsync(meeting));
        var entry = Entry(calendar);
        Assert.Equal("Europe/Stockholm", entry.Start!.TzId);
        Assert.Equal("Europe/Stockholm", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal(9, entry.Start.Value.Hour);
        Assert.Equal(utc, entry.Start.AsUtc.Hour);
    }

    [Fact]
    public async Task The_summons_names_meeting_place_page_and_who_is_called_and_asks_the_caller_for_answers()
    {
        var meeting = await CalledAsync(new DateOnly(2026, 12, 10));

        var calendar = Assert.Single(await CalendarsAsync(meeting));
        var entry = Entry(calendar);
        Assert.Equal("REQUEST", calendar.Method);
        Assert.Equal(($"{meeting.Id:N}@samverkan.kommunen.example", 0), (entry.Uid, entry.Sequence));
        Assert.Equal((meeting.Label, "Rum Vasa; plan 2"), (entry.Summary, entry.Location));
        Assert.Equal(new Uri(Site, Links.Agreement(StoryApp.Running).Meeting(meeting.Id)), entry.Url);
        Assert.Equal($"mailto:{Karin}", entry.Organizer!.Value!.ToString());
        Assert.Contains($"mailto:{Eva}", entry.Attendees.Select(a => a.Value!.ToString()));
        Assert.All(entry.Attendees, a => Assert.True(a.Rsvp));
    }

    [Fact]
    public async Task The_summons_is_written_as_every_calendar_reads_it_whatever_the_language_of_the_product()
    {
        var text = Assert.Single(await TextsAsync(await CalledAsync(new DateOnly(2026, 12, 17))));

        Assert.Contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Stockholm:20261217T090000", text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Rum Vasa\\; plan 2", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 76));
    }

    [Fact]
    public async Task A_move_is_a_later_edition_of_the_same_entry_and_a_cancelled_meeting_is_taken_away()
    {
        var meeting = await CalledAsync(new DateOnly(2026, 11, 12));
        await MovedAsync(meeting, new DateOnly(2026, 11, 19));
        await ActAsync(
            async (m, karin) =>
            {
                await m.Planning.CancelAsync(meeting.Id, await VersionAsync(meeting), "Inga ärenden", karin);
                return meeting;
            }
        );

        var calendars = await CalendarsAsync(meeting);
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], calendars.Select(c => c.Method));
        Assert.Equal([0, 1, 2], calendars.Select(c => Entry(c).Sequence));
        Assert.Single(calendars.Select(c => Entry(c).Uid).Distinct());
        Assert.Equal([12, 19, 19], calendars.Select(c => Entry(c).Start!.Value.Day));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], calendars.Select(c => Entry(c).Status));
    }

    [Fact]
    public async Task The_mail_carries_the_summons_beside_its_text_and_as_a_file()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var meeting = await CalledAsync(new DateOnly(2026, 12, 3));
            var sender = new MailSender(new MailSettings { PickupFolder = folder });
            var sent = 1;
            while (sent > 0)
            {
                sent = await app.WithAsync(s =>
                    s.GetRequiredService<Outbox>().SendDueAsync(sender, () => app.Clock.GetUtcNow().UtcDateTime)
                );
            }

            var mails = await Task.WhenAll(Directory.GetFiles(folder).Select(f => MimeMessage.LoadAsync(f)));
            var mail = mails.First(m => m.Subject == $"Kallelse: {meeting.Label} 2026-12-03");
            Assert.StartsWith($"Du kallas till {meeting.Label}", mail.TextBody, StringComparison.Ordinal);
            var beside = mail.BodyParts.First(p => p.ContentType.IsMimeType("text", "calendar") && !p.IsAttachment);
            Assert.Equal("REQUEST", beside.ContentType.Parameters["method"]);
            Assert.Null(Assert.IsType<MimePart>(beside, exactMatch: false).FileName);
            var file = Assert.IsType<MimePart>(Assert.Single(mail.Attachments), exactMatch: false);
            Assert.Equal("kallelse.ics", file.FileName);
            using var bytes = new MemoryStream();
            await file.Content!.DecodeToAsync(bytes);
            Assert.Equal(meeting.Label, Entry(Calendar.Load(System.Text.Encoding.UTF8.GetString(bytes.ToArray()))!).Summary);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
