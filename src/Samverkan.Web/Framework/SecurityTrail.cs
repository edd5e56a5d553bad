using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Samverkan.Core.Security;

namespace Samverkan.Web.Framework;

/// <summary>
/// Notes, before the answer leaves: that somebody was refused, that a file was handed out, that something marked secret was shown (N5).
/// The same secret page, looked at again by the same person within a while, is noted once. Images on pages are no files in this sense.
/// </summary>
public sealed class SecurityTrail(CurrentActor current, SecurityLog security, Kept kept) : IAsyncAlwaysRunResultFilter
{
    private static readonly object SecretKey = new();
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    /// <summary>Says that the answer shows something that is marked secret.</summary>
    public static void ShowsSecret(HttpContext context) => context.Items[SecretKey] = true;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var isFile = context.Result is FileResult file && !file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        SecurityEventKind? kind = context.Result switch
        {
            StatusCodeResult { StatusCode: StatusCodes.Status403Forbidden } => SecurityEventKind.AccessRefused,
            _ when context.HttpContext.Items.ContainsKey(SecretKey) => SecurityEventKind.SecretRead,
            _ when isFile => SecurityEventKind.FileRead,
            _ => null,
        };
        if (kind is { } noted && await current.FindAsync() is { } actor)
        {
            var request = context.HttpContext.Request;
            var sent = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? "" : "Formulär: ";
            var about = $"{sent}{request.Path}{request.QueryString}";
            var key = $"{noted}:{actor.UserId}:{request.Path}";
            if (isFile || noted == SecurityEventKind.AccessRefused || kept.Find<string>(key) is null)
            {
                await security.NoteAsync(noted, actor, about);
                kept.Keep(key, key, key.Length, Once);
            }
        }

        await next();
    }
}
