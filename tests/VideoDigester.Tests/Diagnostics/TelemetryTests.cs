using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Diagnostics;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;
using VideoDigester.Testing.Search;
using VideoDigester.Tests.Digests.Llm;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Tests.Diagnostics;

/// <summary>What a listener hears of the library, and that it hears nothing of what was said.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Talk = "example:lighthouses";

    private readonly TestMeterFactory _meters = new();
    private readonly TelemetryListener _heard;

    public TelemetryTests() => _heard = new TelemetryListener(_meters.Create(new MeterOptions(MeterName)));

    public void Dispose()
    {
        _heard.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task An_import_is_a_span_and_a_count_for_each_video()
    {
        await using var library = Open();
        await library.ImportAsync(Repository.PathOf("samples", "Data"));
        await library.ImportAsync(Repository.PathOf("samples", "Data"));

        Assert.Equal(
            [$"{Tags.Operation}=import {Tags.Outcome}=added {Tags.Site}=example", $"{Tags.Operation}=import {Tags.Outcome}=unchanged {Tags.Site}=example"],
            _heard.Of(Instruments.IngestedVideos).Select(taken => taken.Tags));
        Assert.Equal(_heard.Of(Instruments.IngestedVideos).Select(taken => taken.Tags), _heard.Of(Instruments.IngestDuration).Select(taken => taken.Tags));
        Assert.Equal($"{Tags.Outcome}=added {Tags.TranscriptSource}=automatic", _heard.Of(Instruments.KeptTranscripts)[0].Tags);
        Assert.All(_heard.Spans, span => Assert.Equal((Spans.Import, Talk, ActivityStatusCode.Unset), (span.DisplayName, span.GetTagItem(Tags.VideoId), span.Status)));
    }

    [Fact]
    public async Task What_failed_says_by_which_code()
    {
        await using var library = Open();
        using var folder = new TemporaryFolder();
        folder.Write("broken.info.json", "no JSON");

        await library.ImportAsync(folder.PathOf("broken.info.json"));
        await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(new DigestRequest(VideoId.Parse(Talk), DigestType.Summary)));
        await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.SearchAsync(new SearchQuery { Text = "\"" }));

        Assert.Equal($"{Tags.ErrorType}=InvalidMetadata {Tags.Operation}=import {Tags.Outcome}=failed", _heard.Of(Instruments.IngestedVideos)[0].Tags);
        Assert.Equal($"{Tags.ErrorType}=VideoNotFound {Tags.DigestType}=summary", _heard.Of(Instruments.DigestDuration)[0].Tags);
        Assert.Equal($"{Tags.ErrorType}=InvalidQuery {Tags.SearchItems}=hits", _heard.Of(Instruments.SearchDuration)[0].Tags);
        Assert.All(_heard.Spans, span => Assert.Equal((ActivityStatusCode.Error, (string?)null), (span.Status, span.StatusDescription)));
    }

    [Fact]
    public async Task A_call_to_a_model_is_a_child_of_its_digest_with_the_names_of_the_conventions()
    {
        var provider = new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("scripted-1") { ContextWindow = 128_000, MaxOutputTokens = 8_000, SupportsJsonSchema = true } };
        await using var library = await ModelLibrary.OpenAsync(provider, build: builder => builder.Services.AddSingleton<IMeterFactory>(_meters));

        await library.Digests.DigestAsync(ModelLibrary.Request());
        await library.Digests.DigestAsync(ModelLibrary.Request());

        var call = _heard.Spans.First(span => span.DisplayName == "chat scripted-1");
        var digest = _heard.Spans.First(span => span.DisplayName == Spans.Digest);
        Assert.Equal((ActivityKind.Client, digest.SpanId), (call.Kind, call.ParentSpanId));
        Assert.Equal(("chat", "model", "scripted-1"), (call.GetTagItem("gen_ai.operation.name"), call.GetTagItem("gen_ai.provider.name"), call.GetTagItem("gen_ai.request.model")));
        Assert.Equal(1000L, call.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(["stop"], (string[])call.GetTagItem("gen_ai.response.finish_reasons")!);
        Assert.NotNull(call.GetTagItem("gen_ai.usage.output_tokens"));
        const string Model = "gen_ai.operation.name=chat gen_ai.provider.name=model gen_ai.request.model=scripted-1";
        Assert.Equal(Model, _heard.Of("gen_ai.client.operation.duration")[0].Tags);
        Assert.Equal([(1000d, Model + " gen_ai.token.type=input")], _heard.Of("gen_ai.client.token.usage").Take(1).Select(taken => (taken.Value, taken.Tags)));
        Assert.Equal(
            [$"{Tags.DigestCached}=False {Tags.DigestProvider}=model {Tags.DigestType}=summary", $"{Tags.DigestCached}=True {Tags.DigestProvider}=model {Tags.DigestType}=summary"],
            _heard.Of(Instruments.DigestDuration).Select(taken => taken.Tags));
    }

    [Fact]
    public async Task A_call_that_is_made_again_is_counted_with_its_cause()
    {
        var provider = new ScriptedProvider((request, call, _) => call == 1
            ? throw new VideoDigesterException(ErrorCode.ModelUnavailable, "The one-time secret reason.")
            : Task.FromResult(ScriptedProvider.Response(HonestModel.Answer(request))));
        await using var library = await ModelLibrary.OpenAsync(provider, build: builder => builder.Services.AddSingleton<IMeterFactory>(_meters));

        await library.Digests.DigestAsync(ModelLibrary.Request());

        Assert.Equal("error.type=ModelUnavailable gen_ai.operation.name=chat gen_ai.provider.name=model gen_ai.request.model=scripted-1", Assert.Single(_heard.Of(Instruments.ModelRetries)).Tags);
        Assert.StartsWith("error.type=ModelUnavailable", _heard.Of(Instruments.ModelCallDuration)[0].Tags, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _heard.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_too_late_is_a_timeout_and_one_that_is_given_up_a_cancellation()
    {
        var asked = new TaskCompletionSource();
        var provider = new ScriptedProvider(async (_, _, token) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException();
        });
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.MaxRetries = 0, time, builder => builder.Services.AddSingleton<IMeterFactory>(_meters));

        var late = library.Digests.DigestAsync(ModelLibrary.Request());
        await asked.Task;
        time.Advance(TimeSpan.FromMinutes(6));
        await Assert.ThrowsAsync<VideoDigesterException>(() => late);

        // Who asked when that failed would hear the same failure.
        time.Advance(TimeSpan.FromSeconds(1));
        using var stop = new CancellationTokenSource();
        asked = new TaskCompletionSource();
        var givenUp = library.Digests.DigestAsync(ModelLibrary.Request(), stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);

        Assert.Equal(["error.type=Timeout", "error.type=System.OperationCanceledException"], _heard.Of(Instruments.ModelCallDuration).Select(taken => taken.Tags.Split(' ')[0]));
        Assert.Equal(360, _heard.Of(Instruments.ModelCallDuration)[0].Value);
    }

    [Fact]
    public async Task Nothing_of_what_was_said_or_asked_is_told()
    {
        await using var library = Open(builder => builder.AddLlmProvider("model", _ => ScriptedProvider.Honest).UseEmbeddingProvider(_ => new HashedEmbeddings()));
        await library.ImportAsync(Repository.PathOf("samples", "Data"));
        await library.Digests.DigestAsync(new DigestRequest(VideoId.Parse(Talk), DigestType.Highlights) { Provider = "model" });
        await library.Library.SearchAsync(new SearchQuery { Text = "\"oil lamp\"" });
        await library.Library.SearchVideosAsync(new SearchQuery { Text = "Argand" });
        await library.Digests.AskAsync(new AskRequest { Question = "Who invented the Argand lamp?" });

        var told = _heard.Everything();
        Assert.All(["Argand", "oil", "lamp", "lit", ".json", "http"], word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            [Spans.Ask, Spans.Digest, Spans.Import, Spans.Search], _heard.Spans.Select(span => span.DisplayName).Where(name => !name.Contains(' ', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(_heard.Spans, span => span.DisplayName.StartsWith("embeddings ", StringComparison.Ordinal));
        Assert.Equal(["hits", "videos"], _heard.Of(Instruments.SearchDuration).Select(taken => taken.Tags.Split('=')[^1]));
    }

    [SkippableFact]
    public async Task A_run_of_yt_dlp_is_a_child_of_the_adding()
    {
        using var fake = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = "ERROR: [youtube] abc: Private video. Sign in\n" } });
        await using var library = new TemporaryLibrary(configure: options => options.YtDlp.ExecutablePath = fake.ExecutablePath, build: builder => builder.Services.AddSingleton<IMeterFactory>(_meters));

        var added = await library.Library.AddAsync("https://videos.example/watch/1");

        var code = added.Error!.Code.ToString();
        var (run, adding) = (_heard.Spans[0], _heard.Spans[1]);
        Assert.Equal((Spans.YtDlp, Spans.Add, adding.SpanId, code), (run.DisplayName, adding.DisplayName, run.ParentSpanId, adding.GetTagItem(Tags.ErrorType)));
        Assert.Equal($"{Tags.ErrorType}={code} {Tags.YtDlpStage}=metadata", Assert.Single(_heard.Of(Instruments.YtDlpDuration)).Tags);
        Assert.DoesNotContain("videos.example", _heard.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_are_measured_and_the_gauges_read_what_the_worker_knows()
    {
        var jobs = new JobTelemetry(new LibraryMeter(_meters));
        var other = new JobTelemetry(new LibraryMeter(_meters));
        QueueStatus? status = null;
        using var observed = jobs.Observe(() => status);
        using var too = other.Observe(() => status);

        using (JobTelemetry.StartSpan(JobKind.Playlist, JobId.Create(DateTimeOffset.UnixEpoch)))
        {
            jobs.Started(JobKind.Playlist);
            jobs.Ended(JobKind.Playlist, JobState.Scheduled, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2), ErrorCode.RateLimited);
        }

        jobs.SitePaused("youtube", ErrorCode.RateLimited);
        _heard.Collect();
        Assert.Empty(_heard.Of(Instruments.QueueJobs));
        status = new QueueStatus
        {
            Unfinished = [new QueueCount(JobKind.Add, JobState.Queued, 3)],
            Failed = 0,
            OldestQueuedAge = TimeSpan.FromMinutes(1),
            FinishedLastHour = 0,
            TimeToFinish = null,
            Workers = new Dictionary<string, int>(),
            Sites = [],
        };
        _heard.Collect();

        var span = Assert.Single(_heard.Spans);
        Assert.Equal(("job playlist", ActivityStatusCode.Error, "RateLimited"), (span.DisplayName, span.Status, span.GetTagItem(Tags.ErrorType)));
        Assert.Equal([1d, -1], _heard.Of(Instruments.ActiveJobs).Select(taken => taken.Value));
        Assert.Equal([(2d, $"{Tags.ErrorType}=RateLimited {Tags.JobKind}=playlist {Tags.Outcome}=scheduled")], _heard.Of(Instruments.JobDuration).Select(taken => (taken.Value, taken.Tags)));
        Assert.Equal(3, Assert.Single(_heard.Of(Instruments.JobWait)).Value);
        Assert.Equal($"{Tags.ErrorType}=RateLimited {Tags.Site}=youtube", Assert.Single(_heard.Of(Instruments.SitePauses)).Tags);
        Assert.Equal((6d, $"{Tags.JobKind}=add {Tags.JobState}=queued"), (_heard.Of(Instruments.QueueJobs)[0].Value, _heard.Of(Instruments.QueueJobs)[0].Tags));
        Assert.Equal(60, Assert.Single(_heard.Of(Instruments.QueueAge)).Value);
    }

    [Fact]
    public void Several_libraries_share_their_instruments()
    {
        for (var library = 0; library < 3; library++)
            MakeAll(new LibraryMeter(_meters));

        Assert.Equal(_heard.Instruments.Select(instrument => instrument.Name).Distinct(), _heard.Instruments.Select(instrument => instrument.Name));
        Assert.Same(new LibraryMeter().Meter, new LibraryMeter().Meter);
        Assert.NotSame(new LibraryMeter().Meter, new LibraryMeter(_meters).Meter);
    }

    /// <summary>Makes every instrument there is.</summary>
    internal static void MakeAll(LibraryMeter meter)
    {
        _ = new IngestTelemetry(meter);
        _ = new YtDlpTelemetry(meter);
        _ = new DigestTelemetry(meter);
        _ = new SearchTelemetry(meter);
        _ = new CacheTelemetry(meter);
        _ = new ModelTelemetry(meter);
        _ = new JobTelemetry(meter);
    }

    private TemporaryLibrary Open(Action<IVideoDigesterBuilder>? build = null) => new(build: builder =>
    {
        builder.Services.AddSingleton<IMeterFactory>(_meters);
        build?.Invoke(builder);
    });
}
