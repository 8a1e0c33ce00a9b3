using Microsoft.Extensions.Time.Testing;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>Addresses that their site has nothing for.</summary>
public sealed class FailedLookupTests : IDisposable
{
    private const string Address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private const string Private = "ERROR: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video";

    private readonly FakeYtDlp _fake = new();

    public void Dispose() => _fake.Dispose();

    [SkippableFact]
    public async Task What_a_site_does_not_show_is_not_asked_for_again_for_a_minute()
    {
        Play(Private);
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var host = Open(place, clock);

        var first = await host.Library.AddAsync(Address);
        var asked = Runs;
        Assert.Equal(ErrorCode.Private, first.Error!.Code);
        Assert.Equal(first, await host.Library.AddAsync(Address + "#t=20"));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(first, await host.Library.AddAsync(Address));
        Assert.Equal(asked, Runs);

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(ErrorCode.Private, (await host.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(2 * asked, Runs);
    }

    [SkippableFact]
    public async Task Of_many_that_ask_for_it_at_the_same_time_one_asks_the_site()
    {
        Play(Private);
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var host = Open(place);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Library.AddAsync(Address)));

        Assert.All(results, result => Assert.Equal(ErrorCode.Private, result.Error!.Code));
        Assert.Equal(1, Runs);
    }

    [SkippableTheory]
    [InlineData("ERROR: [youtube] dQw4w9WgXcQ: HTTP Error 429: Too Many Requests")]
    [InlineData("ERROR: [youtube] dQw4w9WgXcQ: Unable to download webpage: timed out")]
    public async Task What_may_pass_is_asked_for_again(string error)
    {
        Play(error);
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var host = Open(place);

        Assert.True((await host.Library.AddAsync(Address)).Error!.IsRetryable);
        var asked = Runs;
        await host.Library.AddAsync(Address);

        Assert.Equal(2 * asked, Runs);
    }

    [SkippableFact]
    public async Task Other_languages_an_age_of_zero_and_a_video_that_is_there_by_now_are_not_answered_from_memory()
    {
        Play(Private);
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var host = Open(place);
        await host.Library.AddAsync(Address);
        var asked = Runs;

        await host.Library.AddAsync(Address, new AddOptions { Languages = ["de"] });
        Assert.Equal(2 * asked, Runs);
        await host.Library.AddAsync(Address, new AddOptions { MaxAge = TimeSpan.Zero });
        Assert.Equal(3 * asked, Runs);

        var metadata = new VideoMetadata { Id = new VideoId("youtube", "dQw4w9WgXcQ"), Url = Address, FetchedAt = DateTimeOffset.UtcNow.AddDays(-3) };
        await host.Get<VideoStore>().SaveAsync(metadata, sourcePath: null, new Attempt(Address, DateTimeOffset.UtcNow), CancellationToken.None);
        var result = await host.Library.AddAsync(Address);
        Assert.Equal(metadata.Id, result.Id);
        Assert.Equal(4 * asked, Runs);
    }

    [SkippableFact]
    public async Task With_no_time_to_remember_for_each_call_asks()
    {
        Play(Private);
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var host = Open(place, configureCache: options => options.FailedLookups = TimeSpan.Zero);
        await host.Library.AddAsync(Address);
        var asked = Runs;

        await host.Library.AddAsync(Address);

        Assert.Equal(2 * asked, Runs);
    }

    private int Runs => _fake.Invocations.Count;

    private void Play(string error) => _fake.Play(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = error } });

    private CachedHost Open(CachedPlace place, TimeProvider? time = null, Action<HybridCachingOptions>? configureCache = null) => new(
        place,
        redis: null,
        configure: options =>
        {
            options.YtDlp.ExecutablePath = _fake.ExecutablePath;
            options.YtDlp.EgressGuard = false;
        },
        configureCache: configureCache,
        time: time);
}
