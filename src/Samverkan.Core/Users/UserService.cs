using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Users;

/// <summary>Keeps accounts: who may sign in, and which person they are. Also answers who an account is on a day.</summary>
public sealed class UserService(SamverkanDb db, UserManager<AppUser> users, HistoryLog history)
{
    /// <summary>Makes a person with an account and no password; the person sets one by mail.</summary>
    public async Task<AppUser> AddAsync(string name, string email, string phone, string? password, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        new Broken().When(await users.FindByNameAsync(email) is not null, ContactServiceRules.EmailTaken).ThrowIfAny();
        var person = new Person(name, email, phone);
        var user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, PersonId = person.Id };
        db.Add(person);
        history.Record(actor, $"lade till användaren {name}", person);
        (user.NormalizedUserName, user.NormalizedEmail) = (users.NormalizeName(email), users.NormalizeEmail(email));
        (user.SecurityStamp, user.LockoutEnabled) = (Guid.CreateVersion7().ToString(), true);
        user.PasswordHash = password is null ? null : users.PasswordHasher.HashPassword(user, password);
        db.Add(user);
        await db.SaveChangesAsync(ct);
        return user;
    }

    public async Task ChangeAsync(Guid userId, int seenPerson, string name, string phone, bool active, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var user = await db.Users.Include(u => u.Person).FirstOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("Användaren");
        await SaveAsync(user, seenPerson, name, phone, active, $"ändrade användaren {name}", actor, ct);
    }

    /// <summary>A user changes their own name and phone.</summary>
    public async Task ChangeOwnAsync(int seenPerson, string name, string phone, Actor actor, CancellationToken ct = default)
    {
        var user = await db.Users.Include(u => u.Person).FirstOrDefaultAsync(u => u.Id == actor.UserId, ct) ?? throw new NotFoundException("Användaren");
        await SaveAsync(user, seenPerson, name, phone, user.Active, "ändrade sin profil", actor, ct);
    }

    /// <summary>Who a user is on a day: the name shown and the functions held.</summary>
    public async Task<Actor?> ActorAsync(Guid userId, DateTime now, CancellationToken ct = default)
    {
        var today = Time.SwedishTime.DateOf(now);
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId && u.Active).Select(u => new
        {
            u.DisplayName,
            u.PersonId,
            Holds = db.Holdings.Where(h => h.PersonId == u.PersonId && h.From <= today && (h.To == null || h.To >= today))
                .Select(h => new HeldFunction(h.FunctionId, h.Function.OrganisationId, h.Function.Title, h.Function.Role)).ToList(),
        }).FirstOrDefaultAsync(ct);
        return user is null ? null : new Actor(userId, user.DisplayName, now, user.Holds) { PersonId = user.PersonId };
    }

    private async Task SaveAsync(AppUser user, int seenPerson, string name, string phone, bool active, string act, Actor actor, CancellationToken ct)
    {
        if (user.Person is { } person)
        {
            db.Expect(person, seenPerson);
            person.Change(name, person.Email, phone);
            history.Record(actor, act, person);
        }

        if (user.Active != active)
        {
            user.SecurityStamp = Guid.CreateVersion7().ToString();
        }

        (user.DisplayName, user.Active) = (name, active);
        await db.SaveChangesAsync(ct);
    }
}
