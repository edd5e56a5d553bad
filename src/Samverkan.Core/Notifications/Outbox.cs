using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Notifications;

/// <summary>A mail that waits to be sent; written in the same save as the act that causes it.</summary>
public sealed class OutboxMail : Leased
{
    private OutboxMail() { }

    /// <summary>A mail that is due as soon as it is queued.</summary>
    public OutboxMail(string to, string subject, string body, DateTime createdAt, string key = "") =>
        (To, Subject, Body, CreatedAt, DueAt, Key) = (to, subject, body, createdAt, createdAt, key);

    /// <summary>The address of whoever gets it.</summary>
    [MaxLength(256)]
    public string To { get; private set; } = "";

    /// <summary>The person who gets it; null for an address that is nobody's in particular.</summary>
    public Guid? PersonId { get; internal init; }

    /// <summary>What it tells of, by the name in <see cref="Events"/>; empty for mails queued before events had names.</summary>
    [MaxLength(60)]
    public string EventId { get; internal init; } = "";

    /// <summary>What it is about, by its identity.</summary>
    public Guid? SubjectId { get; internal init; }

    /// <summary>The line by which it is known in the inbox.</summary>
    [MaxLength(300)]
    public string Subject { get; private set; } = "";

    /// <summary>What it says, as plain text; empty once it has been sent and kept long enough (see Jobs).</summary>
    public string Body { get; private set; } = "";

    /// <summary>Names what the mail tells; a second mail with the same name is never queued. Empty where each is its own.</summary>
    [MaxLength(200)]
    public string Key { get; private set; } = "";
}

/// <summary>Sends one mail; the outside world.</summary>
public interface IMailSender
{
    /// <summary>Sends, or throws.</summary>
    Task SendAsync(string to, string subject, string body, CancellationToken ct);
}

/// <summary>Somebody who is told by mail.</summary>
/// <param name="PersonId">The person; null for an address that is nobody's in particular.</param>
/// <param name="Email">The address; without one nothing is sent.</param>
public sealed record Recipient(Guid? PersonId, string Email);

/// <summary>One time that an event happened: what it was about, and what tells this time from another.</summary>
/// <param name="Event">What happened.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Occasion">Tells this time from another with the same subject; the same occasion is told of once.</param>
/// <param name="Values">The values of the texts' holes.</param>
/// <param name="Link">Where it is read; null for none.</param>
public sealed record Occurrence(Event Event, Guid SubjectId, string Occasion, IReadOnlyList<string> Values, Uri? Link = null)
{
    internal string Subject => Filled(Event.Subject);

    internal string Body => Link is null ? Filled(Event.Body) : $"{Filled(Event.Body)}\n\n{Link}";

    internal string KeyFor(Recipient to) =>
        $"{Event.Id}:"
        + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{SubjectId:N}|{Occasion}|{to.PersonId?.ToString("N") ?? to.Email}"))
        );

    private string Filled(string text) => string.Format(SwedishText.Culture, text, [.. Values]);
}

/// <summary>Queues mails and sends what is due.</summary>
public sealed class Outbox(SamverkanDb db, LeasedWork work)
{
    private const int MostSubject = 300;

    /// <summary>
    /// Queues a mail to each; it goes out after the caller's save. Who has been told of the same occasion is not told again.
    /// </summary>
    public async Task TellAsync(Occurrence occurrence, IEnumerable<Recipient> to, Actor actor, CancellationToken ct = default)
    {
        var keys = to.Where(r => r.Email.Length > 0).GroupBy(occurrence.KeyFor).ToDictionary(g => g.Key, g => g.First());
        if (keys.Count == 0)
        {
            return;
        }

        var names = keys.Keys.ToList();
        var told = await db.Set<OutboxMail>().Where(m => names.Contains(m.Key)).Select(m => m.Key).ToListAsync(ct);
        told.AddRange(db.Set<OutboxMail>().Local.Select(m => m.Key));
        var subject = occurrence.Subject;
        foreach (var (key, recipient) in keys.Where(k => !told.Contains(k.Key)))
        {
            db.Add(
                new OutboxMail(
                    recipient.Email,
                    subject.Length > MostSubject ? subject[..(MostSubject - 1)] + "…" : subject,
                    occurrence.Body,
                    actor.Now,
                    key
                )
                {
                    PersonId = recipient.PersonId,
                    EventId = occurrence.Event.Id,
                    SubjectId = occurrence.SubjectId,
                }
            );
        }
    }

    /// <summary>Queues what somebody tells of the product, signed in or not, and saves it.</summary>
    /// <param name="answerTo">Where the writer wants the answer; empty for none.</param>
    public async Task TellAsync(string to, string subject, string text, string answerTo, Actor actor, CancellationToken ct = default)
    {
        var body = answerTo.Length > 0 ? $"{text}\n\nSvara till: {answerTo}" : text;
        await TellAsync(
            new Occurrence(Events.AccessibilityTold, Guid.CreateVersion7(), "", [subject, body]),
            [new Recipient(null, to)],
            actor,
            ct
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes what is due under a lease and sends it; returns how many were sent.</summary>
    /// <param name="clock">The time, asked for each mail.</param>
    public Task<int> SendDueAsync(IMailSender sender, Func<DateTime> clock, CancellationToken ct = default) =>
        work.DoDueAsync<OutboxMail>(mail => sender.SendAsync(mail.To, mail.Subject, mail.Body, ct), clock, ct);

    /// <summary>Forgets the text of mails that were sent before an instant; that and when they were sent is kept.</summary>
    public Task<int> ForgetTextsAsync(DateTime sentBefore, CancellationToken ct = default) =>
        db.Set<OutboxMail>().Where(m => m.DoneAt < sentBefore && m.Body != "").ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, ""), ct);
}
