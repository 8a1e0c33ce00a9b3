using System.Globalization;
using VideoDigester.Benchmarks.Search.Speed;

namespace VideoDigester.Benchmarks.Web;

/// <summary>How large the library is and how long each figure is taken.</summary>
/// <param name="Data">The shared data.</param>
/// <param name="Segments">How many segments the library has at least.</param>
/// <param name="WarmUp">How long each program is asked before, so that what it runs is compiled.</param>
/// <param name="Length">How long each run of wrk takes.</param>
/// <param name="Rounds">How often host and yardsticks take turns.</param>
/// <param name="MemoryLength">How long the memory is watched.</param>
internal sealed record WebOptions(DataFolder Data, int Segments, TimeSpan WarmUp, TimeSpan Length, int Rounds, TimeSpan MemoryLength)
{
    public static WebOptions Read(string[] arguments)
    {
        var rest = new List<string>(arguments);
        var isQuick = rest.Remove("--quick");
        var length = TimeSpan.FromSeconds(Take(rest, "--seconds", isQuick ? 3 : 10));
        var memory = TimeSpan.FromMinutes(Take(rest, "--minutes", isQuick ? 1 : 10));
        var (data, segments) = SearchRun.Read([.. rest], 1_000_000);
        return new WebOptions(data, segments, TimeSpan.FromSeconds(isQuick ? 8 : 15), length, isQuick ? 1 : 3, memory);
    }

    private static double Take(List<string> arguments, string name, double otherwise)
    {
        var at = arguments.IndexOf(name);
        if (at < 0)
            return otherwise;
        var value = double.Parse(arguments[at + 1], CultureInfo.InvariantCulture);
        arguments.RemoveRange(at, 2);
        return value;
    }
}
