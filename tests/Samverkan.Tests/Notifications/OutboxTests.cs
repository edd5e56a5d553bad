using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Testing;

namespace Samverkan.Tests.Notifications;

/// <summary>Mail goes out once, is tried again when it fails, and is never queued twice under one name.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly DateTime Now = TestDatabase.StoryTime;
    private readonly TestApp app = new();

    public Task InitializeAsync() => app.ReadAsync(db => db.Set<OutboxMail>().ExecuteDeleteAsync());

    public async Task DisposeAsync() => await app.DisposeAsync();

    /// <summary>A sender that notes what it sends, and does something while it sends.</summary>
    private sealed class Sender(Func<string, Task>? during = null) : IMailSender
    {
        public List<string> Sent { get; } = [];

        public List<OutgoingMail> Mails { get; } = [];

        public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
        {
            if (during is not null)
            {
                await during(mail.Subject);
            }

            Sent.Add(mail.Subject);
            Mails.Add(mail);
        }
    }

    private Task QueueAsync(params string[] subjects) =>
        app.ReadAsync(async db =>
        {
            db.AddRange(subjects.Select((s, i) => new OutboxMail("karin@kommunen.example", s, "Text", Now.AddMinutes(i - 10))));
            return await db.SaveChangesAsync();
        });

    private Task<int> SendAsync(IMailSender sender, Func<DateTime> clock) =>
        app.WithAsync(s => s.GetRequiredService<Outbox>().SendDueAsync(sender, clock));

    private Task<OutboxMail> MailAsync(string subject) => app.ReadAsync(db => db.Set<OutboxMail>().FirstAsync(m => m.Subject == subject));

    [Fact]
    public async Task Two_processes_never_send_the_same_mail_even_when_the_first_is_slow()
    {
        await QueueAsync("Ett", "Två");
        var (clock, other) = (Now, new Sender());
        var slow = new Sender(async subject =>
        {
            if (subject == "Ett")
            {
                clock = Now.AddMinutes(4.9);
            }
            else
            {
                // Counted from when the batch began, the lease of the second mail would have run out by now.
                await SendAsync(other, () => Now.AddMinutes(5.5));
            }
        });

        await SendAsync(slow, () => clock);

        Assert.Equal(["Ett", "Två"], slow.Sent);
        Assert.Empty(other.Sent);
    }

    [Fact]
    public async Task A_mail_whose_worker_died_is_sent_when_its_lease_has_run_out()
    {
        await QueueAsync("Ett");
        var dying = new Sender(_ => throw new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => SendAsync(dying, () => Now));
        var other = new Sender();

        Assert.Equal(0, await SendAsync(other, () => Now + LeasedWork.Lease));
        Assert.Equal(1, await SendAsync(other, () => Now + LeasedWork.Lease + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_mail_that_fails_waits_twice_as_long_each_time()
    {
        await QueueAsync("Ett");
        var failing = new Sender(_ => throw new InvalidOperationException("Servern svarar inte"));
        var due = Now;
        foreach (var minutes in new[] { 2, 4, 8 })
        {
            Assert.Equal(0, await SendAsync(failing, () => due));
            var mail = await MailAsync("Ett");
            Assert.Equal((due.AddMinutes(minutes), "Servern svarar inte"), (mail.DueAt, mail.LastError));
            Assert.Equal(0, await SendAsync(new Sender(), () => due.AddMinutes(minutes).AddSeconds(-1)));
            due = mail.DueAt;
        }

        Assert.Equal(1, await SendAsync(new Sender(), () => due));
        Assert.NotNull((await MailAsync("Ett")).DoneAt);
    }

    [Fact]
    public async Task One_mail_at_most_has_a_name()
    {
        await app.ReadAsync(async db =>
        {
            db.AddRange(new OutboxMail("a@b.example", "Ett", "", Now, "kallelse:1"), new OutboxMail("a@b.example", "Två", "", Now));
            db.Add(new OutboxMail("a@b.example", "Tre", "", Now));
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<Core.Common.StaleException>(() =>
            app.ReadAsync(async db =>
            {
                db.Add(new OutboxMail("a@b.example", "Fyra", "", Now, "kallelse:1"));
                return await db.SaveChangesAsync();
            })
        );
    }
}
