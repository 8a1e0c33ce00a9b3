using System.Net;

namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>Who comes in, and how far.</summary>
public sealed class DoorTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    [Theory]
    [InlineData("/api/v1/videos")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/search?q=lamp")]
    [InlineData("/api/v1/none")]
    [InlineData("/openapi/v1.json")]
    public async Task Nobody_comes_in_without_a_token(string path)
    {
        foreach (var token in (string?[])[null, "", "vdt_wrong", GuardedHost.Ann + "x", GuardedHost.Ann[..^1], new string('x', 10_000)])
        {
            using var answer = await host.SendAsync(token, HttpMethod.Get, path);
            Assert.Equal("Unauthorized", (await TalkHost.ReadAsync(answer, HttpStatusCode.Unauthorized)).GetProperty("code").GetString());
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task A_token_opens_what_is_its_users()
    {
        using var answer = await host.SendAsync(GuardedHost.Ann, HttpMethod.Get, "/api/v1/me");

        Assert.Equal("ann", (await TalkHost.ReadAsync(answer, HttpStatusCode.OK)).GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(GuardedHost.Cleo, HttpMethod.Get, "/api/v1/health"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/health")]
    [InlineData("GET", "/api/v1/attempts")]
    [InlineData("GET", "/api/v1/removed")]
    [InlineData("GET", "/api/v1/analytics/latencies")]
    [InlineData("POST", "/api/v1/reindex")]
    [InlineData("POST", "/api/v1/sites/youtube/pause")]
    [InlineData("DELETE", "/api/v1/videos/example:lighthouses")]
    [InlineData("DELETE", "/api/v1/removed/example:lighthouses")]
    public async Task What_concerns_everybody_is_for_administrators(string method, string path)
    {
        using var answer = await host.SendAsync(GuardedHost.Ann, new HttpMethod(method), path);

        Assert.Equal("Forbidden", (await TalkHost.ReadAsync(answer, HttpStatusCode.Forbidden)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Each_user_has_only_their_own()
    {
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(GuardedHost.Ann, HttpMethod.Put, $"/api/v1/me/saved/{host.Digest}", new { note = "ann's secret" }));
        using var made = await host.SendAsync(GuardedHost.Ann, HttpMethod.Post, "/api/v1/collections", new { name = "Ann's" });
        var collection = (await TalkHost.ReadAsync(made, HttpStatusCode.Created)).GetProperty("id").GetString();
        using var subscribed = await host.SendAsync(GuardedHost.Ann, HttpMethod.Post, "/api/v1/subscriptions", new { address = "https://videos.example/ann" });
        var subscription = (await TalkHost.ReadAsync(subscribed, HttpStatusCode.Created)).GetProperty("id").GetString();
        using var queued = await host.SendAsync(GuardedHost.Ann, HttpMethod.Post, "/api/v1/videos", new { address = "https://videos.example/ann" });
        var job = (await TalkHost.ReadAsync(queued, HttpStatusCode.Accepted)).GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(GuardedHost.Ben, HttpMethod.Put, "/api/v1/me", new { displayName = "Ben" }));
        foreach (var list in (string[])["/api/v1/me/saved", "/api/v1/collections", "/api/v1/jobs", "/api/v1/subscriptions", "/api/v1/jobs?everybody=true", "/api/v1/subscriptions?everybody=true", "/api/v1/me/export", "/api/v1/me/history"])
        {
            using var answer = await host.SendAsync(GuardedHost.Ben, HttpMethod.Get, list);
            Assert.DoesNotContain("ann", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        foreach (var (method, path) in ((string, string)[])[
            ("GET", $"/api/v1/collections/{collection}"), ("DELETE", $"/api/v1/collections/{collection}"), ("GET", $"/api/v1/collections/{collection}/videos"),
            ("GET", $"/api/v1/subscriptions/{subscription}"), ("DELETE", $"/api/v1/subscriptions/{subscription}"), ("POST", $"/api/v1/subscriptions/{subscription}/pause"),
            ("POST", $"/api/v1/jobs/{job}/cancel"), ("POST", $"/api/v1/jobs/{job}/retry"), ("DELETE", $"/api/v1/me/saved/{host.Digest}")])
            Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(GuardedHost.Ben, new HttpMethod(method), path));

        using var shown = await host.SendAsync(GuardedHost.Ben, HttpMethod.Get, $"/api/v1/jobs/{job}");
        Assert.DoesNotContain("userId", await shown.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        using var all = await host.SendAsync(GuardedHost.Cleo, HttpMethod.Get, "/api/v1/jobs?everybody=true");
        Assert.Contains(job!, await all.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_sign_in_with_their_token_and_out_again()
    {
        var form = await host.FormAsync("/sign-in");
        using var signedIn = await SignInAsync(GuardedHost.Ann, "/saved", form);
        var cookie = WebHost.CookieOf(signedIn, "videodigester");

        Assert.Equal(("/saved", HttpStatusCode.Redirect), (signedIn.Headers.Location!.ToString(), signedIn.StatusCode));
        var attributes = signedIn.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("videodigester=", StringComparison.Ordinal));
        Assert.Contains("httponly", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(token: null, HttpMethod.Get, "/api/v1/me", change: request => request.Headers.Add("Cookie", cookie)));

        var leaving = await host.FormAsync("/sign-in", cookie);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Content = new FormUrlEncodedContent([new("__form", leaving.Field)]) };
        request.Headers.Add("Cookie", $"{cookie}; {leaving.Cookie}");
        using var signedOut = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.Equal("videodigester=", WebHost.CookieOf(signedOut, "videodigester"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\u00e9")]
    [InlineData("/\u202e")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_else(string returnTo)
    {
        using var signedIn = await SignInAsync(GuardedHost.Ann, returnTo, await host.FormAsync("/sign-in"));

        Assert.Equal("/", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_token_and_a_form_of_somebody_else_sign_nobody_in()
    {
        var form = await host.FormAsync("/sign-in");

        using var wrong = await SignInAsync("vdt_wrong", "/", form);
        using var forged = await SignInAsync(GuardedHost.Ann, "/", ("forged", form.Cookie));
        using var none = await SignInAsync(GuardedHost.Ann, "/", ("", ""));

        Assert.Equal("/sign-in?failed=true", wrong.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.All([wrong, forged, none], answer => Assert.Equal("", WebHost.CookieOf(answer, "videodigester")));
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_opens_nothing()
    {
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync("/"));
        foreach (var path in (string[])["/api/v1/me", "/api/v1/none", "/openapi/v1.json"])
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(path));

        Task<HttpStatusCode> StatusAsync(string path) => host.StatusAsync(token: null, HttpMethod.Get, path, change: request => request.Headers.Add("Cookie", "videodigester=CfDJ8madeup"));
    }

    [Fact]
    public void Nothing_of_a_token_is_written_down() =>
        Assert.DoesNotContain("vdt_", host.Host.Log, StringComparison.Ordinal);

    private async Task<HttpResponseMessage> SignInAsync(string token, string returnTo, (string Field, string Cookie) form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("token", token), new("returnTo", returnTo), new("__form", form.Field)]) };
        if (form.Cookie.Length > 0)
            request.Headers.Add("Cookie", form.Cookie);
        return await host.Client.SendAsync(request);
    }
}
