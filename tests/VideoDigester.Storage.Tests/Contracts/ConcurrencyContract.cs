using System.Globalization;
using VideoDigester.Storage.Tests.Hosts;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class ConcurrencyContract(ITestOutputHelper output) : StorageContract
{
    private static readonly int StormSeconds = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_STORM_SECONDS") ?? "4", CultureInfo.InvariantCulture);

    [SkippableFact]
    public async Task Processes_that_add_refresh_remove_and_digest_the_same_videos_at_once_fail_with_codes_only_and_converge()
    {
        using var folder = new TemporaryFolder();
        Storm.WriteVideos(folder);
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}, {StormSeconds} seconds.");

        var said = await Task.WhenAll(Enumerable.Range(0, 2).Select(at => HostProcess.RunAsync(
            "storm", Engine, folder.Path, StormSeconds.ToString(CultureInfo.InvariantCulture), (seed + at).ToString(CultureInfo.InvariantCulture))));

        Array.ForEach(said, output.WriteLine);
        await Storm.ImportAsync(Engine.CreateDialect(), folder.Path);
        var counts = await Library.CountRowsAsync();
        Assert.Equal(
            (Storm.Videos, Storm.Videos, Storm.Videos * Storm.Lines, Storm.Videos * 3),
            (counts["videos"], counts["transcripts"], counts["transcript_segments"], counts["video_tags"]));
        foreach (var video in (await Library.Videos.ListAsync(new VideoQuery(), CancellationToken.None)).Items)
        {
            var digests = await Library.Digests.ListAsync(video.Id, CancellationToken.None);
            Assert.Equal(digests.Count, digests.Select(digest => digest.Type).Distinct().Count());
            Assert.All(digests, digest => Assert.All(digest.Items, item => Assert.NotEmpty(item.Evidence)));
        }
    }

    [SkippableTheory]
    [InlineData(4, 5)]
    [InlineData(2, 10)]
    public async Task Of_twenty_requests_in_several_processes_one_asks_the_model_and_all_get_its_digest(int processes, int requests)
    {
        using var folder = new TemporaryFolder();
        Storm.WriteVideos(folder);
        await Storm.ImportAsync(Engine.CreateDialect(), folder.Path);
        var calls = folder.PathOf("calls.txt");

        var said = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => HostProcess.RunAsync("digest", Engine, calls, requests.ToString(CultureInfo.InvariantCulture))));

        Array.ForEach(said, output.WriteLine);
        Assert.Equal(["called"], await File.ReadAllLinesAsync(calls));
        Assert.Equal(20, said.Sum(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.Single(said.Select(line => line.Split("answers ")[1]).Distinct());
        var counts = await Library.CountRowsAsync();
        Assert.Equal((1, 0, 0), (counts["digests"], counts["digest_claims"], counts["digest_parts"]));
    }

    [SkippableFact]
    public async Task Two_processes_that_add_the_same_videos_at_once_converge()
    {
        var outputs = await Task.WhenAll(HostProcess.RunAsync("save", Engine), HostProcess.RunAsync("save", Engine));

        Assert.Equal(TestHost.Videos, outputs.Sum(output => int.Parse(output.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        var counts = await Library.CountRowsAsync();
        Assert.Equal(
            (TestHost.Videos, 1, TestHost.Videos, TestHost.Videos * 50, 4 * TestHost.Videos * 2),
            (counts["videos"], counts["channels"], counts["transcripts"], counts["transcript_segments"], counts["processing_logs"]));
        Assert.Equal((TestHost.Videos * 4, TestHost.Videos * 2), (counts["video_tags"], counts["video_categories"]));
    }

    [SkippableFact]
    public async Task Hosts_that_save_the_same_videos_in_any_order_wait_and_never_fail()
    {
        var hosts = Enumerable.Range(0, 6).Select(_ => OpenHost()).ToList();

        await Task.WhenAll(hosts.Select((host, at) => Task.Run(async () =>
        {
            var random = new Random(at);
            for (var round = 0; round < 25; round++)
            {
                var key = $"busy{random.Next(4)}";
                var variant = random.Next(5);
                var fetchedAt = Sample.FetchedAt.AddMinutes(variant);
                await host.SaveAsync(Sample.Full(key, fetchedAt, variant) with { Channel = Sample.Channel("UCbusy", variant) });
                await host.SaveAsync(Sample.Transcript(key, fetchedAt: fetchedAt, variant: variant));
            }
        })));

        var counts = await Library.CountRowsAsync();
        Assert.Equal((4L, 1L, 6L * 25 * 2), (counts["videos"], counts["channels"], counts["processing_logs"]));
    }
}
