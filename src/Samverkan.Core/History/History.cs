using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>What was done, by whom, when and why. Written in the same save as the change; never changed.</summary>
public sealed class HistoryEntry : Entity, IAppendOnly, IRecord
{
    private const int MostLetters = 500;

    private HistoryEntry() { }

    /// <summary>An act as done by the actor now; one longer than 500 letters is cut.</summary>
    public HistoryEntry(Actor actor, string act, Entity subject, Guid? agreementId, Guid? partyId)
    {
        At = actor.Now;
        UserId = actor.UserId;
        UserName = actor.Name;
        Act = act.Length > MostLetters ? act[..(MostLetters - 1)] + "…" : act;
        Reason = actor.Reason ?? "";
        SubjectId = subject.Id;
        SubjectType = subject.GetType().Name;
        AgreementId = agreementId;
        PartyId = partyId;
    }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who did it; empty for the product itself.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The name at the time.</summary>
    [MaxLength(200)]
    public string UserName { get; private set; } = "";

    /// <summary>What was done, as a Swedish sentence without its subject ("underställde bilaga 3 version 4").</summary>
    [MaxLength(MostLetters)]
    public string Act { get; private set; } = "";

    /// <summary>Why; empty where the act asks for no reason.</summary>
    [MaxLength(2000)]
    public string Reason { get; private set; } = "";

    /// <summary>What it was done to, by its identity; it may have been removed since.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>What kind of thing it was done to: the name of its entity in code.</summary>
    [MaxLength(60)]
    public string SubjectType { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? AgreementId { get; private set; }

    /// <summary>Set when only this party may see the entry: work on private drafts.</summary>
    public Guid? PartyId { get; private set; }
}

/// <summary>Writes history rows; a save without one is refused (see WriteGuards).</summary>
public sealed class HistoryLog(SamverkanDb db)
{
    /// <summary>Notes an act.</summary>
    public void Record(Actor actor, string act, Entity subject, Guid? agreementId = null, Guid? partyId = null) =>
        db.Add(new HistoryEntry(actor, act, subject, agreementId, partyId));

    /// <summary>The name of whoever did the latest act on a thing that both parties may know of.</summary>
    public async Task<string> LastToChangeAsync(Guid subjectId, CancellationToken ct = default) =>
        await db.Set<HistoryEntry>()
            .Where(h => h.SubjectId == subjectId && h.PartyId == null)
            .OrderByDescending(h => h.At)
            .Select(h => h.UserName)
            .FirstOrDefaultAsync(ct)
        ?? "";
}
