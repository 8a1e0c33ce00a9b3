using System.Net;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

#pragma warning disable MEAI001, VIDEODIGESTER001

namespace VideoDigester.EndToEnd.Tests.Models;

public sealed class SpeechToTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pieces_with_times_are_segments_and_the_audio_is_streamed()
    {
        var client = new FakeSpeechToTextClient(Piece("and welcome", 2, null), Piece("Good evening", 0.5, 2), Piece("to the talk", 4, null));

        var heard = await RecognizeAsync(client, options => (options.Model, options.ConfigureCall) = ("whisper-1", (call, request) => call.TextLanguage = request.Video.Id.Key));

        Assert.Equal<TranscriptSegment>([Segment(0.5, 2, "Good evening"), Segment(2, 4, "and welcome"), Segment(4, 4, "to the talk")], heard!.Segments);
        Assert.Equal(("sound", "whisper-1", "en-GB", "talk"), (client.Audio, client.Options!.ModelId, client.Options.SpeechLanguage, client.Options.TextLanguage));
    }

    [Fact]
    public async Task What_a_client_was_not_sure_of_is_replaced_by_what_it_is_sure_of()
    {
        var client = new FakeSpeechToTextClient(
            new SpeechToTextResponseUpdate { Kind = SpeechToTextResponseUpdateKind.SessionOpen }, Piece("good", null, null), Piece("good even", null, null), Final("Good evening", 0, 2), Final("all", 2, 3));

        Assert.Equal(["Good evening", "all"], (await RecognizeAsync(client))!.Segments.Select(segment => segment.Text));
    }

    [Fact]
    public async Task Segments_that_a_client_leaves_underneath_are_found()
    {
        var whole = Final("Good evening and welcome", 0, 4000);
        whole.RawRepresentation = new Answer([new Part(TimeSpan.Zero, TimeSpan.FromSeconds(2), "Good evening"), new Part(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), "and welcome")]);

        TranscriptSegment[] expected = [Segment(0, 2, "Good evening"), Segment(2, 4, "and welcome")];
        Assert.Equal(expected, (await RecognizeAsync(new FakeSpeechToTextClient(whole)))!.Segments);
        Assert.Equal(expected, (await RecognizeAsync(new FakeSpeechToTextClient(whole), options => options.Streams = false))!.Segments);
    }

    [Fact]
    public async Task Nothing_said_is_no_transcript() => Assert.Null(await RecognizeAsync(new FakeSpeechToTextClient(Final(" ", null, null))));

    [Fact]
    public async Task Times_are_never_made_up()
    {
        var none = await FailureAsync(new FakeSpeechToTextClient(Final("Good evening", 0, 2), Final("and welcome", null, null)));
        Assert.Equal(ErrorCode.ModelAnswerInvalid, none.Code);
        Assert.Contains("without times", none.Message, StringComparison.Ordinal);

        var coarse = new FakeSpeechToTextClient(Final("Good evening and welcome", 0, 121));
        Assert.Contains("MaxSegmentDuration", (await FailureAsync(coarse)).Message, StringComparison.Ordinal);
        Assert.Single((await RecognizeAsync(coarse, options => options.MaxSegmentDuration = TimeSpan.FromMinutes(3)))!.Segments);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_not_sent()
    {
        var client = new FakeSpeechToTextClient();

        Assert.Equal(ErrorCode.TooLarge, (await FailureAsync(client, options => options.MaxAudioBytes = 4)).Code);
        Assert.Null(client.Options);
    }

    [Fact]
    public async Task Exceptions_of_a_client_are_failures_with_a_code()
    {
        Assert.Equal(ErrorCode.RateLimited, (await Fails(new HttpRequestException("slow down", inner: null, HttpStatusCode.TooManyRequests))).Code);
        Assert.Equal(ErrorCode.Network, (await Fails(new HttpRequestException("no such host"))).Code);
        Assert.Equal(ErrorCode.ModelFailed, (await Fails(new InvalidOperationException("what?"))).Code);
        Assert.Equal(ErrorCode.ModelUnavailable, (await FailureAsync(
            new FakeSpeechToTextClient { Before = _ => throw new InvalidOperationException() }, options => options.Translate = _ => new Failure(ErrorCode.ModelUnavailable, "Later."))).Code);

        var error = new SpeechToTextResponseUpdate([new ErrorContent("no") { ErrorCode = "rate_limit_exceeded" }]) { Kind = SpeechToTextResponseUpdateKind.Error };
        Assert.Equal(ErrorCode.RateLimited, (await FailureAsync(new FakeSpeechToTextClient(error))).Code);

        Task<VideoDigesterException> Fails(Exception exception) => FailureAsync(new FakeSpeechToTextClient { Before = _ => throw exception });
    }

    [Fact]
    public async Task A_call_ends_with_its_time_and_with_its_caller()
    {
        var deaf = new FakeSpeechToTextClient { Before = _ => Task.Delay(Timeout.Infinite, CancellationToken.None) };
        using var cancelled = new CancellationTokenSource(20);

        Assert.Equal(ErrorCode.Timeout, (await FailureAsync(deaf, options => options.CallTimeout = TimeSpan.FromMilliseconds(20))).Code);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RecognizeAsync(deaf, token: cancelled.Token));
    }

    [Fact]
    public async Task Clients_of_the_application_are_found_by_their_key_and_disposed_by_whom_they_belong_to()
    {
        var (mine, made) = (new FakeSpeechToTextClient(), new FakeSpeechToTextClient());
        var services = new ServiceCollection();
        services.AddSingleton<ISpeechToTextClient>(_ => new FakeSpeechToTextClient());
        services.AddKeyedSingleton<ISpeechToTextClient>("a", (_, _) => new FakeSpeechToTextClient());
        services.AddVideoDigester().AddSpeechToTextClient("mine", mine).AddSpeechToTextClient("made", _ => made).AddSpeechToTextClient("plain").AddKeyedSpeechToTextClient("keyed", "a");
        await using (var provider = services.BuildServiceProvider())
            Assert.Equal(["mine", "made", "plain", "keyed"], provider.GetServices<ITranscriptSource>().Select(source => source.Name));

        Assert.Equal((false, true), (mine.IsDisposed, made.IsDisposed));
    }

    [Fact]
    public void What_is_missing_or_out_of_range_is_said_by_name()
    {
        var builder = new ServiceCollection().AddVideoDigester();

        Assert.Contains("MaxAudioBytes", Refused(options => options.MaxAudioBytes = 0), StringComparison.Ordinal);
        Assert.Contains("MaxSegmentDuration", Refused(options => options.MaxSegmentDuration = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("CallTimeout", Refused(options => options.CallTimeout = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("Model", Refused(options => options.Model = " "), StringComparison.Ordinal);
        Assert.Throws<VideoDigesterException>(() => builder.AddSpeechToTextClient("", new FakeSpeechToTextClient()));

        using var services = builder.AddKeyedSpeechToTextClient("cloud", "a").Services.BuildServiceProvider();
        Assert.Contains("under the key 'a'", Assert.Throws<VideoDigesterException>(() => services.GetServices<ITranscriptSource>().Count()).Message, StringComparison.Ordinal);

        string Refused(Action<SpeechToTextRecognizerOptions> configure) =>
            Assert.Throws<VideoDigesterException>(() => builder.AddSpeechToTextClient("cloud", new FakeSpeechToTextClient(), configure)).Message;
    }

    private static SpeechToTextResponseUpdate Piece(string text, double? start, double? end) => new(text)
    {
        StartTime = start is { } from ? TimeSpan.FromSeconds(from) : null,
        EndTime = end is { } to ? TimeSpan.FromSeconds(to) : null,
    };

    private static SpeechToTextResponseUpdate Final(string text, double? start, double? end)
    {
        var piece = Piece(text, start, end);
        piece.Kind = SpeechToTextResponseUpdateKind.TextUpdated;
        return piece;
    }

    private static TranscriptSegment Segment(double start, double end, string text) => new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), text);

    private async Task<VideoDigesterException> FailureAsync(FakeSpeechToTextClient client, Action<SpeechToTextRecognizerOptions>? configure = null) =>
        await Assert.ThrowsAsync<VideoDigesterException>(() => RecognizeAsync(client, configure));

    private async Task<SpeechTranscript?> RecognizeAsync(FakeSpeechToTextClient client, Action<SpeechToTextRecognizerOptions>? configure = null, CancellationToken token = default)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().AddSpeechToTextClient("cloud", client, configure);
        await using var provider = services.BuildServiceProvider();
        var recognizer = provider.GetRequiredKeyedService<ISpeechRecognizer>(services.Single(service => service.ServiceType == typeof(ISpeechRecognizer)).ServiceKey);
        return await recognizer.RecognizeAsync(
            new SpeechRequest
            {
                AudioPath = _folder.Write("audio.wav", "sound"),
                Video = new VideoMetadata { Id = new VideoId("example", "talk"), Url = "https://videos.example/talk", FetchedAt = DateTimeOffset.UnixEpoch },
                Language = "en-GB",
            },
            token);
    }

    private sealed record Answer(IReadOnlyList<Part> Segments);

    private readonly record struct Part(TimeSpan StartTime, TimeSpan EndTime, string Text);
}
