using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Time;

namespace Samverkan.Core.Users;

/// <summary>Answers who an account is on a day. Asked by every request, so it is one compiled query and nothing else.</summary>
public sealed class ActorQuery(SamverkanDb db)
{
    private sealed record Found(string Name, Guid? PersonId, List<HeldFunction> Holds);

    private static readonly PerModel<Func<SamverkanDb, Guid, DateOnly, CancellationToken, Task<Found?>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid id, DateOnly today, CancellationToken ct) =>
                db
                    .Users.AsNoTracking()
                    .Where(u => u.Id == id && u.Active)
                    .Select(u => new Found(
                        u.DisplayName,
                        u.PersonId,
                        db.Set<FunctionHolding>()
                            .Where(h => h.PersonId == u.PersonId && h.HoldsOn(today))
                            .OrderBy(h => h.From)
                            .Select(h => new HeldFunction(h.FunctionId, h.Function.OrganisationId, h.Function.Title, h.Function.Role))
                            .ToList()
                    ))
                    .FirstOrDefault()
        )
    );

    /// <summary>Who a user is on a day: the name shown and the functions held; null for an unknown or closed account.</summary>
    public async Task<Actor?> FindAsync(Guid userId, DateTime now, CancellationToken ct = default) =>
        await ById.For(db)(db, userId, SwedishTime.DateOf(now), ct) is { } found
            ? new Actor(userId, found.Name, now, found.Holds) { PersonId = found.PersonId }
            : null;
}
