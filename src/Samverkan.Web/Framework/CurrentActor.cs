using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Samverkan.Core.Data;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Framework;

/// <summary>
/// Who the request acts for: the signed-in user with the functions held today, found once per request. They are remembered for as long as
/// nothing has changed in who may do what: the stamp in the database is read at every request, so that a function that is taken away, an
/// account that is closed, and a session that its account's new password ends, end at once, on every replica.
/// </summary>
public sealed class CurrentActor(
    IHttpContextAccessor accessor,
    ActorQuery actors,
    ChangeStamps stamps,
    Kept kept,
    Site site,
    Caller caller,
    TimeProvider clock
)
{
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);
    private Actor? actor;

    private sealed record Remembered(OpenAccount Account, Guid Stamp);

    /// <summary>The installation's stamp as it was before anything else of the request was read.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>Whether somebody is signed in by a session that has ended; signing in again is what helps.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The actor, or null when nobody is signed in, the account is closed or the session has ended.</summary>
    public async Task<Actor?> FindAsync()
    {
        if (DatabaseAway.Is(accessor.HttpContext?.Features.Get<IExceptionHandlerFeature>()?.Error))
        {
            // The page that says that the database is away asks it nothing.
            return null;
        }

        if (actor is null && Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            Stamp = await stamps.OfInstallationAsync();
            var (context, now) = (accessor.HttpContext!, clock.GetUtcNow().UtcDateTime);
            var account = await AsOfAsync(id, now);
            HasEnded = account is not null && (account.SecurityStamp != context.User.FindFirstValue(StampClaim) || !GoesOn(account, now));
            actor =
                account is null || HasEnded
                    ? null
                    : account.Actor with
                    {
                        Now = now,
                        Site = site.Of(context.Request),
                        From = caller.Address,
                    };
        }

        return actor;
    }

    /// <summary>The actor of a page that requires sign-in.</summary>
    /// <exception cref="ForbiddenException">Nobody is signed in, or the account is closed.</exception>
    public async Task<Actor> GetAsync() => await FindAsync() ?? throw new ForbiddenException();

    private async Task<OpenAccount?> AsOfAsync(Guid id, DateTime now)
    {
        var key = $"actor:{id}:{SwedishTime.DateOf(now):yyyyMMdd}";
        // A session that began since then is not among those remembered.
        if (kept.Find<Remembered>(key) is { } remembered && remembered.Stamp == Stamp && Names(remembered.Account))
        {
            return remembered.Account;
        }

        var found = await actors.FindAccountAsync(id, now);
        if (found is not null)
        {
            kept.Keep(key, new Remembered(found, Stamp), 500 + (200L * (found.Actor.Holds.Count + found.Sessions.Count)), AtMost);
        }

        return found;
    }

    private bool Names(OpenAccount account) => caller.Session is { } session && account.Sessions.ContainsKey(session);

    private bool GoesOn(OpenAccount account, DateTime now) =>
        caller.Session is { } session && account.Sessions.TryGetValue(session, out var ends) && now < ends;
}
