using System.Net;
using System.Net.Http.Json;
using VideoDigester.Testing.PostgreSql;
using VideoDigester.Testing.Redis;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>What compose.yaml describes, without containers: a web host and a worker, which share PostgreSQL behind PgBouncer, and Redis.</summary>
public sealed class DeploymentTests
{
    [SkippableFact]
    public async Task What_one_host_queues_another_one_does_and_both_show_it()
    {
        RealYtDlp.Require(RealYtDlp.Installed);
        Skip.If(PgBouncer.Absence is not null, PgBouncer.Absence);
        Skip.If(RedisServer.Absence is not null, RedisServer.Absence);
        var direct = await PostgreSqlServer.CreateDatabaseAsync();
        var through = (await PgBouncer.StartAsync(direct)).Through(direct) + ";Max Auto Prepare=0";
        await using var redis = await RedisServer.StartAsync();
        await using var site = new LoopbackSite()
            .OnVideo("/talk", "A talk", ("en", "/talk.vtt"))
            .On("/talk.vtt", SiteAnswer.Vtt(await File.ReadAllTextAsync(Path.Combine(Console.ConsoleLibrary.Talk, "how-lighthouses-were-lit.en.vtt"))));
        string[] shared = ["--Library:Sqlite=", $"--Library:PostgreSql={through}", $"--Library:Redis={redis.Address}"];
        await using var web = await WebHost.StartAsync([.. shared, "--Library:Worker:Enabled=false"]);
        await using var worker = await WebHost.StartAsync([.. shared, "--VideoDigester:YtDlp:AllowPrivateNetworks=true"]);

        using var queued = await web.Client.PostAsJsonAsync("/api/v1/videos", new { address = site.At("/talk"), digests = new[] { new { type = "summary" } } });
        await TalkHost.ReadAsync(queued, HttpStatusCode.Accepted);
        var events = await web.Client.GetStringAsync(new Uri($"{queued.Headers.Location}/events", UriKind.Relative));

        Assert.Contains("event: finished", events, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"succeeded\"", events, StringComparison.Ordinal);
        foreach (var host in (WebHost[])[web, worker])
        {
            Assert.Contains("lamp", await host.Client.GetStringAsync(new Uri("/api/v1/search?q=lamp", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains(await host.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), (string[])["Healthy", "Degraded"]);
        }
    }
}
