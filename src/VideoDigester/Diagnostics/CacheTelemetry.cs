using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Counts what is read through the cache. Safe for concurrent use.</summary>
internal sealed class CacheTelemetry(LibraryMeter meter)
{
    private readonly Counter<long> _reads = meter.Meter.CreateCounter<long>(Instruments.CacheReads, "{read}", "Reads through the cache.");
    private readonly Counter<long> _pauses = meter.Meter.CreateCounter<long>(Instruments.CachePauses, "{pause}", "Pauses of the distributed cache, which kept a read waiting.");

    /// <summary>Something was read.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="isHit">Whether this read did not go to the library.</param>
    public void Read(string kind, bool isHit) => _reads.Add(1, new TagList { { Tags.CacheKind, kind }, { Tags.CacheResult, isHit ? "hit" : "miss" } });

    /// <summary>The distributed cache is left alone for a while.</summary>
    public void Paused() => _pauses.Add(1);
}
