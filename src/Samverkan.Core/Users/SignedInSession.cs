using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Security;

namespace Samverkan.Core.Users;

/// <summary>A session: when and from where somebody signed in, and when it ends. It is ended at the server, not in the browser.</summary>
public sealed class SignedInSession
{
    /// <summary>A session ends this long after it began, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private SignedInSession() { }

    internal SignedInSession(Guid userId, string from, string browser, DateTime now) =>
        (UserId, From, Browser, BeganAt, EndsAt) = (
            userId,
            from.Length > 64 ? from[..64] : from,
            browser.Length > 300 ? browser[..300] : browser,
            now,
            now + Longest
        );

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>When it ends or ended, UTC.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>The network address that it began from.</summary>
    [MaxLength(64)]
    public string From { get; private set; } = "";

    /// <summary>What the browser called itself.</summary>
    [MaxLength(300)]
    public string Browser { get; private set; } = "";
}

/// <summary>Begins and ends sessions.</summary>
public sealed class SessionService(SamverkanDb db, ChangeStamps stamps, SecurityLog security)
{
    /// <summary>Begins a session; returns its identity, which the browser's cookie carries.</summary>
    /// <param name="actor">The account, and where the request came from.</param>
    /// <param name="browser">What the browser calls itself.</param>
    public async Task<Guid> BeginAsync(Actor actor, string browser, CancellationToken ct = default)
    {
        var session = new SignedInSession(actor.UserId, actor.From, browser, actor.Now);
        db.Add(session);
        security.Note(SecurityEventKind.SignedIn, actor);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>The actor's sessions that go on, latest first.</summary>
    public async Task<IReadOnlyList<SignedInSession>> OpenAsync(Actor actor, CancellationToken ct = default) =>
        await db.Set<SignedInSession>()
            .AsNoTracking()
            .Where(s => s.UserId == actor.UserId && s.EndsAt > actor.Now)
            .OrderByDescending(s => s.BeganAt)
            .Take(50)
            .ToListAsync(ct);

    /// <summary>Ends one of the actor's sessions at once, on every replica.</summary>
    public async Task EndAsync(Guid id, Actor actor, CancellationToken ct = default)
    {
        security.Note(SecurityEventKind.SignedOut, actor);
        await EndAsync(db.Set<SignedInSession>().Where(s => s.Id == id), actor, ct);
    }

    /// <summary>Ends all the actor's sessions at once, on every replica, but one.</summary>
    /// <param name="but">The one that goes on; null to end all.</param>
    public async Task EndAllAsync(Guid? but, Actor actor, CancellationToken ct = default)
    {
        security.Note(SecurityEventKind.SessionsEnded, actor);
        await EndAsync(db.Set<SignedInSession>().Where(s => but == null || s.Id != but), actor, ct);
    }

    /// <summary>
    /// Ends an account's sessions, all but one, where something else has ended them already: a new password, another second factor, a
    /// closed account. Then they are no longer listed as going on.
    /// </summary>
    /// <param name="but">The one that goes on; null when none does.</param>
    public Task CloseAsync(Guid userId, Guid? but, DateTime now, CancellationToken ct = default) =>
        db.Set<SignedInSession>()
            .Where(s => s.UserId == userId && s.Id != but && s.EndsAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, now), ct);

    /// <summary>Forgets sessions that ended before an instant.</summary>
    public Task<int> ForgetAsync(DateTime before, CancellationToken ct = default) =>
        db.Set<SignedInSession>().Where(s => s.EndsAt < before).ExecuteDeleteAsync(ct);

    private async Task EndAsync(IQueryable<SignedInSession> sessions, Actor actor, CancellationToken ct)
    {
        var now = actor.Now;
        await sessions
            .Where(s => s.UserId == actor.UserId && s.EndsAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, now), ct);
        await db.SaveChangesAsync(ct);
        await stamps.RenewAsync(ChangeStamp.Installation, ct);
    }
}
