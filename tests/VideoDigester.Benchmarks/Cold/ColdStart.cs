using System.Diagnostics;
using System.Globalization;

namespace VideoDigester.Benchmarks.Cold;

/// <summary>What a process took until its first answer.</summary>
/// <param name="Wall">Milliseconds from before it was started until its answer was here.</param>
/// <param name="Within">Milliseconds of these from the beginning of its own code.</param>
/// <param name="Bytes">What it allocated.</param>
internal sealed record ColdStart(double Wall, double Within, double Bytes)
{
    public static async Task<ColdStart> MeasureAsync(params string[] command)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = BenchmarkProgram.Start(command);
        var answer = await process.StandardOutput.ReadLineAsync();
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var within = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || answer is not { Length: > 0 } || within?.Split(' ') is not [var milliseconds, var bytes])
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        return new ColdStart(wall, double.Parse(milliseconds, CultureInfo.InvariantCulture), double.Parse(bytes, CultureInfo.InvariantCulture));
    }

    /// <summary>The median of each.</summary>
    public static ColdStart Median(IReadOnlyCollection<ColdStart> starts) =>
        new(Figures.Median(starts.Select(start => start.Wall)), Figures.Median(starts.Select(start => start.Within)), Figures.Median(starts.Select(start => start.Bytes)));
}
