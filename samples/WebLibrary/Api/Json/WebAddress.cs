using System.Diagnostics.CodeAnalysis;

namespace WebLibrary.Api.Json;

/// <summary>Tells addresses of the web from what else stands where one is expected: paths of this host, and schemes that run something.</summary>
internal static class WebAddress
{
    public static bool Is([NotNullWhen(true)] string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
