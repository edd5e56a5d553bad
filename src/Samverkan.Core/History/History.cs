using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>What was done, by whom, when and why. Written in the same save as the change; never changed.</summary>
public sealed class HistoryEntry : Entity, IAppendOnly, IRecord
{
    private const int MostLetters = 500;
    private const int MostWhy = 2000;

    private HistoryEntry() { }

    /// <summary>An act as done by the actor now, to something known by its identity.</summary>
    public HistoryEntry(Actor actor, Act act, Guid subjectId, string subjectType, Guid? agreementId, Guid? partyId)
        : this(actor, subjectId, subjectType, agreementId, partyId)
    {
        ActId = act.Kind.Id;
        ValuesJson = JsonSerializer.Serialize(act.Values, Differences.Plain);
    }

    /// <summary>An act that is told in words of its own; one longer than 500 letters is cut. For what no kind of act tells.</summary>
    public HistoryEntry(Actor actor, string told, Entity subject, Guid? agreementId, Guid? partyId)
        : this(actor, subject.Id, subject.GetType().Name, agreementId, partyId) =>
        Act = told.Length > MostLetters ? told[..(MostLetters - 1)] + "…" : told;

    private HistoryEntry(Actor actor, Guid subjectId, string subjectType, Guid? agreementId, Guid? partyId)
    {
        (At, UserId, UserName, Reason) = (actor.Now, actor.UserId, actor.Name, Why(actor));
        (SubjectId, SubjectType, AgreementId, PartyId) = (subjectId, subjectType, agreementId, partyId);
    }

    private static string Why(Actor actor)
    {
        var why = string.Join(" – ", new[] { actor.Reason, actor.Remark }.Where(w => !string.IsNullOrEmpty(w)));
        return why.Length > MostWhy ? why[..(MostWhy - 1)] + "…" : why;
    }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it; empty for the product itself.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The name at the time.</summary>
    [MaxLength(200)]
    public string UserName { get; private set; } = "";

    /// <summary>The kind of act, by its name in <see cref="ActKind"/>; empty where it is told in words of its own.</summary>
    [MaxLength(60)]
    public string ActId { get; private set; } = "";

    /// <summary>The values that the sentence tells, as a JSON list; empty where it is told in words of its own.</summary>
    public string ValuesJson { get; private set; } = "";

    /// <summary>What was done in words of its own, as entries had it before acts had kinds; else empty.</summary>
    [MaxLength(MostLetters)]
    public string Act { get; private set; } = "";

    /// <summary>Why; empty where the act asks for no reason.</summary>
    [MaxLength(MostWhy)]
    public string Reason { get; private set; } = "";

    /// <summary>
    /// What the act changed of its subject's own short facts, as JSON {"name": ["before", "after"]}; empty where nothing was, or where the
    /// subject is secret. Long texts are kept where they are written, not here.
    /// </summary>
    public string ChangesJson { get; private set; } = "";

    /// <summary>What it was done to, by its identity; it may have been removed since.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>What kind of thing it was done to: the name of its entity in code.</summary>
    [MaxLength(60)]
    public string SubjectType { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? AgreementId { get; private set; }

    /// <summary>Set when only this party may see the entry: work on private drafts.</summary>
    public Guid? PartyId { get; private set; }

    /// <summary>Where it stands in its chain, from 1; null until it is chained, just after the save that wrote it.</summary>
    [NotRecorded]
    public int? ChainNumber { get; private set; }

    /// <summary>When it was chained, UTC; null until it is.</summary>
    public DateTime? ChainedAt { get; private set; }

    /// <summary>
    /// What <see cref="ToldHash"/> is salted with, in hex; empty until it is chained, and when its names have been erased.
    /// </summary>
    [MaxLength(32)]
    public string Salt { get; private set; } = "";

    /// <summary>The hash of what the row tells in words, which may hold names: salted, so that they can be erased.</summary>
    [MaxLength(64)]
    public string ToldHash { get; private set; } = "";

    /// <summary>The row's hash, which covers the row and the hash of the one before it; empty until it is chained.</summary>
    [MaxLength(64)]
    public string ChainHash { get; private set; } = "";

    void IRecord.Keep(string changes) => ChangesJson = changes;

    /// <summary>What was done, as a Swedish sentence without its subject ("underställde bilaga 3 version 4").</summary>
    /// <param name="restricted">Whether what it was done to is secret now; then it is not named.</param>
    public string Told(bool restricted) =>
        ActId.Length > 0 ? ActKind.Find(ActId)?.Told(JsonSerializer.Deserialize<string[]>(ValuesJson) ?? [], restricted) ?? ActId
        : restricted ? $"ändrade en {Marking.Restricted}"
        : Act;
}

/// <summary>Writes history rows; a save without one is refused (see WriteGuards).</summary>
public sealed class HistoryLog(SamverkanDb db)
{
    /// <summary>Notes an act. The name of what is secret is not stored.</summary>
    public void Record(Actor actor, Act act, Entity subject, Guid? agreementId = null, Guid? partyId = null) =>
        Record(actor, IsSecret(subject) ? Unnamed(act) : act, subject.Id, subject.GetType().Name, agreementId, partyId);

    /// <summary>Notes an act on something that is known by its identity only: an account.</summary>
    public void Record(Actor actor, Act act, Guid subjectId, string subjectType, Guid? agreementId = null, Guid? partyId = null) =>
        db.Add(new HistoryEntry(actor, act, subjectId, subjectType, agreementId, partyId));

    /// <summary>Whether the actor has done an act of a kind with a thing since an instant: they go on with what is noted.</summary>
    public Task<bool> HasDoneSinceAsync(ActKind kind, Guid subjectId, DateTime since, Actor actor, CancellationToken ct = default)
    {
        var (id, user) = (kind.Id, actor.UserId);
        return db.Set<HistoryEntry>().AnyAsync(h => h.SubjectId == subjectId && h.At > since && h.ActId == id && h.UserId == user, ct);
    }

    /// <summary>The name of whoever did the latest act on a thing that both parties may know of.</summary>
    public async Task<string> LastToChangeAsync(Guid subjectId, CancellationToken ct = default) =>
        await db.Set<HistoryEntry>()
            .Where(h => h.SubjectId == subjectId && h.PartyId == null)
            .OrderByDescending(h => h.At)
            .Select(h => h.UserName)
            .FirstOrDefaultAsync(ct)
        ?? "";

    internal static bool IsSecret(object subject) => subject is IMarked { Marking.IsUnnamed: true };

    private static Act Unnamed(Act act) =>
        act with
        {
            Values = [.. act.Values.Select((v, i) => i == act.Kind.Name ? Marking.Restricted : v)],
        };
}
