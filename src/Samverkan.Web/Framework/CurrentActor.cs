using System.Security.Claims;
using Samverkan.Core.Data;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Framework;

/// <summary>
/// Who the request acts for: the signed-in user with the functions held today, found once per request. They are remembered for as long as
/// nothing has changed in who may do what: the stamp in the database is read at every request, so that a function that is taken away, and
/// an account that is closed, end at once, on every replica.
/// </summary>
public sealed class CurrentActor(
    IHttpContextAccessor accessor,
    ActorQuery actors,
    ChangeStamps stamps,
    Kept kept,
    Site site,
    TimeProvider clock
)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);
    private Actor? actor;

    private sealed record Remembered(Actor Actor, Guid Stamp);

    /// <summary>The installation's stamp as it was before anything else of the request was read.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>The actor, or null when nobody is signed in or the account is closed.</summary>
    public async Task<Actor?> FindAsync()
    {
        if (actor is null && Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            Stamp = await stamps.OfInstallationAsync();
            actor = await AsOfAsync(id, clock.GetUtcNow().UtcDateTime) is { } found
                ? found with
                {
                    Site = site.Of(accessor.HttpContext!.Request),
                }
                : null;
        }

        return actor;
    }

    /// <summary>The actor of a page that requires sign-in.</summary>
    /// <exception cref="ForbiddenException">Nobody is signed in, or the account is closed.</exception>
    public async Task<Actor> GetAsync() => await FindAsync() ?? throw new ForbiddenException();

    private async Task<Actor?> AsOfAsync(Guid id, DateTime now)
    {
        var key = $"actor:{id}:{SwedishTime.DateOf(now):yyyyMMdd}";
        if (kept.Find<Remembered>(key) is { } remembered && remembered.Stamp == Stamp)
        {
            return remembered.Actor with { Now = now };
        }

        var found = await actors.FindAsync(id, now);
        if (found is not null)
        {
            kept.Keep(key, new Remembered(found, Stamp), 500 + (200L * found.Holds.Count), AtMost);
        }

        return found;
    }
}
