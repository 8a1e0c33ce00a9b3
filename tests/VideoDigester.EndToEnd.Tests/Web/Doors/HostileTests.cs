using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>None of the hostile requests gets in, and none makes the host fail.</summary>
public sealed partial class HostileTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    /// <summary>Queries and filters may be anything: they find nothing, and that is an answer.</summary>
    private static readonly HashSet<string> Harmless =
        ["a query of SQL", "a union of SQL", "a query of tsquery", "a channel of SQL", "a tag with a wildcard", "an answer that is split", "a name with half a pair", "a name with a NUL"];

    [Theory]
    [MemberData(nameof(HostileRequests.Names), MemberType = typeof(HostileRequests))]
    public async Task A_hostile_request_is_refused_and_changes_nothing(string name)
    {
        var before = await StateAsync();
        using var request = HostileRequests.Create(name, host.Host.Address);
        using var answer = await host.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.True((int)answer.StatusCode is < 500 or (int)HttpStatusCode.NotImplemented, $"{name}: {answer.StatusCode} {body}");
        if (Harmless.Contains(name))
            Assert.DoesNotContain("lighthouses", body, StringComparison.Ordinal);
        else
            Assert.False(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode} {body}");
        foreach (var secret in (string[])["root:", "SQLite format", "sqlite", "   at ", "Sha256", "ann's secret", "<script>alert", host.Host.Database])
            Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("a=", StringComparison.Ordinal)));
        if (!Harmless.Contains(name))
            Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public void There_are_sixty_at_least() => Assert.InRange(HostileRequests.Names.Count, 60, 1_000);

    [SkippableTheory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://localhost:{0}/secret")]
    [InlineData("http://[::1]:{0}/secret")]
    [InlineData("http://0.0.0.0:{0}/secret")]
    [InlineData("http://2130706433:{0}/secret")]
    [InlineData("http://0x7f.1:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://127.0.0.1.nip.io:{0}/secret")]
    [InlineData("http://user:password@127.0.0.1:{0}/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://metadata.google.internal/")]
    public async Task What_is_inside_is_not_fetched_for_somebody_outside(string address)
    {
        RealYtDlp.Require(RealYtDlp.Installed);
        await using var inside = new LoopbackSite().OnVideo("/secret", "The secret");
        using var queued = await host.SendAsync(GuardedHost.Ben, HttpMethod.Post, "/api/v1/videos", new { address = address.Replace("{0}", $"{inside.Port}", StringComparison.Ordinal) });
        if (queued.StatusCode is HttpStatusCode.BadRequest)
            return;

        var job = await FinishedAsync(queued);

        Assert.Contains(job.GetProperty("error").GetProperty("code").GetString(), (string[])["AddressRefused", "Network", "InvalidRequest", "SiteUnavailable"]);
        Assert.Empty(inside.Requests);
    }

    private async Task<JsonElement> FinishedAsync(HttpResponseMessage queued)
    {
        var id = (await TalkHost.ReadAsync(queued, HttpStatusCode.Accepted)).GetProperty("id").GetString();

        // What may pass is tried again later: to be told is enough.
        for (var i = 0; i < 600; i++)
        {
            using var answer = await host.SendAsync(GuardedHost.Ben, HttpMethod.Get, $"/api/v1/jobs/{id}");
            var job = await TalkHost.ReadAsync(answer, HttpStatusCode.OK);
            if (job.TryGetProperty("error", out _))
                return job;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The job {id} told nothing.");
    }

    private async Task<string> StateAsync()
    {
        var state = new List<string>();
        foreach (var (token, path) in ((string, string)[])[
            (GuardedHost.Cleo, "/api/v1/videos"), (GuardedHost.Cleo, "/api/v1/jobs?everybody=true"), (GuardedHost.Cleo, "/api/v1/subscriptions?everybody=true"), (GuardedHost.Cleo, "/api/v1/removed"),
            (GuardedHost.Ben, "/api/v1/collections"), (GuardedHost.Ann, "/api/v1/collections"), (GuardedHost.Ben, "/api/v1/me/saved"), (GuardedHost.Ben, "/api/v1/me/positions")])
        {
            using var answer = await host.SendAsync(token, HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            state.Add(Names(await answer.Content.ReadAsStringAsync()));
        }

        return string.Join('\n', state);
    }

    // A worker is doing the jobs meanwhile: which there are is what counts.
    private static string Names(string list) => string.Join(' ', Id().Matches(list).Select(match => match.Value));

    [GeneratedRegex("\"(?:id|videoId|note)\":\"[^\"]*\"")]
    private static partial Regex Id();
}
