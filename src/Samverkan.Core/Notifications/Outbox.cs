using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Notifications;

/// <summary>A mail that waits to be sent; written in the same save as the act that causes it.</summary>
public sealed class OutboxMail
{
    private OutboxMail() { }

    /// <summary>A mail that is due as soon as it is queued.</summary>
    public OutboxMail(string to, string subject, string body, DateTime createdAt, string key = "") =>
        (To, Subject, Body, CreatedAt, DueAt, Key) = (to, subject, body, createdAt, createdAt, key);

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The address of whoever gets it.</summary>
    [MaxLength(256)]
    public string To { get; private set; } = "";

    /// <summary>The line by which it is known in the inbox.</summary>
    [MaxLength(300)]
    public string Subject { get; private set; } = "";

    /// <summary>What it says, as plain text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Names what the mail tells; a second mail with the same name is never queued. Empty where each is its own.</summary>
    [MaxLength(200)]
    public string Key { get; private set; } = "";

    /// <summary>When it was queued, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it is sent at the earliest, UTC; later for every failure.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When it went out, UTC; null until then.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How many times sending has failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>What went wrong the last time; empty while nothing has. Kept also when it went out at last.</summary>
    [MaxLength(1000)]
    public string LastError { get; private set; } = "";

    /// <summary>Until when a worker has the mail; another may take it after that.</summary>
    public DateTime? LeasedUntil { get; private set; }

    internal void Sent(DateTime at) => (SentAt, LeasedUntil) = (at, null);

    internal void Failed(DateTime at, string error)
    {
        Attempts++;
        LeasedUntil = null;
        LastError = error.Length > 1000 ? error[..1000] : error;
        DueAt = at.AddMinutes(Math.Pow(2, Math.Min(Attempts, 8)));
    }
}

/// <summary>Sends one mail; the outside world.</summary>
public interface IMailSender
{
    /// <summary>Sends, or throws.</summary>
    Task SendAsync(string to, string subject, string body, CancellationToken ct);
}

/// <summary>Queues mails and sends what is due; several replicas never send the same mail twice.</summary>
public sealed class Outbox(SamverkanDb db)
{
    private const int BatchSize = 20;

    /// <summary>How long a worker has a mail; longer than any sender tries.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Queues a mail; it goes out after the caller's save.</summary>
    public void Queue(string to, string subject, string body, Actor actor) => db.Add(new OutboxMail(to, subject, body, actor.Now));

    /// <summary>Queues what somebody tells of the product, signed in or not, and saves it.</summary>
    /// <param name="answerTo">Where the writer wants the answer; empty for none.</param>
    public Task TellAsync(string to, string subject, string text, string answerTo, Actor actor, CancellationToken ct = default)
    {
        Queue(to, subject, answerTo.Length > 0 ? $"{text}\n\nSvara till: {answerTo}" : text, actor);
        return db.SaveChangesAsync(ct);
    }

    /// <summary>Takes what is due under a lease and sends it; returns how many were sent.</summary>
    /// <param name="clock">
    /// The time, asked for each mail: a lease that began when the batch did could have run out before its mail was reached, and another
    /// process would send the same mail.
    /// </param>
    public async Task<int> SendDueAsync(IMailSender sender, Func<DateTime> clock, CancellationToken ct = default)
    {
        var start = clock();
        var due = await db.Set<OutboxMail>()
            .Where(m => m.SentAt == null && m.DueAt <= start && (m.LeasedUntil == null || m.LeasedUntil < start))
            .OrderBy(m => m.DueAt)
            .Take(BatchSize)
            .Select(m => m.Id)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var id in due)
        {
            var now = clock();
            var until = now + Lease;
            var taken = await db.Set<OutboxMail>()
                .Where(m => m.Id == id && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeasedUntil, until), ct);
            sent += taken == 1 && await SendAsync(id, sender, clock, ct) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(Guid id, IMailSender sender, Func<DateTime> clock, CancellationToken ct)
    {
        var mail = await db.Set<OutboxMail>().FirstAsync(m => m.Id == id, ct);
        try
        {
            await sender.SendAsync(mail.To, mail.Subject, mail.Body, ct);
            mail.Sent(clock());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            mail.Failed(clock(), e.Message);
        }

        await db.SaveChangesAsync(ct);
        return mail.SentAt is not null;
    }
}
