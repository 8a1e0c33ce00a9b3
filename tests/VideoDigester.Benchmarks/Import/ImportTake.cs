using System.Diagnostics;

namespace VideoDigester.Benchmarks.Import;

/// <summary>What keeping all that was read takes.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Bytes">What is allocated meanwhile.</param>
internal sealed record ImportTake(double Seconds, long Bytes)
{
    public static async Task<ImportTake> MeasureAsync(Func<Task> keep)
    {
        GC.Collect();
        var (before, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await keep();
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ImportTake(took, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
