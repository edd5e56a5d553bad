using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Security;

namespace Samverkan.Core.Users;

/// <summary>What somebody changed of how they sign in.</summary>
public enum SignInChange
{
    /// <summary>The password, by the one before.</summary>
    Password,

    /// <summary>The password, by a link that was mailed.</summary>
    PasswordByLink,

    /// <summary>Two-factor was turned on.</summary>
    TwoFactorOn,

    /// <summary>Two-factor was turned off.</summary>
    TwoFactorOff,

    /// <summary>New recovery codes.</summary>
    RecoveryCodes,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,
}

/// <summary>Keeps accounts: who may sign in, and which person they are. Also answers who an account is on a day.</summary>
public sealed class UserService(
    SamverkanDb db,
    UserManager<AppUser> users,
    HistoryLog history,
    SecurityLog security,
    SessionService sessions,
    Outbox outbox
)
{
    /// <summary>Makes a person with an account and a password of the caller's choice.</summary>
    public async Task<AppUser> AddAsync(
        string name,
        string email,
        string phone,
        string password,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.ManageUsers);
        var (user, _) = await MakeAsync(name, email, phone, actor);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await db.SaveChangesAsync(ct);
        return user;
    }

    /// <summary>Makes a person with an account; a mail takes the person to where a password is chosen.</summary>
    /// <param name="site">The address of the installation, for the link.</param>
    public async Task<AppUser> InviteAsync(string name, string email, string phone, Uri site, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var (user, _) = await MakeAsync(name, email, phone, actor);
        await TellAsync(Events.AccountMade, user, [], await PasswordLinkAsync(user, site), actor, ct);
        await db.SaveChangesAsync(ct);
        return user;
    }

    /// <summary>Mails a link for a new password to an active account; does nothing when there is none.</summary>
    /// <param name="caller">Who asks: nobody yet, but with the request's time and network address.</param>
    public async Task MailPasswordLinkAsync(string email, Uri site, Actor caller, CancellationToken ct = default)
    {
        security.Note(SecurityEventKind.PasswordAsked, caller with { Name = email });
        if (await users.FindByNameAsync(email) is { Active: true } user)
        {
            await TellAsync(Events.PasswordAsked, user, [], await PasswordLinkAsync(user, site), caller, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Makes the installation's first administrator; refused when there is one. Returns the link where the password is chosen.
    /// </summary>
    public async Task<Uri> AddFirstAdministratorAsync(
        string name,
        string email,
        string organisationName,
        Uri site,
        DateTime now,
        CancellationToken ct = default
    )
    {
        new Broken()
            .When(
                await db.Set<FunctionHolding>()
                    .AnyAsync(h => h.Function.Role == FunctionRole.Administrator && h.HoldsFrom(Time.SwedishTime.DateOf(now)), ct),
                UserRules.AdministratorExists
            )
            .ThrowIfAny();
        var actor = Actor.System(now, "första administratören");
        var (user, person) = await MakeAsync(name, email, "", actor);
        var organisation =
            await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Name == organisationName, ct)
            ?? new Organisation(organisationName, OrganisationKind.Other, "", "");
        db.AddIfNew(organisation);
        var function = new Function(organisation, "Systemadministratör", FunctionRole.Administrator);
        db.Add(function);
        db.Add(function.Appoint(person, actor.Today));
        history.Record(actor, UsersActs.AddFirstAdministrator.With(name), function);
        security.Note(SecurityEventKind.FunctionChanged, actor, $"{name}: första systemadministratören");
        await db.SaveChangesAsync(ct);
        return await PasswordLinkAsync(user, site);
    }

    /// <summary>Changes a user's name and phone, and opens or closes the account; when that changes, open sessions end.</summary>
    public async Task ChangeAsync(
        Guid userId,
        int seenPerson,
        string name,
        string phone,
        bool active,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.ManageUsers);
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("Användaren");
        await SaveAsync(user, seenPerson, name, phone, active, UsersActs.Change.With(name), actor, ct);
    }

    /// <summary>
    /// Turns two-factor off for somebody who has lost both the app and the recovery codes; the person is told, and open sessions end.
    /// </summary>
    public async Task ResetTwoFactorAsync(Guid userId, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("Användaren");
        new Broken().When(userId == actor.UserId, UserRules.OwnTwoFactor).ThrowIfAny();
        user.TwoFactorEnabled = false;
        user.SecurityStamp = Guid.CreateVersion7().ToString();
        db.UserTokens.RemoveRange(await db.UserTokens.Where(t => t.UserId == userId).ToListAsync(ct));
        await TellAsync(Events.TwoFactorReset, user, [actor.Name], null, actor, ct);
        history.Record(actor, UsersActs.ResetTwoFactor.With(user.DisplayName), await PersonAsync(user, ct));
        security.Note(SecurityEventKind.FactorChanged, actor, $"Stängde av tvåfaktorsinloggningen för {user.DisplayName}");
        await db.SaveChangesAsync(ct);
        await sessions.CloseAsync(userId, null, actor.Now, ct);
    }

    /// <summary>A user changes their own name and phone.</summary>
    public async Task ChangeOwnAsync(int seenPerson, string name, string phone, Actor actor, CancellationToken ct = default)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == actor.UserId, ct) ?? throw new NotFoundException("Användaren");
        await SaveAsync(user, seenPerson, name, phone, user.Active, UsersActs.ChangeOwn.With(), actor, ct);
    }

    /// <summary>Notes what people did with how they sign in, and tells them by mail; the account itself has been saved.</summary>
    /// <param name="caller">Who asks, with the request's time and network address.</param>
    public async Task NoteAsync(AppUser user, SignInChange change, Actor caller, CancellationToken ct = default)
    {
        var (kind, told) = Of(change);
        var actor = caller with { UserId = user.Id, Name = user.DisplayName };
        history.Record(actor, kind.With(), user.Id, nameof(AppUser));
        var isPassword = change is SignInChange.Password or SignInChange.PasswordByLink;
        security.Note(isPassword ? SecurityEventKind.PasswordChanged : SecurityEventKind.FactorChanged, actor, told);
        await TellAsync(Events.SignInChanged, user, [told], null, actor, ct);
        await db.SaveChangesAsync(ct);
        if (change == SignInChange.PasswordByLink)
        {
            await sessions.CloseAsync(user.Id, null, actor.Now, ct);
        }
    }

    private static (ActKind Kind, string Told) Of(SignInChange change) =>
        change switch
        {
            SignInChange.Password => (UsersActs.ChangePassword, "Lösenordet är ändrat."),
            SignInChange.PasswordByLink => (UsersActs.ChoosePassword, "Ett nytt lösenord är valt genom en länk."),
            SignInChange.TwoFactorOn => (UsersActs.TwoFactorOn, "Tvåfaktorsinloggning är påslagen."),
            SignInChange.TwoFactorOff => (UsersActs.TwoFactorOff, "Tvåfaktorsinloggning är avstängd."),
            SignInChange.RecoveryCodes => (UsersActs.RecoveryCodes, "Nya återställningskoder är gjorda."),
            SignInChange.PasskeyAdded => (UsersActs.PasskeyAdded, "En nyckel (passkey) är tillagd."),
            SignInChange.PasskeyRemoved => (UsersActs.PasskeyRemoved, "En nyckel (passkey) är borttagen."),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };

    private async Task<(AppUser User, Person Person)> MakeAsync(string name, string email, string phone, Actor actor)
    {
        new Broken().When(await users.FindByNameAsync(email) is not null, ContactRules.EmailTaken).ThrowIfAny();
        var person = new Person(name, email, phone);
        var user = new AppUser
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            PersonId = person.Id,
        };
        (user.NormalizedUserName, user.NormalizedEmail) = (users.NormalizeName(email), users.NormalizeEmail(email));
        (user.SecurityStamp, user.LockoutEnabled) = (Guid.CreateVersion7().ToString(), true);
        db.Add(person);
        db.Add(user);
        history.Record(actor, UsersActs.Add.With(name), person);
        security.Note(SecurityEventKind.AccountChanged, actor, $"Lade till {name}");
        return (user, person);
    }

    private async Task<Person> PersonAsync(AppUser user, CancellationToken ct) =>
        await db.Set<Person>().FirstAsync(p => p.Id == user.PersonId, ct);

    private async Task<Uri> PasswordLinkAsync(AppUser user, Uri site) =>
        new(site, $"{Links.NewPassword}?konto={user.Id}&kod={Uri.EscapeDataString(await users.GeneratePasswordResetTokenAsync(user))}");

    private async Task SaveAsync(
        AppUser user,
        int seenPerson,
        string name,
        string phone,
        bool active,
        Act act,
        Actor actor,
        CancellationToken ct
    )
    {
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == user.PersonId, ct) is { } person)
        {
            db.Expect(person, seenPerson);
            person.Change(name, person.Email, phone);
            history.Record(actor, act, person);
        }

        if (user.Active != active)
        {
            user.SecurityStamp = Guid.CreateVersion7().ToString();
            history.Record(actor, (active ? UsersActs.Open : UsersActs.Close).With(name), user.Id, nameof(AppUser));
            security.Note(SecurityEventKind.AccountChanged, actor, $"{(active ? "Öppnade" : "Stängde")} kontot för {name}");
        }

        var shuts = user.Active && !active;
        (user.DisplayName, user.Active) = (name, active);
        await db.SaveChangesAsync(ct);
        if (shuts)
        {
            await sessions.CloseAsync(user.Id, null, actor.Now, ct);
        }
    }

    private Task TellAsync(Event what, AppUser user, string[] values, Uri? link, Actor actor, CancellationToken ct) =>
        outbox.TellAsync(
            new Occurrence(what, user.Id, $"{actor.Now.Ticks}", values, link),
            [new Recipient(user.PersonId, user.Email!)],
            actor,
            ct
        );
}
