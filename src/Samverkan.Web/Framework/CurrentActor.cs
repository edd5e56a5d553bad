using System.Security.Claims;
using Samverkan.Core.Users;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Framework;

/// <summary>Who the request acts for: the signed-in user with the functions held today. Loaded once per request.</summary>
public sealed class CurrentActor(IHttpContextAccessor accessor, ActorQuery actors, Site site, TimeProvider clock)
{
    private Actor? actor;

    /// <summary>The actor, or null when nobody is signed in or the account is closed.</summary>
    public async Task<Actor?> FindAsync()
    {
        if (actor is null && Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            actor = await actors.FindAsync(id, clock.GetUtcNow().UtcDateTime) is { } found
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
}
