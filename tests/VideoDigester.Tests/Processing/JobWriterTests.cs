using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Processing;

public sealed class JobWriterTests : IAsyncLifetime
{
    private static readonly VideoId YouTube = new("youtube", "dQw4w9WgXcQ");
    private static readonly VideoId Vimeo = new("vimeo", "76979871");
    private static readonly VideoId FromDisk = new("vimeo", "1");

    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(Path.Combine(_folder.Path, "library.db"));
        _services = services.BuildServiceProvider();
        var videos = _services.GetRequiredService<VideoStore>();
        await SaveAsync(videos, Vimeo, "https://www.vimeo.com/76979871", null);
        await SaveAsync(videos, FromDisk, "https://vimeo.com/1", "/videos/1.info.json");
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1", "add:youtube:dQw4w9WgXcQ", "youtube")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ#t=30", "add:youtube:dQw4w9WgXcQ", "youtube")]
    [InlineData("https://m.youtube.com/shorts/dQw4w9WgXcQ", "add:youtube:dQw4w9WgXcQ", "youtube")]
    [InlineData(" https://WWW.Vimeo.com/76979871 ", "add:https://www.vimeo.com/76979871", "vimeo.com")]
    [InlineData("https://m.example.org/a?b=c#d", "add:https://m.example.org/a?b=c#d", "example.org")]
    [InlineData("http://127.0.0.1:8080/v", "add:http://127.0.0.1:8080/v", "127.0.0.1")]
    [InlineData("https://bücher.example/v", "add:https://bücher.example/v", "xn--bcher-kva.example")]
    public async Task An_address_says_which_video_it_is_and_whom_to_ask(string address, string key, string site)
    {
        var job = await WriteAsync(new AddJobRequest(address));

        Assert.Equal((JobKind.Add, key, site), (job.Kind, job.UniqueKey, job.Site));
    }

    [Fact]
    public async Task The_same_work_has_the_same_key_and_other_work_another()
    {
        var digest = new DigestRequest(YouTube, DigestType.Summary);
        JobRequest[] requests =
        [
            new RefreshJobRequest(YouTube), new RefreshJobRequest(Vimeo), new TranscriptJobRequest(YouTube), new ReindexJobRequest(),
            new PlaylistJobRequest("https://www.youtube.com/@talks"), new PlaylistJobRequest("https://www.youtube.com/@talks/shorts"),
            new DigestJobRequest(digest), new DigestJobRequest(digest with { Type = DigestType.Chapters }), new DigestJobRequest(digest with { Language = "de" }),
            new DigestJobRequest(digest with { TranscriptLanguage = "de" }), new DigestJobRequest(digest with { Provider = "openai" }), new DigestJobRequest(digest with { Force = true }),
        ];

        var keys = (await Writer.WriteAsync(requests, null, null, CancellationToken.None)).Select(job => job.UniqueKey).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys[6], (await WriteAsync(new DigestJobRequest(digest with { Provider = "extractive", UserId = "ann" }))).UniqueKey);
        Assert.Equal(keys[8], (await WriteAsync(new DigestJobRequest(digest with { Language = "DE" }))).UniqueKey);
    }

    [Fact]
    public async Task Each_job_is_paced_for_whom_it_asks()
    {
        JobRequest[] requests =
        [
            new RefreshJobRequest(YouTube), new RefreshJobRequest(Vimeo), new TranscriptJobRequest(Vimeo), new RefreshJobRequest(FromDisk), new RefreshJobRequest(new VideoId("dailymotion", "x")),
            new ReindexJobRequest(), new DigestJobRequest(new DigestRequest(YouTube, DigestType.Summary)), new DigestJobRequest(new DigestRequest(YouTube, DigestType.Summary) { Provider = "openai" }),
        ];

        var jobs = await Writer.WriteAsync(requests, null, null, CancellationToken.None);

        Assert.Equal(["youtube", "vimeo.com", "vimeo.com", "", "dailymotion", "", "", "llm:openai"], jobs.Select(job => job.Site));
        Assert.Equal(["youtube:dQw4w9WgXcQ", "vimeo:76979871", "vimeo:76979871", "vimeo:1", "dailymotion:x", "index", "youtube:dQw4w9WgXcQ", "youtube:dQw4w9WgXcQ"], jobs.Select(job => job.Target));
    }

    [Fact]
    public async Task Turns_are_shared_by_subscription_else_by_user_else_by_what_the_caller_names()
    {
        var subscription = SubscriptionId.Create(DateTimeOffset.UnixEpoch);
        JobRequest[] requests = [new ReindexJobRequest { UserId = "ann" }, new ReindexJobRequest()];

        Assert.Equal(["user:ann", "playlist:x"], (await Writer.WriteAsync(requests, null, "playlist:x", CancellationToken.None)).Select(job => job.Flow));
        Assert.Equal(["user:ann", ""], (await Writer.WriteAsync(requests, null, null, CancellationToken.None)).Select(job => job.Flow));
        var subscribed = await Writer.WriteAsync(requests, subscription, "playlist:x", CancellationToken.None);
        Assert.All(subscribed, job => Assert.Equal(($"subscription:{subscription}", subscription), (job.Flow, job.SubscriptionId)));
    }

    [Fact]
    public async Task Languages_and_the_rest_of_a_request_are_kept_in_their_usual_form()
    {
        var at = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var request = new AddJobRequest("https://example.org/v")
        {
            Options = new AddOptions { Languages = ["EN-gb"] },
            Digests = [new DigestOrder(DigestType.Summary) { Language = "PT-br" }],
            Priority = JobPriority.High,
            NotBefore = at,
            UserId = "ann",
        };

        var job = await WriteAsync(request);

        Assert.Equal((JobPriority.High, at, "ann"), (job.Priority, job.NotBefore, job.UserId));
        var kept = Assert.IsType<AddJobRequest>(JobRequestJson.Read(job.Request, job.Id));
        Assert.Equal(("en-GB", "pt-BR"), (kept.Options.Languages[0], kept.Digests[0].Language));
    }

    public static TheoryData<JobRequest> Invalid =>
    [
        new AddJobRequest("no address"),
        new AddJobRequest("ftp://example.org/v"),
        new AddJobRequest("https://user:secret@example.org/v"),
        new AddJobRequest("https://example.org/v") { Options = new AddOptions { Languages = ["no language"] } },
        new AddJobRequest("https://example.org/v") { Options = new AddOptions { MaxAge = TimeSpan.FromSeconds(-1) } },
        new AddJobRequest("https://example.org/v") { Digests = [new DigestOrder(default)] },
        new AddJobRequest("https://example.org/v") { Priority = (JobPriority)7 },
        new PlaylistJobRequest("https://example.org/v") { Options = new PlaylistOptions { FirstEntries = -1 } },
        new RefreshJobRequest(YouTube) { Options = new RefreshOptions { MaxAge = TimeSpan.FromSeconds(-1) } },
        new RefreshJobRequest(default),
        new TranscriptJobRequest(YouTube) { Languages = ["no language"] },
        new DigestJobRequest(new DigestRequest(YouTube, DigestType.Summary) { Language = "no language" }),
        null!,
        new AddJobRequest(null!),
        new AddJobRequest("https://example.org/v") { Options = null! },
        new AddJobRequest("https://example.org/v") { Options = new AddOptions { Languages = null! } },
        new AddJobRequest("https://example.org/v") { Options = new AddOptions { Languages = [null!] } },
        new AddJobRequest("https://example.org/v") { Digests = null! },
        new AddJobRequest("https://example.org/v") { Digests = [null!] },
        new PlaylistJobRequest(null!),
        new PlaylistJobRequest("https://example.org/v") { Options = null! },
        new PlaylistJobRequest("https://example.org/v") { Options = new PlaylistOptions { Add = null! } },
        new PlaylistJobRequest("https://example.org/v") { Options = new PlaylistOptions { Add = new AddOptions { Languages = null! } } },
        new PlaylistJobRequest("https://example.org/v") { Digests = [null!] },
        new RefreshJobRequest(YouTube) { Options = null! },
        new RefreshJobRequest(YouTube) { Options = new RefreshOptions { Languages = null! } },
        new TranscriptJobRequest(YouTube) { Languages = null! },
        new TranscriptJobRequest(YouTube) { Digests = null! },
        new ReindexJobRequest { Options = null! },
    ];

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task What_cannot_be_understood_is_refused_when_it_is_queued(JobRequest request)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Writer.WriteAsync([new ReindexJobRequest(), request], null, null, CancellationToken.None));

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    private JobWriter Writer => _services.GetRequiredService<JobWriter>();

    private async Task<NewJob> WriteAsync(JobRequest request) => (await Writer.WriteAsync([request], null, null, CancellationToken.None))[0];

    private static Task<IngestOutcome> SaveAsync(VideoStore videos, VideoId id, string url, string? path) => videos.SaveAsync(
        new VideoMetadata { Id = id, Url = url, FetchedAt = DateTimeOffset.UnixEpoch }, path, new Attempt(url, DateTimeOffset.UnixEpoch), CancellationToken.None);
}
