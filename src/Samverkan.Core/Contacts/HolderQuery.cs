using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Contacts;

/// <summary>A function and who holds it on a day; the person's fields are empty where nobody does.</summary>
public sealed record Holder(Guid FunctionId, string Title, string? Name, string? Email, string? Phone);

/// <summary>Tells who holds functions, as names and not as graphs.</summary>
public sealed class HolderQuery(SamverkanDb db)
{
    // All who hold a function on the day, the one who has held it shortest last: to take one of each in the database, it would go through
    // the holdings of the whole installation.
    private static readonly PerModel<Func<SamverkanDb, Guid, Guid, Guid, Guid, DateOnly, IAsyncEnumerable<Holder>>> OfFour = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid first, Guid second, Guid third, Guid fourth, DateOnly day) =>
                from f in db.Set<Function>().AsNoTracking()
                where f.Id == first || f.Id == second || f.Id == third || f.Id == fourth
                from h in db.Set<FunctionHolding>().Where(h => h.FunctionId == f.Id && h.HoldsOn(day)).DefaultIfEmpty()
                orderby h.From
                select new Holder(f.Id, f.Title, h!.Person.Name, h.Person.Email, h.Person.Phone)
        )
    );

    /// <summary>The contacts and signatories of an agreement's parties on a day: up to four functions, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, Holder>> OfAsync(IEnumerable<Guid?> functions, DateOnly on, CancellationToken ct = default)
    {
        Guid[] ids = [.. functions.OfType<Guid>().Distinct().Take(4), default, default, default, default];
        var found = new Dictionary<Guid, Holder>();
        await foreach (var holder in OfFour.For(db)(db, ids[0], ids[1], ids[2], ids[3], on).WithCancellation(ct))
        {
            found[holder.FunctionId] = holder;
        }

        return found;
    }
}
