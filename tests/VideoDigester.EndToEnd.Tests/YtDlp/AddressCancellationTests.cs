using System.Globalization;
using System.Text.Json.Nodes;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Additions that are given up at any moment leave no process, no temporary file and no half row.</summary>
public sealed class AddressCancellationTests(ITestOutputHelper output)
{
    private static readonly int Calls = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_CANCELLATIONS") ?? "200", CultureInfo.InvariantCulture);

    [SkippableFact]
    public async Task Two_hundred_additions_given_up_at_random_leave_nothing_behind()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        var seed = Environment.TickCount;
        output.WriteLine($"seed: {seed}");
        var random = new Random(seed);
        using var fake = new FakeYtDlp();
        await using var library = new YtDlpLibrary(fake.ExecutablePath, options => options.MaxConcurrentCalls = 4);
        var (given, done) = (0, 0);

        for (var i = 0; i < Calls; i += 4)
        {
            fake.Play(Scenario(random));
            await Task.WhenAll(Enumerable.Range(i, 4).Select(async number =>
            {
                using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(0, 800)));
                try
                {
                    await library.Library.AddAsync($"https://videos.example/{number}", cancellationToken: giveUp.Token);
                    Interlocked.Increment(ref done);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref given);
                }
            }));
            Assert.Empty(fake.FindProcesses());
        }

        output.WriteLine($"{given} given up, {done} ended by themselves");
        Assert.True(given > Calls / 4, $"Only {given} were given up.");
        Assert.All(fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory), call.WorkingDirectory));

        // Every turn is free again, and what is kept is whole.
        fake.Play(new FakeScenario { Infos = [], Info = Record("calm"), CaptionBodies = "WEBVTT\n\n00:00.000 --> 00:01.000\ncalm\n" });
        Assert.Null((await library.Library.AddAsync("https://videos.example/calm")).Error);
        foreach (var summary in (await library.Library.ListAsync(new VideoQuery { PageSize = 500 })).Items)
        {
            var video = (await library.Library.FindAsync(summary.Id))!;
            foreach (var transcript in video.Transcripts)
                Assert.Equal(transcript.SegmentCount, (await library.Library.FindTranscriptAsync(video.Id))!.Segments.Count);
        }
    }

    private static FakeScenario Scenario(Random random)
    {
        var phase = random.Next(6) switch
        {
            0 => new FakePhase { Hang = true, IgnoreSignals = true },
            1 => new FakePhase { Hang = true, Children = 2, Detach = true },
            2 => new FakePhase { Children = 2, Detach = true, ChildrenHoldPipes = true, DelayMs = 100 },
            3 => new FakePhase { FloodStdout = 8 * 1024 * 1024, FloodStderr = 1024 * 1024, DelayMs = 100 },
            4 => new FakePhase { WriteJunk = 20, DelayMs = 200 },
            _ => new FakePhase { DelayMs = 50 },
        };
        var isCaptions = random.Next(2) == 0;
        return new FakeScenario
        {
            Info = Record("talk"),
            CaptionBodies = "WEBVTT\n\n00:00.000 --> 00:01.000\none\n\n00:01.000 --> 00:02.000\ntwo\n",
            Metadata = isCaptions ? new FakePhase() : phase,
            Captions = isCaptions ? phase : new FakePhase(),
        };
    }

    private static JsonObject Record(string id) => new()
    {
        ["id"] = id,
        ["title"] = id,
        ["extractor_key"] = "Example",
        ["webpage_url"] = $"https://videos.example/{id}",
        ["format_id"] = "18",
        ["subtitles"] = new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/en.vtt" }) },
    };
}
