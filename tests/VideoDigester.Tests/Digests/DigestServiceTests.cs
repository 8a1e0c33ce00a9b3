using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Digests;

public sealed class DigestServiceTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly DigestSource _source = Fixtures.Source(SampleTalk.Segments, duration: 121.25);
    private readonly TemporaryLibrary _library;

    public DigestServiceTests() => _library = new TemporaryLibrary(_time);

    private IDigestService Service => _library.Digests;

    private ProcessingLog Log => _library.Services.GetRequiredService<ProcessingLog>();

    public Task InitializeAsync() => _library.SaveAsync(_source);

    public async Task DisposeAsync() => await _library.DisposeAsync();

    [Theory]
    [MemberData(nameof(ExtractiveWriterTests.TypeNames), MemberType = typeof(ExtractiveWriterTests))]
    public async Task A_digest_is_written_once_and_returned_again(string type)
    {
        var first = await Service.DigestAsync(new DigestRequest(Fixtures.Id, new DigestType(type)));
        var second = await Service.DigestAsync(new DigestRequest(Fixtures.Id, new DigestType(type)));

        Assert.Equal((false, true), (first.IsStored, second.IsStored));
        Assert.Equal(first.Digest.Id, second.Digest.Id);
        Assert.Equal(("extractive", "extractive-1", "en"), (first.Digest.Provider, first.Digest.Model, first.Digest.Language));
        Assert.Equal((1d, 1d, 0), (first.Digest.Coverage, first.Digest.Grounding, first.Digest.Dropped));
        Assert.Equal(_time.GetUtcNow(), first.Digest.GeneratedAt);
        Assert.Equal(Show(first.Digest), Show(second.Digest));
        Assert.Equal(Show(first.Digest), Show((await Service.FindAsync(first.Digest.Id))!));
    }

    [Fact]
    public async Task Force_writes_it_again_and_keeps_the_old_one()
    {
        var first = await Service.DigestAsync(new DigestRequest(Fixtures.Id, DigestType.Summary));
        var second = await Service.DigestAsync(new DigestRequest(Fixtures.Id, DigestType.Summary) { Force = true });

        Assert.False(second.IsStored);
        Assert.NotEqual(first.Digest.Id, second.Digest.Id);
        Assert.Equal(Show(first.Digest), Show(second.Digest));
        Assert.NotNull(await Service.FindAsync(first.Digest.Id));
        Assert.Equal(second.Digest.Id, Assert.Single(await Service.ListAsync(Fixtures.Id)).Id);
    }

    [Fact]
    public async Task Requests_at_once_get_the_same_digest()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Service.DigestAsync(new DigestRequest(Fixtures.Id, DigestType.Chapters))));

        Assert.Single(results.Select(result => result.Digest.Id).Distinct());
        Assert.Single(results, result => !result.IsStored);
    }

    [Fact]
    public async Task The_language_asked_for_chooses_the_transcript_and_another_one_is_refused()
    {
        var request = new DigestRequest(Fixtures.Id, DigestType.Summary) { Language = "EN" };
        Assert.Equal("en", (await Service.DigestAsync(request)).Digest.Language);
        Assert.True((await Service.DigestAsync(request with { Language = null, TranscriptLanguage = "en" })).IsStored);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Service.DigestAsync(request with { Language = "de", TranscriptLanguage = "en" }));
        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
    }

    [Theory]
    [InlineData("other", "chapters", null, null, ErrorCode.VideoNotFound)]
    [InlineData("fixture", "chapters", "fr", null, ErrorCode.TranscriptNotFound)]
    [InlineData("fixture", "haiku", null, null, ErrorCode.UnknownDigestType)]
    [InlineData("fixture", "chapters", null, "nobody", ErrorCode.UnknownProvider)]
    public async Task A_request_that_cannot_be_answered_fails_typed(string key, string type, string? language, string? provider, ErrorCode expected)
    {
        var request = new DigestRequest(new VideoId("youtube", key), new DigestType(type)) { Language = language, Provider = provider };

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Service.DigestAsync(request));

        Assert.Equal(expected, failure.Code);
    }

    [Fact]
    public async Task A_failure_is_logged_with_its_video()
    {
        await Assert.ThrowsAsync<VideoDigesterException>(() => Service.DigestAsync(new DigestRequest(Fixtures.Id, DigestType.Chapters) { Language = "fr" }));

        var attempt = Assert.Single((await Log.ListAsync(new AttemptQuery { VideoId = Fixtures.Id }, CancellationToken.None)).Items, row => row.Step == ProcessingStep.Digest);
        Assert.Equal(("failed", ErrorCode.TranscriptNotFound), (attempt.Outcome, attempt.Error!.Code));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(null)]
    public async Task A_call_that_is_cancelled_while_it_writes_or_afterwards_stores_and_logs_nothing(int? reads)
    {
        using var cancellation = new CancellationTokenSource();
        var writer = new CancellingWriter(cancellation, reads);
        await using var library = new TemporaryLibrary(_time, build: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IDigestWriter>(writer)));
        await library.SaveAsync(_source);
        var (service, log) = (library.Digests, library.Services.GetRequiredService<ProcessingLog>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.DigestAsync(new DigestRequest(Fixtures.Id, DigestType.Chapters), cancellation.Token));

        Assert.Equal((true, reads is null), (writer.HasBegun, writer.HasEnded));
        Assert.Empty(await service.ListAsync(Fixtures.Id));
        Assert.DoesNotContain((await log.ListAsync(new AttemptQuery { VideoId = Fixtures.Id }, CancellationToken.None)).Items, row => row.Step == ProcessingStep.Digest);
    }

    private static string Show(Digest digest) => string.Join('\n', digest.Items.Select(item =>
        $"{item.Kind} {item.Start} {item.End} {item.Title} {item.Text} {item.Quote} {string.Join(';', item.Evidence)}").Prepend($"{digest.Title} {digest.Overview}"));

    /// <summary>The built-in writer, whose call is cancelled when it has read so many segments, or when it has written.</summary>
    private sealed class CancellingWriter(CancellationTokenSource cancellation, int? reads) : IDigestWriter
    {
        private readonly ExtractiveWriter _writer = new();

        public bool HasBegun { get; private set; }

        public bool HasEnded { get; private set; }

        public string Provider => _writer.Provider;

        public string Model => _writer.Model;

        public bool IsMetered => _writer.IsMetered;

        public bool Translates => _writer.Translates;

        public string Options => _writer.Options;

        public IReadOnlyCollection<DigestType> Types => _writer.Types;

        public string VersionOf(DigestType type) => _writer.VersionOf(type);

        public string DescribeInputs(VideoMetadata video, DigestRequest request) => _writer.DescribeInputs(video, request);

        public Task<DigestEstimate> EstimateAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken) => _writer.EstimateAsync(source, request, cancellationToken);

        public async Task<DigestDraft> WriteAsync(DigestWork work, CancellationToken cancellationToken)
        {
            HasBegun = true;
            var segments = new ExtractiveWriterTests.CancellingSegments(work.Source.Segments, cancellation);
            if (reads is { } count)
                segments.CancelAfter(count);
            var draft = await _writer.WriteAsync(work with { Source = work.Source with { Transcript = work.Source.Transcript with { Segments = segments } } }, cancellationToken);
            HasEnded = true;
            await cancellation.CancelAsync();
            return draft;
        }
    }
}
