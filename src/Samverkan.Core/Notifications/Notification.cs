using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Samverkan.Core.Notifications;

/// <summary>
/// That a person has been told of something: the event and its values, from which the line is made when it is read. A mail of the same
/// is a row of its own (<see cref="OutboxMail"/>), which comes and goes.
/// </summary>
public sealed class Notification : Entity, IAppendOnly
{
    private Notification() { }

    internal Notification(Occurrence occurrence, Guid personId, string key, DateTime at)
    {
        (PersonId, EventId, SubjectId, Key, At) = (personId, occurrence.Event.Id, occurrence.SubjectId, key, at);
        // What only the mail tells, an agenda or a reason, goes with its text.
        ValuesJson = JsonSerializer.Serialize(
            occurrence.Values.Select((v, i) => occurrence.Event.Subject.Contains($"{{{i}}}", StringComparison.Ordinal) ? v : "")
        );
        Page = occurrence.Link?.PathAndQuery ?? "";
    }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is told of, by its name in <see cref="Events"/>.</summary>
    [MaxLength(60)]
    public string EventId { get; private set; } = "";

    /// <summary>The values that its line tells, as a JSON list; empty in the place of those that only the mail tells.</summary>
    public string ValuesJson { get; private set; } = "";

    /// <summary>What it is about, by its identity.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Where it is read, as an address within the product; empty for nowhere in particular.</summary>
    [MaxLength(400)]
    public string Page { get; private set; } = "";

    /// <summary>Names event, subject, occasion and person: nobody is told of the same twice.</summary>
    [MaxLength(200)]
    public string Key { get; private set; } = "";

    /// <summary>When the person was told, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What is told, on one line; the event's own name where this version does not know it.</summary>
    public string Line => Events.Find(EventId)?.SubjectWith(JsonSerializer.Deserialize<string[]>(ValuesJson) ?? []) ?? EventId;
}
