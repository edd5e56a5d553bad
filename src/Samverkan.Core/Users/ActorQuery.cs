using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Time;

namespace Samverkan.Core.Users;

/// <summary>An open account on a day.</summary>
/// <param name="Actor">Who it is, with the functions held.</param>
/// <param name="SecurityStamp">Another when its sessions are to end: a new password, two-factor turned off, the account closed.</param>
/// <param name="Sessions">Its sessions that went on then, by identity: when each ends at the latest, UTC.</param>
public sealed record OpenAccount(Actor Actor, string SecurityStamp, IReadOnlyDictionary<Guid, DateTime> Sessions);

/// <summary>Answers who an account is on a day: three compiled queries.</summary>
public sealed class ActorQuery(SamverkanDb db)
{
    private sealed record Found(string Name, Guid? PersonId, string SecurityStamp);

    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<Found?>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid id, CancellationToken ct) =>
                db
                    .Users.Where(u => u.Id == id && u.Active)
                    .Select(u => new Found(u.DisplayName, u.PersonId, u.SecurityStamp ?? ""))
                    .FirstOrDefault()
        )
    );

    // A query of its own: joined to the account, all holdings of the installation would be gone through.
    private static readonly PerModel<Func<SamverkanDb, Guid?, DateOnly, IAsyncEnumerable<HeldFunction>>> HoldsOf = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid? personId, DateOnly today) =>
                db.Set<FunctionHolding>()
                    .Where(h => h.PersonId == personId && h.HoldsOn(today))
                    .OrderBy(h => h.From)
                    .Select(h => new HeldFunction(h.FunctionId, h.Function.OrganisationId, h.Function.Title, h.Function.Role))
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, DateTime, IAsyncEnumerable<SignedInSession>>> SessionsOf = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid userId, DateTime now) =>
                db.Set<SignedInSession>().AsNoTracking().Where(s => s.UserId == userId && s.EndsAt > now)
        )
    );

    /// <summary>Who a user is on a day: the name shown and the functions held; null for an unknown or closed account.</summary>
    public async Task<Actor?> FindAsync(Guid userId, DateTime now, CancellationToken ct = default) =>
        (await FindAccountAsync(userId, now, ct))?.Actor;

    /// <summary>The same, with what the account's sessions are held to.</summary>
    public async Task<OpenAccount?> FindAccountAsync(Guid userId, DateTime now, CancellationToken ct = default)
    {
        if (await ById.For(db)(db, userId, ct) is not { } found)
        {
            return null;
        }

        var holds = new List<HeldFunction>();
        await foreach (var held in HoldsOf.For(db)(db, found.PersonId, SwedishTime.DateOf(now)).WithCancellation(ct))
        {
            holds.Add(held);
        }

        var sessions = new Dictionary<Guid, DateTime>();
        await foreach (var session in SessionsOf.For(db)(db, userId, now).WithCancellation(ct))
        {
            sessions.Add(session.Id, session.EndsAt);
        }

        return new OpenAccount(new Actor(userId, found.Name, now, holds) { PersonId = found.PersonId }, found.SecurityStamp, sessions);
    }
}
