using System.Diagnostics;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VideoDigester.Caching;
using VideoDigester.Diagnostics;

namespace VideoDigester.Tests.Caching;

/// <summary>Reads through a cache: each value once, whatever the cache does.</summary>
public sealed class CacheReaderTests : IAsyncLifetime
{
    private readonly SlowCache _distributed = new();
    private readonly HybridCachingOptions _options = new() { DistributedTimeout = TimeSpan.FromMilliseconds(100), DistributedPause = TimeSpan.FromMilliseconds(400) };
    private readonly List<ServiceProvider> _hosts = [];
    private int _loads;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _distributed.Frozen?.TrySetResult();
        foreach (var host in _hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_value_is_read_once_by_each_process_and_once_by_all_with_a_distributed_cache()
    {
        var (first, second) = (Open(), Open());
        for (var round = 0; round < 3; round++)
            Assert.Equal("value", await first.ReadAsync(Value("a"), CancellationToken.None));
        await UntilAsync(() => _distributed.Values.Count == 1);

        Assert.Equal("value", await second.ReadAsync(Value("a"), CancellationToken.None));

        Assert.Equal(1, _loads);
        Assert.Equal("value", await second.ReadAsync(Value("b"), CancellationToken.None));
        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task Of_many_readers_one_reads_the_library()
    {
        var reader = Open();
        var gate = new TaskCompletionSource();

        var reads = Enumerable.Range(0, 50).Select(_ => reader.ReadAsync(Value("a", gate.Task), CancellationToken.None)).ToList();
        await UntilAsync(() => _loads == 1);
        gate.SetResult();

        Assert.All(await Task.WhenAll(reads), value => Assert.Equal("value", value));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task Who_gives_up_takes_nothing_from_those_who_wait_for_the_same()
    {
        var reader = Open();
        var gate = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var first = reader.ReadAsync(Value("a", gate.Task), impatient.Token);
        await UntilAsync(() => _loads == 1);
        var second = reader.ReadAsync(Value("a", gate.Task), CancellationToken.None);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("value", await second);
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task A_library_that_takes_its_time_is_not_taken_for_a_slow_cache()
    {
        var reader = Open();
        var gate = new TaskCompletionSource();
        var reads = Enumerable.Range(0, 5).Select(_ => reader.ReadAsync(Value("a", gate.Task), CancellationToken.None)).ToList();
        await Task.Delay(_options.DistributedTimeout * 3);
        gate.SetResult();
        await Task.WhenAll(reads);
        var gets = _distributed.Gets;

        await reader.ReadAsync(Value("b"), CancellationToken.None);

        Assert.Equal((gets + 1, 2), (_distributed.Gets, _loads));
    }

    [Fact]
    public async Task A_frozen_cache_keeps_one_read_waiting_and_is_then_asked_by_one_at_a_time()
    {
        var reader = Open();
        _distributed.Frozen = new TaskCompletionSource();
        var began = Stopwatch.GetTimestamp();

        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromMilliseconds(90), TimeSpan.FromSeconds(5));
        var gets = _distributed.Gets;
        await Task.WhenAll(Enumerable.Range(0, 30).Select(at => reader.ReadAsync(Value("b" + at), CancellationToken.None)));
        Assert.Equal(gets, _distributed.Gets);

        await Task.Delay(_options.DistributedPause * 1.5);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(at => reader.ReadAsync(Value("c" + at), CancellationToken.None)));
        Assert.Equal(gets + 1, _distributed.Gets);

        _distributed.Frozen.SetResult();
        _distributed.Frozen = null;
        await Task.Delay(_options.DistributedPause * 1.5);
        await reader.ReadAsync(Value("d"), CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(at => reader.ReadAsync(Value("e" + at), CancellationToken.None)));
        Assert.Equal(gets + 32, _distributed.Gets);
    }

    [Fact]
    public async Task Of_many_readers_one_reads_the_library_where_the_cache_is_frozen_too()
    {
        var reader = Open();
        _distributed.Frozen = new TaskCompletionSource();
        await reader.ReadAsync(Value("first"), CancellationToken.None);
        var gate = new TaskCompletionSource();

        var reads = Enumerable.Range(0, 50).Select(_ => reader.ReadAsync(Value("a", gate.Task), CancellationToken.None)).ToList();
        await UntilAsync(() => _loads == 2);
        gate.SetResult();
        await Task.WhenAll(reads);

        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task Who_asked_a_frozen_cache_a_little_later_waits_no_longer_for_it_while_the_first_one_reads_the_library()
    {
        var reader = Open();
        _distributed.Frozen = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var first = reader.ReadAsync(Value("a", gate.Task), CancellationToken.None);
        await Task.Delay(_options.DistributedTimeout / 2);
        var second = reader.ReadAsync(Value("a", gate.Task), CancellationToken.None);
        await UntilAsync(() => _loads == 1);
        await Task.Delay(_options.DistributedTimeout * 2);

        gate.SetResult();

        Assert.All(await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromSeconds(10)), value => Assert.Equal("value", value));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task What_is_in_memory_does_not_tell_that_a_frozen_cache_answers_again()
    {
        var reader = Open();
        _distributed.Frozen = new TaskCompletionSource();
        await reader.ReadAsync(Value("hot"), CancellationToken.None);
        Assert.Equal("value", await reader.ReadAsync(Value("hot"), CancellationToken.None));
        await Task.Delay(_options.DistributedPause * 1.5);
        var gets = _distributed.Gets;

        Assert.Equal("value", await reader.ReadAsync(Value("hot"), CancellationToken.None));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(at => reader.ReadAsync(Value("c" + at), CancellationToken.None)));

        Assert.Equal((gets + 1, 31), (_distributed.Gets, _loads));
    }

    [Fact]
    public async Task A_cache_that_fails_is_as_none()
    {
        _distributed.Fails = true;
        var reader = Open();

        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));
        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));

        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task What_the_library_fails_with_reaches_all_who_wait_and_is_not_kept()
    {
        var reader = Open();
        var failing = Value("a") with { Load = _ => throw new VideoDigesterException(ErrorCode.DatabaseUnavailable, "Gone.") };

        for (var round = 0; round < 2; round++)
            Assert.Equal(ErrorCode.DatabaseUnavailable, (await Assert.ThrowsAsync<VideoDigesterException>(() => reader.ReadAsync(failing, CancellationToken.None))).Code);
        await Assert.ThrowsAsync<ArgumentNullException>(() => reader.ReadAsync(failing with { Load = _ => throw new ArgumentNullException("name") }, CancellationToken.None));

        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task What_is_of_another_version_by_now_is_given_and_not_kept()
    {
        var reader = Open();

        Assert.Equal("value", await reader.ReadAsync(Value("a") with { IsCurrent = _ => Task.FromResult(false) }, CancellationToken.None));
        Assert.Null(await reader.ReadAsync(Value("a") with { Load = _ => Task.FromResult<string?>(null) }, CancellationToken.None));
        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));
        Assert.Equal("value", await reader.ReadAsync(Value("a"), CancellationToken.None));

        Assert.Equal(2, _loads);
    }

    [Fact]
    public async Task A_value_that_is_too_large_for_the_cache_is_read_each_time()
    {
        var reader = Open();
        var large = new CachedRead<string>(CacheKind.Identity, "large", _ => Task.FromResult<string?>(new string('a', 3_000_000)));

        for (var round = 0; round < 3; round++)
            Assert.Equal(3_000_000, (await reader.ReadAsync(large, CancellationToken.None))!.Length);

        Assert.Empty(_distributed.Values);
    }

    [Fact]
    public async Task All_readers_of_a_process_share_a_value()
    {
        var reader = Open();
        var words = new CachedRead<IReadOnlyList<TranscriptSegment>>(
            CacheKind.Transcript, "words", _ => Task.FromResult<IReadOnlyList<TranscriptSegment>?>([new TranscriptSegment(TimeSpan.Zero, TimeSpan.FromSeconds(1), "words")]));

        Assert.Same(await reader.ReadAsync(words, CancellationToken.None), await reader.ReadAsync(words, CancellationToken.None));
    }

    private CachedRead<string> Value(string name, Task? gate = null) => new(CacheKind.Identity, name, async token =>
    {
        Interlocked.Increment(ref _loads);
        await (gate ?? Task.CompletedTask).WaitAsync(token);
        return "value";
    });

    private CacheReader Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDistributedCache>(_distributed);
        services.AddSingleton<IHybridCacheSerializer<CachedValue<string>>, CachedValueSerializer<string>>();
        services.AddSingleton<IHybridCacheSerializer<CachedValue<IReadOnlyList<TranscriptSegment>>>, CachedValueSerializer<IReadOnlyList<TranscriptSegment>>>();
        services.AddHybridCache();
        var host = services.BuildServiceProvider();
        _hosts.Add(host);
        return new CacheReader(
            host.GetRequiredService<HybridCache>(),
            new DistributedCircuit(_options, TimeProvider.System),
            _options,
            new CacheTelemetry(new LibraryMeter()),
            TimeProvider.System,
            NullLogger<CacheReader>.Instance);
    }

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        for (var round = 0; !isTrue(); round++)
        {
            Assert.True(round < 1000, "It does not become true.");
            await Task.Delay(10);
        }
    }
}
