using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Notifications;

/// <summary>Somebody who is told.</summary>
/// <param name="PersonId">The person; null for an address that is nobody's in particular.</param>
/// <param name="Email">The address; without one no mail is sent.</param>
public sealed record Recipient(Guid? PersonId, string Email);

/// <summary>One time that an event happened: what it was about, and what tells this time from another.</summary>
/// <param name="Event">What happened.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="Occasion">Tells this time from another with the same subject; the same occasion is told of once.</param>
/// <param name="Values">The values of the texts' holes.</param>
/// <param name="Link">Where it is read; null for none.</param>
public sealed record Occurrence(Event Event, Guid SubjectId, string Occasion, IReadOnlyList<string> Values, Uri? Link = null)
{
    /// <summary>Files that go with the mails.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    internal string Subject => Event.SubjectWith(Values);

    internal string Body => Link is null ? Event.BodyWith(Values) : $"{Event.BodyWith(Values)}\n\n{Link}";

    internal string KeyFor(Recipient to) =>
        $"{Event.Id}:"
        + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{SubjectId:N}|{Occasion}|{to.PersonId?.ToString("N") ?? to.Email}"))
        );
}

/// <summary>Tells people of what happens: notes that they are told, queues their mails, and sends what is due.</summary>
public sealed class Outbox(SamverkanDb db, LeasedWork work)
{
    private const int MostSubject = 300;

    /// <summary>
    /// Notes that each is told, and queues a mail to each that has an address; it goes out after the caller's save. Who has been told of
    /// the same occasion is not told again.
    /// </summary>
    public async Task TellAsync(Occurrence occurrence, IEnumerable<Recipient> to, Actor actor, CancellationToken ct = default)
    {
        var each = to.GroupBy(occurrence.KeyFor).ToDictionary(g => g.Key, g => g.First());
        foreach (var key in each.Count == 0 ? [] : await ToldAsync([.. each.Keys], ct))
        {
            each.Remove(key);
        }

        if (!occurrence.Event.OnlyMailed)
        {
            db.AddRange(
                each.Where(e => e.Value.PersonId is not null)
                    .Select(e => new Notification(occurrence, e.Value.PersonId!.Value, e.Key, actor.Now))
            );
        }

        Queue(occurrence, each.Where(e => e.Value.Email.Length > 0), actor.Now);
    }

    private async Task<List<string>> ToldAsync(List<string> keys, CancellationToken ct)
    {
        var mailed = db.Set<OutboxMail>().Where(m => keys.Contains(m.Key)).Select(m => m.Key);
        var noted = db.Set<Notification>().Where(n => keys.Contains(n.Key)).Select(n => n.Key);
        return
        [
            .. await mailed.Concat(noted).ToListAsync(ct),
            .. db.Set<OutboxMail>().Local.Select(m => m.Key),
            .. db.Set<Notification>().Local.Select(n => n.Key),
        ];
    }

    private void Queue(Occurrence occurrence, IEnumerable<KeyValuePair<string, Recipient>> to, DateTime now)
    {
        var subject = occurrence.Subject;
        Guid? attached = occurrence.Attachments.Count == 0 ? null : Guid.CreateVersion7();
        var mails = to.Select(t => new OutboxMail(
                t.Value.Email,
                subject.Length > MostSubject ? subject[..(MostSubject - 1)] + "…" : subject,
                occurrence.Body,
                now,
                t.Key
            )
            {
                PersonId = t.Value.PersonId,
                EventId = occurrence.Event.Id,
                SubjectId = occurrence.SubjectId,
                AttachedId = attached,
            })
            .ToList();
        db.AddRange(mails);
        if (mails.Count > 0)
        {
            db.AddRange(occurrence.Attachments.Select(a => new MailAttachment(attached!.Value, a)));
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
        work.DoDueAsync<OutboxMail>(mail => SendAsync(mail, sender, ct), clock, ct);

    /// <summary>
    /// Forgets mails that were sent before an instant; of those sent since, what was attached and what an earlier version kept of their
    /// text.
    /// </summary>
    /// <returns>How many were forgotten or emptied.</returns>
    public async Task<int> ForgetSentAsync(DateTime sentBefore, CancellationToken ct = default)
    {
        var removed = await db.Set<OutboxMail>().Where(m => m.DoneAt < sentBefore).ExecuteDeleteAsync(ct);
        var emptied = await db.Set<OutboxMail>()
            .Where(m => m.DoneAt != null && m.Body != "")
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, ""), ct);
        await db.Set<MailAttachment>()
            .Where(a => !db.Set<OutboxMail>().Any(m => m.AttachedId == a.AttachedId && m.DoneAt == null))
            .ExecuteDeleteAsync(ct);
        return removed + emptied;
    }

    private async Task SendAsync(OutboxMail mail, IMailSender sender, CancellationToken ct)
    {
        var files = mail.AttachedId is { } id
            ? await db.Set<MailAttachment>()
                .Where(a => a.AttachedId == id)
                .OrderBy(a => a.Name)
                .Select(a => new AttachedFile(a.Name, a.ContentType, a.Content))
                .ToListAsync(ct)
            : [];
        await sender.SendAsync(new OutgoingMail(mail.Id, mail.To, mail.Subject, mail.Body, files), ct);
    }
}
