using Microsoft.Net.Http.Headers;

namespace Samverkan.Web.Hosting;

/// <summary>
/// Refuses forms in another character set than UTF-8 (415), which every browser sends: others could hide what is sent.
/// </summary>
public sealed class FormCharset(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (
            request.ContentType is not { Length: > 0 } type
            || (MediaTypeHeaderValue.TryParse(type, out var parsed) && (!parsed.Charset.HasValue || IsUtf8(parsed.Charset.Value)))
        )
        {
            return next(context);
        }

        // The page that says so must not try to read it either.
        (request.ContentType, request.ContentLength, request.Body) = (null, null, Stream.Null);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsUtf8(string? charset) => string.Equals(charset?.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase);
}
