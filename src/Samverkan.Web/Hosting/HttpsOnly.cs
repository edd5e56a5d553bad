namespace Samverkan.Web.Hosting;

/// <summary>
/// Leads who comes without TLS to the installation's own address, and takes nothing that was sent without; whoever only asks whether the
/// program lives is answered.
/// </summary>
public sealed class HttpsOnly(RequestDelegate next, Site site)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps || request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return next(context);
        }

        if (site.Configured is { Scheme: "https" } address && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Response.Redirect(
                new Uri(address, request.Path + request.QueryString).ToString(),
                permanent: false,
                preserveMethod: true
            );
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("Webbplatsen nås bara genom https.", context.RequestAborted);
    }
}
