using System.Security.Claims;
using Samverkan.Core.Data;

namespace Samverkan.Web.Hosting;

/// <summary>Where the request comes from, before it is known who makes it.</summary>
public sealed class Caller(IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>The network address, as the connection (or the proxy that is trusted) says; empty where there is none.</summary>
    public string Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The session that the browser's cookie names; null where it names none.</summary>
    public Guid? Session => Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(SignIns.SessionClaim), out var id) ? id : null;

    /// <summary>Nobody yet, but with the time and the address.</summary>
    public Actor Nobody => new(Guid.Empty, "", clock.GetUtcNow().UtcDateTime, []) { From = Address };

    /// <summary>An account, without its functions, with the time and the address.</summary>
    public Actor As(AppUser user) => Nobody with { UserId = user.Id, Name = user.DisplayName };
}
