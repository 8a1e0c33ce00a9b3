using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>How a host starts, and that it does not where it would be open or shut for everybody.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_host_with_tokens_listens_wherever_it_is_told_to()
    {
        await using var host = await WebHost.StartAsync(["--urls", "http://0.0.0.0:0", .. GuardedHost.Entry(0, "ann", GuardedHost.Ann)]);

        Assert.Equal("0.0.0.0", host.Address.Host);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_brings_nobody_in_as_its_user()
    {
        await using var host = await WebHost.StartAsync();
        foreach (var header in (string[])["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { { header, header is "Via" ? "1.1 proxy" : "for=203.0.113.7" } } };
            using var answer = await host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_scheme_that_is_named_is_the_only_way_in()
    {
        await using var host = await WebHost.StartAsync(["--Doors:Scheme=token", .. GuardedHost.Entry(0, "ann", GuardedHost.Ann)]);
        using var withToken = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Authorization = new("Bearer", GuardedHost.Ann) } };

        using var page = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        using var answer = await host.Client.SendAsync(withToken);

        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_the_program_makes_lets_in_with_the_entry_that_it_prints()
    {
        var made = await RunAsync("token", "ann");
        var token = Regex.Match(made, "vdt_[A-Za-z0-9_-]{43}").Value;
        var entry = JsonDocument.Parse(made[made.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        await using var host = await WebHost.StartAsync("--Doors:Tokens:0:User=ann", $"--Doors:Tokens:0:Sha256={entry.GetProperty("Sha256").GetString()}");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal("ann", (await TalkHost.ReadAsync(answer, HttpStatusCode.OK)).GetProperty("id").GetString());
        var ready = new Uri(host.Address, "/health/ready").ToString();
        Assert.Contains(await RunAsync("health", ready), (string[])[$"{ready}: Healthy\n", $"{ready}: Degraded\n"]);
        Assert.Contains(await RunAsync("health", $"--Urls=http://+:{host.Address.Port}"), (string[])[$"{ready}: Healthy\n", $"{ready}: Degraded\n"]);
        Assert.Equal("http://127.0.0.1:9/: There is no answer.\n", await RunAsync("health", "http://127.0.0.1:9/"));
    }

    [Fact]
    public async Task So_many_watch_at_once_and_no_more()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        using var queued = await host.Client.PostAsJsonAsync("/api/v1/videos", new { address = "https://videos.example/a" });
        var events = new Uri($"{queued.Headers.Location}/events", UriKind.Relative);
        var watching = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
            watching.Add(await host.Client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead));
        using var oneMore = await host.Client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
        watching.ForEach(answer => answer.Dispose());

        Assert.All(watching, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, oneMore.StatusCode);
        for (var i = 0; i < 100; i++)
        {
            using var later = await host.Client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead);
            if (later.StatusCode is HttpStatusCode.OK)
                return;
            await Task.Delay(100);
        }

        Assert.Fail("Those who left still count.");
    }

    [Fact]
    public async Task A_token_that_is_taken_out_ends_the_sign_in_and_a_file_that_cannot_be_read_changes_nothing()
    {
        var (folder, settings) = (Directory.CreateTempSubdirectory("videodigester-web-"), "");
        try
        {
            settings = Path.Combine(folder.FullName, "tokens.json");
            await WriteAsync("ann", "ben");
            await using var host = await WebHost.StartAsync($"--Settings={settings}");
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, GuardedHost.Ben));

            // What is out of range, and what cannot be converted at all.
            foreach (var (fault, unusable) in new[] { ("Doors:Tokens:0:User", """{"Doors":{"Tokens":[{"User":"","Sha256":"x"}]}}"""), ("Doors:RequestsPerMinute", """{"Doors":{"RequestsPerMinute":"abc"}}""") })
            {
                await File.WriteAllTextAsync(settings, unusable);
                for (var i = 0; i < 100 && !host.Log.Contains(fault, StringComparison.Ordinal); i++)
                {
                    Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, GuardedHost.Ben));
                    await Task.Delay(100);
                }

                Assert.Contains(fault, host.Log, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, GuardedHost.Ben));
            }

            await WriteAsync("ann");
            for (var i = 0; i < 100 && await StatusAsync(host, GuardedHost.Ben) is HttpStatusCode.OK; i++)
                await Task.Delay(100);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, GuardedHost.Ben));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, GuardedHost.Ann));

            await WriteAsync();
            for (var i = 0; i < 100 && await StatusAsync(host, GuardedHost.Ann) is HttpStatusCode.OK; i++)
                await Task.Delay(100);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, GuardedHost.Ann));
            using var nobody = await host.Client.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
            Assert.Contains("The settings were read again: 0 tokens", host.Log, StringComparison.Ordinal);

            await WriteAsync("ann");
            for (var i = 0; i < 100 && await StatusAsync(host, GuardedHost.Ann) is not HttpStatusCode.OK; i++)
                await Task.Delay(100);
            await File.WriteAllTextAsync(settings, "{bad");
            for (var i = 0; i < 100 && !host.Log.Contains("tokens.json cannot be read again", StringComparison.Ordinal); i++)
                await Task.Delay(100);
            Assert.Contains("tokens.json cannot be read again", host.Log, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, GuardedHost.Ann));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Task WriteAsync(params string[] users) => File.WriteAllTextAsync(settings, JsonSerializer.Serialize(new
        {
            Doors = new { Tokens = users.Select(user => new { User = user, Sha256 = GuardedHost.Entry(0, user, user == "ann" ? GuardedHost.Ann : GuardedHost.Ben)[1].Split('=')[1] }) },
        }));
    }

    private static async Task<HttpStatusCode> StatusAsync(WebHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Authorization = new("Bearer", token) } };
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(WebHost.Program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var host = await WebHost.StartAsync("--Doors:WorkPerMinute=2", "--Doors:RequestsPerMinute=12", "--Library:Worker:Enabled=false");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var added = await host.Client.PostAsJsonAsync("/api/v1/videos", new { address = $"https://videos.example/{i}" });
            statuses.Add(added.StatusCode);
            if (added.StatusCode is HttpStatusCode.TooManyRequests)
                Assert.InRange(added.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], statuses);
        for (var i = 0; i < 12 && statuses.Count(status => status is HttpStatusCode.TooManyRequests) < 2; i++)
        {
            using var answer = await host.Client.GetAsync(new Uri("/api/v1/videos", UriKind.Relative));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(2, statuses.Count(status => status is HttpStatusCode.TooManyRequests));
    }
}
