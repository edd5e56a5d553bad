using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Samverkan.Web.Framework;

/// <summary>
/// What a page requires, and what one of its handlers requires besides. Every page carries this or AllowAnonymous; a test sees to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>
/// Stops a request whose user holds no function that allows the page (403). Pages of an agreement check it again for that agreement.
/// </summary>
public sealed class PermissionFilter(CurrentActor current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            await next();
            return;
        }

        var required = metadata.OfType<RequirePermissionAttribute>().FirstOrDefault();
        var actor = await current.FindAsync();
        if (required is null || actor is null || !actor.Can(required.Permission))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        await next();
    }
}
