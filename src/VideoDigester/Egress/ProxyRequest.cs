using System.Globalization;
using System.Net;
using System.Text;

namespace VideoDigester.Egress;

/// <summary>What a client asks of a proxy: a tunnel, or one plain request with a body of a known length.</summary>
/// <param name="Target">Where it goes.</param>
/// <param name="OriginHead">The head as the origin server gets it, or null for a tunnel.</param>
/// <param name="BodyLength">How many bytes of the client follow the head; not limited in a tunnel.</param>
internal sealed record ProxyRequest(EgressTarget Target, string? OriginHead, long BodyLength)
{
    private const string PlainScheme = "http://";

    /// <summary>Fields between two neighbours, RFC 9110 section 7.6.1. Host is written anew from the target.</summary>
    private static readonly string[] DroppedFields =
        ["Connection", "Proxy-Connection", "Proxy-Authorization", "Proxy-Authenticate", "Keep-Alive", "TE", "Trailer", "Upgrade", "HTTP2-Settings", "Host"];

    /// <exception cref="EgressException">It is neither, or could be understood in two ways.</exception>
    public static ProxyRequest Parse(string text)
    {
        var head = RequestHead.Parse(text);
        if (head.Method == "CONNECT")
            return new ProxyRequest(EgressTarget.Parse("https", head.Target, defaultPort: null), null, long.MaxValue);
        if (!head.Target.StartsWith(PlainScheme, StringComparison.OrdinalIgnoreCase))
            throw head.Target.Contains("://", StringComparison.Ordinal) && !head.Target.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ? EgressException.SchemeNotAllowed(head.Target)
                : EgressException.Malformed("it is neither CONNECT nor for an absolute http address");

        var rest = head.Target[PlainScheme.Length..];
        var end = rest.IndexOfAny(['/', '?']) is var found and >= 0 ? found : rest.Length;
        var authority = rest[..end];
        return new ProxyRequest(EgressTarget.Parse("http", authority, defaultPort: 80), Rewrite(head, authority, rest[end..]), LengthOfBody(head));
    }

    /// <summary>The origin-form of the request. Its Host is the target's (RFC 9112 section 3.2.2), whatever the client wrote; the connection serves once.</summary>
    private static string Rewrite(RequestHead head, string authority, string pathAndQuery)
    {
        if (head.Fields.Count(field => field.Is("Host")) > 1)
            throw EgressException.Malformed("it has several hosts");

        var named = head.Fields.Where(field => field.Is("Connection")).SelectMany(field => field.Value.Split(',', StringSplitOptions.TrimEntries));
        // A client that names the length as a field of the connection would leave its body to be read as a second request.
        var dropped = DroppedFields.Concat(named).Where(name => !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var path = pathAndQuery switch
        {
            "" when head.Method == "OPTIONS" => "*",
            ['/', ..] => pathAndQuery,
            _ => "/" + pathAndQuery,
        };

        var origin = new StringBuilder($"{head.Method} {path} {head.Version}\r\nHost: {authority}\r\n");
        foreach (var field in head.Fields.Where(field => !dropped.Contains(field.Name)))
            origin.Append(CultureInfo.InvariantCulture, $"{field.Name}: {field.Value}\r\n");
        return origin.Append("Connection: close\r\n\r\n").ToString();
    }

    private static long LengthOfBody(RequestHead head)
    {
        var lengths = head.Fields.Where(field => field.Is("Content-Length")).Select(field => field.Value).ToList();
        if (head.Fields.Any(field => field.Is("Transfer-Encoding")))
        {
            if (lengths.Count > 0)
                throw EgressException.Malformed("it has a length and a transfer coding");
            // The end of a body must be known, or what follows it could be a request for another host.
            throw new EgressException(HttpStatusCode.LengthRequired, "Length Required", "the egress guard forwards no body without a Content-Length");
        }

        return lengths switch
        {
            [] => 0,
            [var only] when long.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var length) => length,
            _ => throw EgressException.Malformed("its length is malformed"),
        };
    }
}
