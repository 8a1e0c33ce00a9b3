using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>From an address without captions to a transcript that a recogniser heard.</summary>
public sealed class SpeechTests : IDisposable
{
    private const string Address = "https://videos.example/talk";
    private const string Hears = "echo \"$PWD\" >> \"$LOG\"; cp \"$1\" \"$2/copy.wav\"; printf 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\nheard\\n' > \"$2/t.vtt\"";

    private readonly FakeYtDlp _yt = new(new FakeScenario { Info = Record() });

    public void Dispose() => _yt.Dispose();

    [SkippableFact]
    public async Task What_a_recogniser_heard_is_kept_and_the_audio_is_gone()
    {
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(fake);

        var added = await library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal((TranscriptSourceKind.Speech, CaptionFormat.Vtt, "en"), (added.Transcript!.Source, added.Transcript.Format, added.Transcript.Language));
        Assert.Equal("heard", (await library.Library.FindTranscriptAsync(added.Id!.Value))!.Segments.Single().Text);
        Assert.Equal(["metadata", "audio"], _yt.Invocations.Select(call => call.Phase));
        Assert.EndsWith("/audio.wav", fake.Log[0].Split(' ')[0], StringComparison.Ordinal);
        Assert.False(File.Exists(fake.Log[0].Split(' ')[0]));
        Assert.False(Directory.Exists(fake.Log[1]));
        Assert.All(_yt.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));

        await library.Library.AddAsync(Address);
        Assert.Equal(2, fake.Log.Count);
    }

    [SkippableFact]
    public async Task A_video_with_captions_costs_no_audio_and_no_recogniser()
    {
        var record = Record();
        record["subtitles"] = new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/en.vtt" }) };
        _yt.Play(new FakeScenario { Info = record, CaptionBodies = "WEBVTT\n\n00:00.000 --> 00:01.000\nwritten\n" });
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(fake);

        Assert.Equal(TranscriptSourceKind.Uploaded, (await library.Library.AddAsync(Address)).Transcript!.Source);
        Assert.Empty(fake.Log);
        Assert.DoesNotContain(_yt.Invocations, call => call.Phase == "audio");
    }

    [SkippableFact]
    public async Task Recognisers_are_asked_in_their_order_until_one_hears_something()
    {
        using var silent = new FakeRecognizer("touch \"$2/t.srt\"");
        using var broken = new FakeRecognizer("exit 1");
        using var fake = new FakeRecognizer(Hears);
        using var never = new FakeRecognizer(Hears);
        await using var library = new YtDlpLibrary(_yt.ExecutablePath, build: builder => builder
            .AddSpeechCommand("silent", Command(silent))
            .AddSpeechCommand("broken", Command(broken))
            .AddTranscriptSource<OtherSources.Nothing>()
            .AddSpeechCommand("fake", Command(fake))
            .AddSpeechCommand("never", Command(never))
            .AddTranscriptSource<OtherSources.NeverAsked>());

        var added = await library.Library.AddAsync(Address);

        Assert.Equal((null, TranscriptSourceKind.Speech), (added.Error, added.Transcript!.Source));
        Assert.Equal((1, 1, 2, 0), (silent.Log.Count, broken.Log.Count, fake.Log.Count, never.Log.Count));
        Assert.Contains((await library.Library.ListAttemptsAsync()).Items, attempt => attempt.Error?.Code == ErrorCode.ToolFailed);
    }

    [SkippableFact]
    public async Task A_source_that_answers_first_leaves_the_recogniser_unasked()
    {
        using var fake = new FakeRecognizer(Hears);
        await using var library = new YtDlpLibrary(_yt.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Archive>().AddSpeechCommand("fake", Command(fake)));

        Assert.Equal("de", (await library.Library.AddAsync(Address)).Transcript!.Language);
        Assert.Empty(fake.Log);
    }

    [SkippableTheory]
    [InlineData("is_live", ErrorCode.Live)]
    [InlineData("is_upcoming", ErrorCode.Upcoming)]
    public async Task What_is_not_over_is_not_listened_to(string status, ErrorCode code)
    {
        var record = Record();
        record["live_status"] = status;
        _yt.Play(new FakeScenario { Info = record });
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(fake);

        Assert.Equal(code, (await library.Library.AddAsync(Address)).Error!.Code);
        Assert.Empty(fake.Log);
        Assert.DoesNotContain(_yt.Invocations, call => call.Phase == "audio");
    }

    [SkippableFact]
    public async Task A_video_that_is_too_long_costs_no_audio()
    {
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(fake, options => options.MaxDuration = TimeSpan.FromSeconds(89));

        var added = await library.Library.AddAsync(Address);

        Assert.Equal((IngestOutcome.Added, ErrorCode.TooLarge), (added.Outcome, added.Error!.Code));
        Assert.Contains("SpeechOptions.MaxDuration", added.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_yt.Invocations, call => call.Phase == "audio");
    }

    [SkippableTheory]
    [InlineData("announced", ErrorCode.TooLarge, "SpeechOptions.MaxAudioBytes")]
    [InlineData("endless", ErrorCode.TooLarge, "more than")]
    [InlineData("hangs", ErrorCode.Timeout, "SpeechOptions.AudioTimeout")]
    [InlineData("empty", ErrorCode.EmptyBody, "no audio")]
    [InlineData("missing", ErrorCode.SiteChanged, "does not have it")]
    [InlineData("mute", ErrorCode.Unsupported, "no sound")]
    public async Task Audio_that_cannot_be_had_is_a_failure_and_the_video_is_kept(string how, ErrorCode code, string message)
    {
        _yt.Play(new FakeScenario
        {
            Info = Record(),
            AudioBytes = how switch { "announced" => 2048, "empty" => 0, _ => 1000 },
            Audio = how switch
            {
                "endless" => new FakePhase { FloodFile = 100_000, Hang = true },
                "hangs" => new FakePhase { Hang = true },
                "missing" => new FakePhase { ExitCode = 1, Stderr = "ERROR: unable to download video data: HTTP Error 404: Not Found\n" },
                "mute" => new FakePhase { ExitCode = 1, Stderr = "ERROR: [generic] talk: Requested format is not available. Use --list-formats for a list of available formats\n" },
                _ => new FakePhase(),
            },
        });
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(fake, options => (options.MaxAudioBytes, options.AudioTimeout) = (1024, TimeSpan.FromSeconds(how == "hangs" ? 2 : 60)));

        var added = await library.Library.AddAsync(Address);

        Assert.Equal((IngestOutcome.Added, code), (added.Outcome, added.Error!.Code));
        Assert.Contains(message, added.Error.Message, StringComparison.Ordinal);
        Assert.Empty(fake.Log);
        Assert.Empty(_yt.FindProcesses());
        Assert.All(_yt.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_addition_that_is_given_up_leaves_no_process_and_no_file(bool whileFetching)
    {
        _yt.Play(new FakeScenario { Info = Record(), Audio = whileFetching ? new FakePhase { FloodFile = 1000, Hang = true, Children = 1, Detach = true } : new FakePhase() });
        using var fake = new FakeRecognizer("setsid --fork sleep 600 >/dev/null 2>&1; pwd >> \"$LOG\"; sleep 600");
        await using var library = Library(fake);
        using var giveUp = new CancellationTokenSource();

        var adding = library.Library.AddAsync(Address, cancellationToken: giveUp.Token);
        while (whileFetching ? !_yt.Invocations.Any(call => call.Phase == "audio") : fake.Log.Count < 2)
            await Task.Delay(10);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        Assert.Empty(_yt.FindProcesses());
        Assert.Empty(fake.FindProcesses());
        Assert.All(_yt.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
        if (!whileFetching)
            Assert.All([fake.Log[1], Path.GetDirectoryName(fake.Log[0].Split(' ')[0])!], folder => Assert.False(Directory.Exists(folder)));
    }

    private static JsonObject Record() => new()
    {
        ["id"] = "talk",
        ["title"] = "A talk",
        ["extractor_key"] = "Example",
        ["webpage_url"] = Address,
        ["format_id"] = "18",
        ["language"] = "en",
        ["duration"] = 90,
    };

    private static Action<SpeechCommandOptions> Command(FakeRecognizer fake) => options =>
    {
        options.ExecutablePath = fake.ExecutablePath;
        options.Arguments.Add("{audio}");
        options.Arguments.Add("{output}");
    };

    private YtDlpLibrary Library(FakeRecognizer fake, Action<SpeechOptions>? configure = null) => new(
        _yt.ExecutablePath,
        build: builder =>
        {
            builder.AddSpeechCommand("fake", Command(fake));
            builder.Services.Configure<VideoDigesterOptions>(options => configure?.Invoke(options.Speech));
        });
}
