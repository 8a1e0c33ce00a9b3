using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>The real program fetches audio from a site on this machine.</summary>
public sealed class RealSpeechTests : IAsyncLifetime
{
    // Notes where the audio is, how large, and hears what it was made for.
    private const string Hears = "stat -c %s \"$1\" >> \"$LOG\"; printf '1\\n00:00:00,000 --> 00:00:01,000\\na tone\\n' > \"$2/t.srt\"";

    private readonly LoopbackSite _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [SkippableTheory]
    [InlineData(RealYtDlp.Installed, "video")]
    [InlineData(RealYtDlp.Installed, "audio")]
    [InlineData(RealYtDlp.Newest, "video")]
    [InlineData(RealYtDlp.Newest, "audio")]
    public async Task The_sound_of_a_video_without_captions_is_fetched_once_and_heard_once(string which, string element)
    {
        Site(element);
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(RealYtDlp.Require(which), fake);

        var added = await library.Library.AddAsync(_site.At("/talk"));

        Assert.Null(added.Error);
        Assert.Equal(TranscriptSourceKind.Speech, added.Transcript!.Source);
        var audio = fake.Log[0].Split(' ')[0];
        Assert.Equal([SpeechAudio.Wave().Length.ToString(System.Globalization.CultureInfo.InvariantCulture)], fake.Log.Skip(1));
        Assert.EndsWith("/audio.wav", audio, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(audio)));
    }

    [SkippableTheory]
    [InlineData(RealYtDlp.Installed)]
    [InlineData(RealYtDlp.Newest)]
    public async Task With_captions_nothing_is_fetched_but_them(string which)
    {
        _site.OnVideo("/talk", "A talk", ("en", "/en.vtt")).On("/en.vtt", SiteAnswer.Vtt("WEBVTT\n\n00:00.000 --> 00:01.000\nwritten\n"));
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(RealYtDlp.Require(which), fake);

        Assert.Equal(TranscriptSourceKind.Uploaded, (await library.Library.AddAsync(_site.At("/talk"))).Transcript!.Source);
        Assert.Empty(fake.Log);
        Assert.Equal(["/talk", "/en.vtt"], _site.Requests);
    }

    [SkippableTheory]
    [InlineData(RealYtDlp.Installed, "large", ErrorCode.TooLarge)]
    [InlineData(RealYtDlp.Newest, "large", ErrorCode.TooLarge)]
    [InlineData(RealYtDlp.Installed, "endless", ErrorCode.TooLarge)]
    [InlineData(RealYtDlp.Newest, "endless", ErrorCode.TooLarge)]
    [InlineData(RealYtDlp.Installed, "missing", ErrorCode.SiteChanged)]
    [InlineData(RealYtDlp.Newest, "missing", ErrorCode.SiteChanged)]
    public async Task Audio_that_is_too_large_or_gone_is_a_failure_and_the_video_is_kept(string which, string how, ErrorCode code)
    {
        Site("video");
        if (how != "large")
            _site.On("/sound.wav", how == "missing" ? SiteAnswer.Fails(404) : Sound() with { IsEndless = true });
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(RealYtDlp.Require(which), fake, maxBytes: 20_000);

        var added = await library.Library.AddAsync(_site.At("/talk"));

        Assert.Equal((IngestOutcome.Added, code), (added.Outcome, added.Error?.Code));
        Assert.Empty(fake.Log);
    }

    [SkippableTheory]
    [InlineData(RealYtDlp.Installed)]
    [InlineData(RealYtDlp.Newest)]
    public async Task Sound_in_a_private_network_is_refused_and_the_video_is_kept(string which)
    {
        await using var inside = new LoopbackSite();
        _site.On("/talk", SiteAnswer.Html($"<html><head><title>A talk</title></head><body><video src=\"http://inside.example:{inside.Port}/sound.wav\"></video></body></html>"));
        using var fake = new FakeRecognizer(Hears);
        await using var library = Library(RealYtDlp.Require(which), fake, guard: true);

        var added = await library.Library.AddAsync(_site.At("/talk", "talks.example"));

        Assert.Equal((IngestOutcome.Added, ErrorCode.AddressRefused), (added.Outcome, added.Error?.Code));
        Assert.Empty(inside.Requests);
        Assert.Empty(fake.Log);
    }

    private static SiteAnswer Sound() => new() { ContentType = "audio/wav", Body = SpeechAudio.Wave() };

    private void Site(string element) => _site
        .On("/talk", SiteAnswer.Html($"<html><head><title>A talk</title></head><body><{element} src=\"/sound.wav\"></{element}></body></html>"))
        .On("/sound.wav", Sound());

    private static YtDlpLibrary Library(string program, FakeRecognizer fake, long maxBytes = 1024 * 1024, bool guard = false) => new(
        program,
        build: builder =>
        {
            builder.AddSpeechCommand("fake", options =>
            {
                options.ExecutablePath = fake.ExecutablePath;
                options.Arguments.Add("{audio}");
                options.Arguments.Add("{output}");
            });
            builder.Services.Configure<VideoDigesterOptions>(options => options.Speech.MaxAudioBytes = maxBytes);
        },
        guard: guard ? YtDlpLibrary.GuardFor("talks.example") : null);
}
