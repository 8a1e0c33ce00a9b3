using System.Diagnostics;
using System.Globalization;

namespace VideoDigester.Benchmarks.Web;

/// <summary>
/// wrk (https://github.com/wg/wrk) against a host. Without pauses each connection asks again when it has its answer: the most that the host does. With pauses many connections that wait most of the time ask
/// as people do, each whenever it likes, and the rate is chosen by their number and their pauses.
/// </summary>
internal static class Wrk
{
    private static readonly string[] Places = ["/usr/bin/wrk", "/usr/local/bin/wrk"];

    // Slower than this is an error.
    private const string Patience = "30s";

    /// <summary>Why it cannot be run here, or null.</summary>
    public static string? Absence { get; } = Array.Exists(Places, File.Exists) ? null : $"wrk is not here: none of {string.Join(", ", Places)}.";

    /// <summary>Runs it for a while.</summary>
    /// <param name="target">What is asked.</param>
    /// <param name="connections">How many connections.</param>
    /// <param name="length">How long.</param>
    /// <param name="pause">How long a connection waits before each request, on average.</param>
    public static async Task<WrkResult> RunAsync(WebTarget target, int connections, TimeSpan length, TimeSpan pause = default)
    {
        var start = new ProcessStartInfo(
            Array.Find(Places, File.Exists)!,
            [
                "-t", connections > 1 ? "2" : "1", "-c", Number(connections), "-d", $"{Number(Math.Ceiling(length.TotalSeconds))}s", "--timeout", Patience,
                "-s", Path.Combine(AppContext.BaseDirectory, "Web", "load.lua"), target.Address.GetLeftPart(UriPartial.Authority), "--", target.Paths, target.Prefix, Number(pause.TotalMilliseconds),
            ])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return WrkResult.Parse(output);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
