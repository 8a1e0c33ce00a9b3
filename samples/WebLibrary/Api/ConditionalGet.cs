using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace WebLibrary.Api;

/// <summary>
/// Gives what is read a tag, and leaves out the body where the one who asks has it already (RFC 9110, sections 8.8 and 13). The tag is made of the body itself, so that it is right whatever the answer is made of.
/// </summary>
internal static class ConditionalGet
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is INestedHttpResult { Result: var chosen })
            result = chosen;
        return HttpMethods.IsGet(context.HttpContext.Request.Method) && result is IResult and IValueHttpResult { Value: not null } ? new Tagged((IResult)result) : result;
    }

    private sealed class Tagged(IResult result) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var body = response.Body;
            using var written = new MemoryStream();
            response.Body = written;
            try
            {
                await result.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = body;
            }

            if (response.StatusCode == StatusCodes.Status200OK)
            {
                var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(written.GetBuffer().AsSpan(0, (int)written.Length)).AsSpan(0, 16))}\"");
                response.Headers.CacheControl = "private, no-cache";
                response.Headers.ETag = tag.ToString();
                if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
                {
                    (response.StatusCode, response.ContentType, response.ContentLength) = (StatusCodes.Status304NotModified, null, null);
                    return;
                }
            }

            response.ContentLength = written.Length;
            written.Position = 0;
            await written.CopyToAsync(body, httpContext.RequestAborted);
        }
    }
}
