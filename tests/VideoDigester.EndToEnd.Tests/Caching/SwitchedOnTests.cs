using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VideoDigester.Caching;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>Off unless it is switched on, and then by one line.</summary>
public sealed class SwitchedOnTests
{
    [Fact]
    public async Task Without_the_line_there_is_no_cache()
    {
        await using var library = new TemporaryLibrary();

        Assert.Null(library.Services.GetService<HybridCache>());
        Assert.IsNotType<CachedVideoLibrary>(library.Library);
        Assert.IsNotType<CachedDigestService>(library.Digests);
    }

    [Fact]
    public async Task One_line_puts_the_cache_before_both_with_or_without_a_container()
    {
        await using var library = new TemporaryLibrary(build: builder => builder.UseHybridCache());
        Assert.IsType<CachedVideoLibrary>(library.Library);
        Assert.IsType<CachedDigestService>(library.Digests);
        Assert.Null(await library.Library.FindAsync(Shown.First));

        using var folder = new TemporaryFolder();
        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(folder.PathOf("library.db")).UseHybridCache().UseHybridCache());
        Assert.IsType<CachedVideoLibrary>(client.Library);
        Assert.Null(await client.Digests.FindAsync(DigestId.Create(DateTimeOffset.UtcNow)));
    }

    [Fact]
    public async Task The_cache_of_the_application_is_used()
    {
        var cache = new CountingCache();
        await using var library = new TemporaryLibrary(build: builder =>
        {
            builder.Services.AddSingleton<HybridCache>(cache);
            builder.UseHybridCache();
        });
        using var folder = new TemporaryFolder();
        await library.ImportAsync(folder.WriteInfo("first"));

        Assert.NotNull(await library.Library.FindAsync(Shown.First));

        Assert.Equal(1, cache.Reads);
    }

    [Fact]
    public async Task A_cache_that_only_fails_is_as_none()
    {
        await using var library = new TemporaryLibrary(build: builder =>
        {
            builder.Services.AddSingleton<HybridCache>(new CountingCache { Fails = true });
            builder.UseHybridCache();
        });
        using var folder = new TemporaryFolder();
        await library.ImportAsync(folder.WriteInfo("first"));

        Assert.NotNull(await library.Library.FindAsync(Shown.First));
        Assert.Single((await library.Library.ListAsync()).Items);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.ListAsync(new VideoQuery { PageSize = 0 }))).Code);
    }

    [Fact]
    public async Task What_the_library_refuses_it_refuses_behind_the_cache_too()
    {
        await using var library = new TemporaryLibrary(build: builder => builder.UseHybridCache());

        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.ListAsync(new VideoQuery { PageSize = 0 }))).Code);
        Assert.Equal(ErrorCode.InvalidQuery, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.SearchAsync(new SearchQuery { Text = "(" }))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.FindTranscriptAsync(Shown.First, "no tag!"))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Library.AddAsync("nowhere"))).Code);
        Assert.Equal(ErrorCode.VideoNotFound, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(new DigestRequest(Shown.First, DigestType.Summary)))).Code);
        Assert.Equal(ErrorCode.UnknownProvider, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(new DigestRequest(Shown.First, DigestType.Summary) { Provider = "nobody" }))).Code);
        await Assert.ThrowsAsync<ArgumentNullException>(() => library.Library.SearchAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => library.Library.AddAsync(null!));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Library.ListAsync(cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Text_that_is_no_Unicode_is_searched_for_behind_the_cache_too()
    {
        await using var library = new TemporaryLibrary(build: builder => builder.UseHybridCache());

        Assert.Empty((await library.Library.SearchAsync(new SearchQuery { Text = "bridge \ud800" })).Items);
        Assert.Empty((await library.Library.ListAsync(new VideoQuery { Tag = "\udfff", Channel = "a\u0000b" })).Items);
    }

    [Fact]
    public async Task Options_outside_their_ranges_are_refused_at_the_start()
    {
        using var folder = new TemporaryFolder();
        var host = Host.CreateEmptyApplicationBuilder(settings: null);
        host.Services.AddVideoDigester().UseSqlite(folder.PathOf("library.db")).UseHybridCache(options => options.DistributedTimeout = TimeSpan.Zero);
        using var built = host.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => built.StartAsync());

        await using var library = new TemporaryLibrary(build: builder => builder.UseHybridCache(options => options.FailedLookups = TimeSpan.FromDays(1)));
        Assert.Throws<OptionsValidationException>(() => library.Library);
    }

    [Fact]
    public async Task A_stored_digest_is_found_without_its_transcript()
    {
        await using var library = new TemporaryLibrary(build: builder => builder.UseHybridCache());
        using var folder = new TemporaryFolder();
        folder.WriteCaptions("first", "en", "There is a bridge over the river.", "It is made of steel.", "Nobody knows who built it.");
        await library.ImportAsync(folder.WriteInfo("first"));
        var request = new DigestRequest(Shown.First, DigestType.Summary);

        var written = await library.Digests.DigestAsync(request);
        var found = await library.Digests.DigestAsync(request);
        var forced = await library.Digests.DigestAsync(request with { Force = true });

        Assert.Equal((false, true, false), (written.IsStored, found.IsStored, forced.IsStored));
        Assert.Equal(written.Digest.Id, found.Digest.Id);
        Assert.NotEqual(written.Digest.Id, forced.Digest.Id);
        Assert.Equal(forced.Digest.Id, (await library.Digests.DigestAsync(request)).Digest.Id);
    }

    private sealed class CountingCache : HybridCache
    {
        public int Reads { get; private set; }

        public bool Fails { get; init; }

        public override ValueTask<T> GetOrCreateAsync<TState, T>(
            string key, TState state, Func<TState, CancellationToken, ValueTask<T>> factory, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Fails ? throw new InvalidTimeZoneException("The cache is broken.") : factory(state, cancellationToken);
        }

        public override ValueTask SetAsync<T>(string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
