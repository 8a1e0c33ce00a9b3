using System.Security.Cryptography;

namespace WebLibrary.Doors;

/// <summary>Tells browsers what pages of this host may do: nothing but use its own scripts, styles and pictures.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly object NonceKey = new();

    public Task InvokeAsync(HttpContext context)
    {
        Set(context.Response.Headers);

        // What answers in the place of something that failed begins with empty headers.
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.ContentSecurityPolicy.Count == 0)
                Set(context.Response.Headers);

            // What is somebody's is not kept by anybody, unless whoever answers says for how long.
            if (context.Response.Headers.CacheControl.Count == 0)
                context.Response.Headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Lets one page run one script that stands in it, and style itself: the reference of the API. Its script is the package's and not ours, and asks the API as whoever looks at it.</summary>
    /// <returns>What that script has to carry.</returns>
    public static string AllowOneScript(HttpContext context)
    {
        if (context.Items[NonceKey] is string known)
            return known;
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;
        context.Response.Headers.ContentSecurityPolicy = Policy
            .Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
            .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);
        return nonce;
    }

    private static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
