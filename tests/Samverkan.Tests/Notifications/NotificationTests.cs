using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Users;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Notifications;

/// <summary>Who is told of an event has a row that says so, and a mail where there is an address; nobody is told twice.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private static readonly DateTime Now = TestDatabase.StoryTime;
    private readonly TestApp app = new();

    public Task InitializeAsync() => app.ReadAsync(db => db.Set<OutboxMail>().ExecuteDeleteAsync());

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task TellAsync(string occasion, params Recipient[] to) =>
        TellAsync(
            new Occurrence(Events.MeetingMoved, Subject, occasion, ["Mötet", "i dag", "krock"], new Uri("https://samverkan.example/m?a=1")),
            to
        );

    /// <summary>Tells as an act does: in a save with a row of the history.</summary>
    private Task<int> TellAsync(Occurrence occurrence, params Recipient[] to) =>
        app.WithAsync(async s =>
        {
            var (db, actor) = (s.GetRequiredService<SamverkanDb>(), Actor.System(Now, "prov"));
            await s.GetRequiredService<Outbox>().TellAsync(occurrence, to, actor);
            db.Add(new HistoryEntry(actor, "prövade", new Drawn().Agreement, null, null));
            return await db.SaveChangesAsync();
        });

    private Task<List<Notification>> NotedAsync() =>
        app.ReadAsync(db => db.Set<Notification>().Where(n => n.SubjectId == Subject).OrderBy(n => n.Sequence).ToListAsync());

    private static readonly Guid Subject = Guid.CreateVersion7();

    private Task<List<OutboxMail>> AllAsync() => app.ReadAsync(db => db.Set<OutboxMail>().OrderBy(m => m.To).ToListAsync());

    [Fact]
    public async Task Each_is_told_once_of_an_occasion_however_many_times_and_ways_they_are_named()
    {
        var (karin, eva) = (new Recipient(Guid.CreateVersion7(), "karin@a.example"), new Recipient(Guid.CreateVersion7(), "eva@a.example"));
        await TellAsync("1", karin, karin, new Recipient(Guid.CreateVersion7(), ""));
        await TellAsync("1", karin, eva);

        Assert.Equal(["eva@a.example", "karin@a.example"], (await AllAsync()).Select(m => m.To));
        await TellAsync("2", karin);
        Assert.Equal(2, (await AllAsync()).Count(m => m.PersonId == karin.PersonId));
        Assert.Equal(4, (await NotedAsync()).Count);
    }

    [Fact]
    public async Task A_person_without_an_address_is_told_in_the_product_and_an_address_that_is_nobodys_by_mail_only()
    {
        var silent = new Recipient(Guid.CreateVersion7(), "");
        await TellAsync("1", silent, new Recipient(null, "a@b.example"));

        Assert.Equal("a@b.example", Assert.Single(await AllAsync()).To);
        var noted = Assert.Single(await NotedAsync());
        Assert.Equal((silent.PersonId!.Value, "Flyttat: Mötet", "/m?a=1"), (noted.PersonId, noted.Line, noted.Page));
        Assert.Equal(Now, noted.At);
        Assert.DoesNotContain("krock", noted.ValuesJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_lets_whoever_has_it_in_is_mailed_and_kept_nowhere_else()
    {
        var user = await app.ReadAsync(db => db.Users.FirstAsync(u => u.Email == Leila));
        await app.WithAsync(async s =>
        {
            await s.GetRequiredService<UserService>()
                .MailPasswordLinkAsync(Leila, new Uri("https://samverkan.example"), Actor.System(Now, "prov"));
            return 0;
        });

        Assert.Contains("kod=", Assert.Single(await AllAsync()).Body, StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Set<Notification>().AnyAsync(n => n.SubjectId == user.Id)));
        Assert.Equal(
            ["account-made", "password-asked", "attempts-failed", "accessibility-told"],
            Events.All.Where(e => e.OnlyMailed).Select(e => e.Id)
        );
    }

    [Fact]
    public async Task What_is_attached_is_stored_once_sent_with_each_mail_and_forgotten_with_their_texts()
    {
        var file = new AttachedFile("a.txt", "text/plain", [1, 2, 3]);
        var occurrence = new Occurrence(Events.MeetingMoved, Subject, "1", ["Mötet", "i dag", "krock"]) { Attachments = [file] };
        await TellAsync(occurrence, new Recipient(null, "a@b.example"), new Recipient(null, "b@b.example"));
        await TellAsync(occurrence, new Recipient(null, "a@b.example"));
        Assert.Single(await app.ReadAsync(db => db.Set<MailAttachment>().ToListAsync()));

        await app.WithAsync(s => s.GetRequiredService<Outbox>().ForgetSentAsync(Now));
        Assert.Equal(1, await app.ReadAsync(db => db.Set<MailAttachment>().CountAsync()));

        var sender = new Sender();
        var sent = Now.AddDays(1);
        await app.WithAsync(s => s.GetRequiredService<Outbox>().SendDueAsync(sender, () => sent));
        Assert.Equal(["a@b.example", "b@b.example"], sender.Mails.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(sender.Mails, m => Assert.Equal(file.Content, Assert.Single(m.Attachments).Content));

        await app.WithAsync(s => s.GetRequiredService<Outbox>().ForgetSentAsync(sent));
        Assert.Equal(0, await app.ReadAsync(db => db.Set<MailAttachment>().CountAsync()));
    }

    private sealed class Sender : IMailSender
    {
        public List<OutgoingMail> Mails { get; } = [];

        public Task SendAsync(OutgoingMail mail, CancellationToken ct)
        {
            Mails.Add(mail);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Each_sees_what_they_have_been_told_and_nobody_elses()
    {
        var people = await app.ReadAsync(db => db.Users.Where(u => u.Email == Eva || u.Email == Jonas).ToDictionaryAsync(u => u.Email!));
        var values = new[] { "Sköldpaddan", "i dag", "krock" };
        await TellAsync(
            new Occurrence(Events.MeetingMoved, Subject, "1", values, new Uri("https://samverkan.example/overenskommelser")),
            new Recipient(people[Eva].PersonId, Eva)
        );

        var eva = await (await app.SignInAsync(Eva)).GetAsync(Links.Notifications);
        Assert.Contains("Flyttat: Sköldpaddan", eva.Text, StringComparison.Ordinal);
        Assert.Contains(eva.Html!.QuerySelectorAll("main a[href='/overenskommelser']"), a => a.TextContent == "Flyttat: Sköldpaddan");
        var jonas = await (await app.SignInAsync(Jonas)).GetAsync(Links.Notifications);
        Assert.DoesNotContain("Sköldpaddan", jonas.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_says_what_it_is_of_and_where_that_is_read()
    {
        await TellAsync("1", new Recipient(null, "a@b.example"));

        var mail = Assert.Single(await AllAsync());
        Assert.Equal((Events.MeetingMoved.Id, Subject), (mail.EventId, mail.SubjectId!.Value));
        Assert.Equal(
            ("Flyttat: Mötet", "Mötet är flyttat till den i dag. Skäl: krock\n\nhttps://samverkan.example/m?a=1"),
            (mail.Subject, mail.Body)
        );
    }

    [Fact]
    public async Task Braces_in_a_reason_are_told_as_they_are_written()
    {
        await TellAsync(
            new Occurrence(Events.MeetingMoved, Subject, "", ["Mötet {0}", "i dag", "{krock}"]),
            new Recipient(null, "a@b.example")
        );

        Assert.Equal("Mötet {0} är flyttat till den i dag. Skäl: {krock}", Assert.Single(await AllAsync()).Body);
    }

    [Fact]
    public void The_generated_table_of_events_is_up_to_date()
    {
        var events = Events.All.OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        Assert.Distinct(events.Select(e => e.Id));
        var text = new System.Text.StringBuilder(
            "# Vad som meddelas\n\nSkapas ur koden och kontrolleras av ett test. Allt går med e-post till den som har en adress.\n\n"
                + "| Händelse | Till | Ärende | Under Meddelanden |\n|---|---|---|---|\n"
        );
        foreach (var e in events)
        {
            text.Append($"| {e.Id} | {Name(e.To)} | {e.Subject} | {(e.OnlyMailed ? "nej" : "ja")} |\n");
        }

        Approved.Check("../../docs/events.md", text.ToString());
    }

    private static string Name(Told told) =>
        told switch
        {
            Told.AccountHolder => "den vars konto det är",
            Told.OtherContact => "motpartens kontakt",
            Told.BodyMembers => "de som har en funktion i organet",
            Told.DecidersAndCoordinators => "organets beslutsfattare och båda parters samordnare",
            _ => "den som installationen har angett",
        };
}
