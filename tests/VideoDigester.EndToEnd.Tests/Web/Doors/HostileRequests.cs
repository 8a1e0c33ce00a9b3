using System.Net.Http.Headers;
using System.Text;

namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>Requests of somebody who wants in, up, or the host down. Each has a name, and is sent by Ben unless it brings its own token.</summary>
public static class HostileRequests
{
    private const string Json = "application/json";

    public static TheoryData<string> Names => [.. All.Keys];

    private static readonly Dictionary<string, Func<HttpRequestMessage>> All = new()
    {
        // Another site's page in the browser of somebody who is signed in.
        ["a form of another site that cancels"] = () => Post("/api/v1/jobs/01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11/cancel", "", "text/plain", ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")),
        ["a form of another site that adds"] = () => Post("/api/v1/videos", """{"address":"https://videos.example/a"}""", "text/plain", ("Origin", "https://evil.example")),
        ["a form of another site that says it is JSON"] = () => Post("/api/v1/videos", """{"address":"https://videos.example/a"}""", Json, ("Origin", "https://evil.example")),
        ["a form of a neighbouring host"] = () => Post("/sign-out", "", "application/x-www-form-urlencoded", ("Sec-Fetch-Site", "same-site")),
        ["an origin that is null"] = () => Post("/api/v1/reindex", "", Json, ("Origin", "null")),
        ["an origin that only begins like this host"] = () => Post("/api/v1/reindex", "", Json, ("Origin", "http://127.0.0.1.evil.example")),
        ["a deletion from another site"] = () => With(HttpMethod.Delete, "/api/v1/videos/example:lighthouses", ("Origin", "https://evil.example")),
        ["a form without its field"] = () => Post("/sign-in", "token=x", "application/x-www-form-urlencoded"),
        ["a body that is a form and no JSON"] = () => Post("/api/v1/collections", "name=x", "application/x-www-form-urlencoded"),

        // Other hosts' names: DNS that points here.
        ["another host's name"] = () => With(HttpMethod.Get, "/api/v1/videos", ("Host", "evil.example")),
        ["another host's name on a page"] = () => With(HttpMethod.Get, "/", ("Host", "evil.example:80")),

        // Files.
        ["a path that climbs"] = () => Get("/../../etc/passwd"),
        ["a path that climbs escaped"] = () => Get("/..%2f..%2f..%2fetc%2fpasswd"),
        ["a path that climbs twice escaped"] = () => Get("/%252e%252e%252f%252e%252e%252fetc%252fpasswd"),
        ["a path that climbs backwards"] = () => Get("/..%5c..%5cwindows%5cwin.ini"),
        ["the settings"] = () => Get("/appsettings.json"),
        ["the database"] = () => Get("/library.db"),
        ["the program"] = () => Get("/WebLibrary.dll"),
        ["an export that climbs"] = () => Get("/api/v1/videos/..%2f..%2fetc%2fpasswd/export"),
        ["a file to import"] = () => Post("/api/v1/videos", """{"address":"file:///etc/passwd"}""", Json),
        ["a path to import"] = () => Post("/api/v1/videos", """{"address":"/etc/passwd"}""", Json),
        ["an option of the program"] = () => Post("/api/v1/videos", """{"address":"--exec=touch /tmp/x"}""", Json),
        ["a search prefix of the program"] = () => Post("/api/v1/videos", """{"address":"ytsearch10:cats"}""", Json),
        ["a playlist that is a file"] = () => Post("/api/v1/playlists", """{"address":"file:///etc"}""", Json),
        ["a subscription to a file"] = () => Post("/api/v1/subscriptions", """{"address":"file:///etc"}""", Json),

        // Numbers, sizes, shapes.
        ["a body that is too long"] = () => Post("/api/v1/collections", $$"""{"name":"{{new string('x', 200_000)}}"}""", Json),
        ["an address that is too long"] = () => Post("/api/v1/videos", $$"""{"address":"https://videos.example/{{new string('x', 5_000)}}"}""", Json),
        ["a query that is too long"] = () => Get($"/api/v1/search?q={new string('x', 4_200)}"),
        ["a query of many words"] = () => Get($"/api/v1/search?q={Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, 1_000).Select(at => $"w{at:x}")))}"),
        ["a path that is too long"] = () => Get($"/api/v1/videos/youtube:{new string('x', 7_000)}"),
        ["JSON that nests"] = () => Post("/api/v1/collections", string.Concat(Enumerable.Repeat("[", 5_000)), Json),
        ["JSON that is cut off"] = () => Post("/api/v1/collections", """{"name":"x""", Json),
        ["JSON with bytes that are no text"] = () => Bytes("/api/v1/collections", [.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8]),
        ["a name with a NUL"] = () => Post("/api/v1/collections", """{"name":"a\u0000b"}""", Json),
        ["a name with half a pair"] = () => Post("/api/v1/collections", """{"name":"\ud800"}""", Json),
        ["a number that is none"] = () => Post($"/api/v1/me/positions/example:lighthouses", """{"offset":1e400}""", Json, HttpMethod.Put),
        ["a number as text"] = () => Post($"/api/v1/me/positions/example:lighthouses", """{"item":"1"}""", Json, HttpMethod.Put),
        ["a page of many"] = () => Get("/api/v1/videos?pageSize=2147483648"),
        ["a page of less than none"] = () => Get("/api/v1/videos?pageSize=-1"),
        ["a length that is not a number"] = () => Get("/api/v1/videos?minDuration=NaN"),
        ["a length without an end"] = () => Get("/api/v1/videos?minDuration=1e300"),
        ["a date that is none"] = () => Get("/api/v1/videos?publishedFrom=99999-99-99"),
        ["a sort by number"] = () => Get("/api/v1/videos?sort=1"),
        ["a sort by a column"] = () => Get("/api/v1/videos?sort=title;DROP%20TABLE%20videos"),
        ["a cursor of SQL"] = () => Get($"/api/v1/videos?after={Encoded("1|added|d|1; DROP TABLE videos|1")}"),
        ["a cursor of another list"] = () => Get($"/api/v1/channels?after={Encoded("1|categories|3")}"),
        ["a cursor with a large number"] = () => Get($"/api/v1/channels?after={Encoded("1|channels|99999999999999999999")}"),
        ["a time zone that is a path"] = () => Get("/api/v1/analytics/time-saved?zone=../../../../etc/passwd"),
        ["a language that is a path"] = () => Get("/api/v1/videos/example:lighthouses/transcript?language=../../etc"),

        // Queries that are syntax somewhere else.
        ["a query of SQL"] = () => Get($"/api/v1/search?q={Uri.EscapeDataString("'; DROP TABLE videos; --")}"),
        ["a union of SQL"] = () => Get($"/api/v1/search?q={Uri.EscapeDataString("x' UNION SELECT sqlite_version() --")}"),
        ["a query of FTS5"] = () => Get($"/api/v1/search?q={Uri.EscapeDataString("NEAR(a b, 1) AND {title} : ^x* NOT (")}"),
        ["a query of tsquery"] = () => Get($"/api/v1/search?q={Uri.EscapeDataString("a & !(b <-> c:*) | 'd'':A")}"),
        ["a channel of SQL"] = () => Get($"/api/v1/videos?channel={Uri.EscapeDataString("' OR 1=1 --")}"),
        ["a video of SQL"] = () => Get($"/api/v1/videos/{Uri.EscapeDataString("youtube:' OR 1=1 --")}"),
        ["a tag with a wildcard"] = () => Get("/api/v1/videos?tag=%25"),

        // Others' things, and higher places.
        ["somebody else's name in a body"] = () => Post("/api/v1/digests", """{"videoId":"example:lighthouses","type":"summary","userId":"ann"}""", Json),
        ["somebody else's collection in a body"] = () => Post("/api/v1/collections", """{"name":"x","ownerId":"ann"}""", Json),
        ["a shared collection by trick"] = () => Post("/api/v1/collections", """{"name":"x","isShared":true}""", Json),
        ["a prototype in a body"] = () => Post("/api/v1/collections", """{"name":"x","__proto__":{"isAdministrator":true}}""", Json),
        ["a role in a header"] = () => With(HttpMethod.Get, "/api/v1/health", ("X-Role", "administrator"), ("X-User", "cleo")),
        ["another method in a header"] = () => Post("/api/v1/videos/example:lighthouses", "", Json, ("X-HTTP-Method-Override", "DELETE")),
        ["a deletion of a video"] = () => With(HttpMethod.Delete, "/api/v1/videos/example:lighthouses"),
        ["a digest that is not there"] = () => Get("/api/v1/digests/01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11"),
        ["an id of another kind"] = () => Get("/api/v1/jobs/example:lighthouses"),
        ["the figures of the machine"] = () => Get("/api/v1/analytics/latencies"),
        ["debug"] = () => With(new HttpMethod("TRACE"), "/api/v1/videos"),
        ["a method of one's own"] = () => With(new HttpMethod("BREW"), "/api/v1/videos"),

        // Tokens.
        ["a forged token"] = () => Token("vdt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ["the hash as a token"] = () => Token(GuardedHost.Entry(2, "cleo", GuardedHost.Cleo)[1].Split('=')[1]),
        ["a token that is a JWT without a signature"] = () => Token("eyJhbGciOiJub25lIn0.eyJzdWIiOiJjbGVvIn0."),
        ["a token in the address"] = () => With(HttpMethod.Get, $"/api/v1/me?access_token={GuardedHost.Cleo}", ("Authorization", "")),
        ["basic credentials"] = () => With(HttpMethod.Get, "/api/v1/me", ("Authorization", "Basic Y2xlbzpjbGVv")),
        ["a token with a line break"] = () => With(HttpMethod.Get, "/api/v1/me", ("Authorization", "Bearer vdt\tx")),
        ["an answer that is split"] = () => Get("/sign-in?returnTo=%0d%0aSet-Cookie:%20a=b"),
        ["an error page with markup"] = () => Get($"/{Uri.EscapeDataString("<script>alert(1)</script>")}"),
        ["an error code that is none"] = () => Get("/error/200"),
    };

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="host">The host, to which addresses are written as they stand: clients tidy them up.</param>
    public static HttpRequestMessage Create(string name, Uri host)
    {
        var request = All[name]();
        request.RequestUri = new Uri(host.GetLeftPart(UriPartial.Authority) + request.RequestUri!.OriginalString, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        if (!request.Headers.Contains("Authorization"))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", GuardedHost.Ben);
        return request;
    }

    private static HttpRequestMessage Get(string path) => With(HttpMethod.Get, path);

    private static HttpRequestMessage Token(string token) => With(HttpMethod.Get, "/api/v1/me", ("Authorization", $"Bearer {token}"));

    private static HttpRequestMessage Post(string path, string body, string type, params (string Name, string Value)[] headers) => Post(path, body, type, HttpMethod.Post, headers);

    private static HttpRequestMessage Post(string path, string body, string type, HttpMethod method, params (string Name, string Value)[] headers)
    {
        var request = With(method, path, headers);
        request.Content = new StringContent(body, Encoding.UTF8, type);
        return request;
    }

    private static HttpRequestMessage Bytes(string path, byte[] body)
    {
        var request = With(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(Json) } };
        return request;
    }

    private static HttpRequestMessage With(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static string Encoded(string cursor) => Convert.ToBase64String(Encoding.UTF8.GetBytes(cursor)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
