using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.Users;

/// <summary>An account in the list.</summary>
public sealed record UserRow(Guid Id, string Name, string Email, bool Active, IReadOnlyList<string> Functions);

/// <summary>An account with its person and what that person has held, latest first.</summary>
public sealed record Account(AppUser User, Person? Person, IReadOnlyList<FunctionHolding> Holdings);

/// <summary>Reads accounts for pages.</summary>
public sealed class UserQuery(SamverkanDb db)
{
    /// <summary>The accounts by name, with the functions held on a day.</summary>
    /// <param name="search">As typed; empty for all.</param>
    public Task<Paged<UserRow>> ListAsync(string search, DateOnly today, int page, int size, CancellationToken ct = default)
    {
        var words = SwedishText.ForSearch(search);
        return db
            .Users.AsNoTracking()
            .Where(u => words == "" || db.Set<Person>().Any(p => p.Id == u.PersonId && p.SearchText.Contains(words)))
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.Id)
            .Select(u => new UserRow(
                u.Id,
                u.DisplayName,
                u.Email!,
                u.Active,
                db.Set<FunctionHolding>()
                    .Where(h => h.PersonId == u.PersonId && h.HoldsOn(today))
                    .OrderBy(h => h.From)
                    .Select(h => h.Function.Title)
                    .ToList()
            ))
            .PageAsync(page, size, ct);
    }

    /// <summary>The key with which an account's browsers encrypt unsaved text; null where there is no such account.</summary>
    public Task<string?> DraftKeyAsync(Guid id, CancellationToken ct = default) =>
        db.Users.Where(u => u.Id == id).Select(u => u.DraftKey).FirstOrDefaultAsync(ct);

    /// <summary>One account.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Account> FindAsync(Guid id, CancellationToken ct = default)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) ?? throw new NotFoundException("Användaren");
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == user.PersonId, ct);
        var holdings = await db.Set<FunctionHolding>()
            .AsNoTracking()
            .Include(h => h.Function)
                .ThenInclude(f => f.Organisation)
            .Where(h => h.PersonId == user.PersonId)
            .OrderByDescending(h => h.From)
            .ToListAsync(ct);
        return new Account(user, person, holdings);
    }
}
