using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Sections;

/// <summary>
/// That somebody has a section open to write in it. A passing fact, not a record: it has no history and is forgotten by itself.
/// </summary>
public sealed class SectionEditor
{
    private SectionEditor() { }

    internal SectionEditor(Guid sectionId, Actor actor) =>
        (SectionId, UserId, Name, SeenAt) = (sectionId, actor.UserId, actor.Name, actor.Now);

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The section that is open.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>Who has it open.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The name that others see.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>When the page was last heard of.</summary>
    public DateTime SeenAt { get; private set; }
}

/// <summary>Tells who writes in which section right now (B12).</summary>
public sealed class PresenceService(SamverkanDb db)
{
    /// <summary>How long somebody counts as writing after the page was last heard of.</summary>
    private const int Minutes = 10;

    /// <summary>Notes that the actor has the section open.</summary>
    public async Task EnterAsync(Guid sectionId, Actor actor, CancellationToken ct = default)
    {
        var (oldest, now) = (Oldest(actor), actor.Now);
        await db.Set<SectionEditor>().Where(e => e.SeenAt < oldest).ExecuteDeleteAsync(ct);
        if (
            await db.Set<SectionEditor>()
                .Where(e => e.SectionId == sectionId && e.UserId == actor.UserId)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.SeenAt, now), ct) > 0
        )
        {
            return;
        }

        var editor = new SectionEditor(sectionId, actor);
        db.Add(editor);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (StaleException)
        {
            // The same user opened the section in two windows at once: one row is enough.
        }
        finally
        {
            db.Entry(editor).State = EntityState.Detached;
        }
    }

    /// <summary>Notes that the actor no longer has the section open.</summary>
    public Task LeaveAsync(Guid sectionId, Actor actor, CancellationToken ct = default) =>
        db.Set<SectionEditor>().Where(e => e.SectionId == sectionId && e.UserId == actor.UserId).ExecuteDeleteAsync(ct);

    /// <summary>The names of the others that write in some sections, by section.</summary>
    public async Task<ILookup<Guid, string>> OthersAsync(IReadOnlyCollection<Guid> sections, Actor actor, CancellationToken ct = default)
    {
        var (ids, oldest) = (sections.ToList(), Oldest(actor));
        return (
            await db.Set<SectionEditor>()
                .Where(e => ids.Contains(e.SectionId) && e.UserId != actor.UserId && e.SeenAt >= oldest)
                .OrderBy(e => e.Name)
                .Select(e => new { e.SectionId, e.Name })
                .ToListAsync(ct)
        ).ToLookup(e => e.SectionId, e => e.Name);
    }

    private static DateTime Oldest(Actor actor) => actor.Now.AddMinutes(-Minutes);
}
