using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Samverkan.Web.Framework;

/// <summary>Leads whose session has ended to where one signs in, before anything else is asked of the request.</summary>
public sealed class SessionFilter(CurrentActor current) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            return;
        }

        await current.FindAsync();
        if (current.HasEnded)
        {
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.Result = new ChallengeResult(IdentityConstants.ApplicationScheme);
        }
    }
}
