using System.Diagnostics;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>What a call takes of one way to read, in turn with the others.</summary>
/// <param name="Microseconds">The median of the rounds.</param>
/// <param name="Bytes">What a call allocates, on whatever thread: the median of the rounds.</param>
internal sealed record ReadTurns(double Microseconds, double Bytes)
{
    private const int Rounds = 41;

    // A round takes about as long for each read; what is short is called more often.
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static async Task<IReadOnlyList<ReadTurns>> MeasureAsync(ReadCall read, IReadOnlyList<IReads> all)
    {
        var slowest = 0.0;
        foreach (var reads in all)
            slowest = Math.Max(slowest, await WarmUpAsync(read, reads));
        var passes = Math.Max(1, (int)(Round.TotalMicroseconds / slowest / read.Count));
        var rounds = all.Select(_ => new List<ReadTurns>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var which = 0; which < all.Count; which++)
                rounds[which].Add(await TakeAsync(read, all[which], passes));
        return [.. rounds.Select(each => new ReadTurns(Figures.Median(each.Select(turn => turn.Microseconds)), Figures.Median(each.Select(turn => turn.Bytes))))];
    }

    private static async Task<ReadTurns> TakeAsync(ReadCall read, IReads reads, int passes)
    {
        var (before, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        for (var pass = 0; pass < passes; pass++)
            for (var at = 0; at < read.Count; at++)
                await read.RunAsync(reads, at);
        var (took, allocated) = (Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes(precise: true) - before);
        return new ReadTurns(took.TotalMicroseconds / passes / read.Count, (double)allocated / passes / read.Count);
    }

    // Until the runtime has compiled for speed what is called often.
    private static async Task<double> WarmUpAsync(ReadCall read, IReads reads)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            await TakeAsync(read, reads, passes: 1);
        return (await TakeAsync(read, reads, passes: 1)).Microseconds;
    }
}
