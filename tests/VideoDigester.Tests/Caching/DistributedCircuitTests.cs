using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Caching;

namespace VideoDigester.Tests.Caching;

public sealed class DistributedCircuitTests
{
    [Fact]
    public void A_clock_that_is_set_back_keeps_no_cache_from_being_asked()
    {
        var time = new TwoClocks();
        var circuit = new DistributedCircuit(new HybridCachingOptions { DistributedPause = TimeSpan.FromSeconds(5) }, time);
        Assert.Equal(CircuitEntry.Ask, circuit.Enter());

        Assert.True(circuit.Trip());
        Assert.False(circuit.Trip());
        Assert.Equal(CircuitEntry.Pass, circuit.Enter());
        time.Now = time.Now.AddDays(-1);
        time.Elapsed = TimeSpan.FromSeconds(5);

        Assert.Equal(CircuitEntry.Probe, circuit.Enter());
        Assert.Equal(CircuitEntry.Pass, circuit.Enter());
        circuit.Reset();
        Assert.Equal(CircuitEntry.Ask, circuit.Enter());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_there_is_no_distributed_cache_none_is_waited_for(bool isThere)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseHybridCache();
        if (isThere)
            services.AddDistributedMemoryCache();
        await using var built = services.BuildServiceProvider();

        Assert.Equal(isThere ? CircuitEntry.Ask : CircuitEntry.Pass, built.GetRequiredService<DistributedCircuit>().Enter());
    }

    /// <summary>A clock that people set, and a timer that goes on.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan Elapsed { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
