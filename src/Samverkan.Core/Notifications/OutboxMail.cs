using System.ComponentModel.DataAnnotations;
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

    /// <summary>Where its attachments stand, by the occasion that several mails share; null for none.</summary>
    public Guid? AttachedId { get; internal init; }

    /// <summary>The line by which it is known in the inbox.</summary>
    [MaxLength(300)]
    public string Subject { get; private set; } = "";

    /// <summary>What it says, as plain text; empty once it has been sent: it may hold a link that lets whoever has it in.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Names what the mail tells; a second mail with the same name is never queued. Empty where each is its own.</summary>
    [MaxLength(200)]
    public string Key { get; private set; } = "";

    internal override void Done(DateTime at)
    {
        base.Done(at);
        Body = "";
    }
}

/// <summary>A file that goes with mails, stored once for all mails of an occasion; forgotten with their text.</summary>
public sealed class MailAttachment
{
    private MailAttachment() { }

    internal MailAttachment(Guid attachedId, AttachedFile file) =>
        (AttachedId, Name, ContentType, Content) = (attachedId, file.Name, file.ContentType, file.Content);

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The occasion, as the mails name it (<see cref="OutboxMail.AttachedId"/>).</summary>
    public Guid AttachedId { get; private set; }

    /// <summary>The file's name.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>Its media type, with parameters: "text/calendar; method=REQUEST".</summary>
    [MaxLength(100)]
    public string ContentType { get; private set; } = "";

    /// <summary>What it holds.</summary>
    public byte[] Content { get; private set; } = [];
}

/// <summary>A file to send with a mail.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">Its media type, with parameters.</param>
/// <param name="Content">What it holds.</param>
public sealed record AttachedFile(string Name, string ContentType, byte[] Content);

/// <summary>A mail as it is sent.</summary>
/// <param name="Id">The same each time the same mail is tried.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The line by which it is known in the inbox.</param>
/// <param name="Body">What it says, as plain text.</param>
/// <param name="Attachments">What goes with it.</param>
public sealed record OutgoingMail(Guid Id, string To, string Subject, string Body, IReadOnlyList<AttachedFile> Attachments);

/// <summary>Sends one mail; the outside world.</summary>
public interface IMailSender
{
    /// <summary>Sends, or throws.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}
