using System.Globalization;

namespace VideoDigester.Benchmarks.Web;

/// <summary>What wrk counted in a run.</summary>
/// <param name="Requests">Answers.</param>
/// <param name="Length">How long it ran.</param>
/// <param name="Median">Half of the answers came within this time, in milliseconds.</param>
/// <param name="Percentile95">So many of a hundred did, in milliseconds.</param>
/// <param name="Longest">All did, in milliseconds.</param>
/// <param name="Errors">What came back instead of answers.</param>
internal sealed record WrkResult(long Requests, TimeSpan Length, double Median, double Percentile95, double Longest, WrkErrors Errors)
{
    private const string Mark = "figures ";

    /// <summary>Answers a second.</summary>
    public double Rate => Requests / Length.TotalSeconds;

    /// <summary>Reads the line that <c>load.lua</c> writes.</summary>
    /// <exception cref="InvalidOperationException">wrk did not come to its end.</exception>
    public static WrkResult Parse(string output)
    {
        var line = output.Split('\n').LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"wrk said: {output}");
        var figures = Array.ConvertAll(line[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), text => long.Parse(text, CultureInfo.InvariantCulture));
        return new WrkResult(figures[0], TimeSpan.FromMicroseconds(figures[1]), figures[2] / 1000.0, figures[3] / 1000.0, figures[4] / 1000.0, new WrkErrors(figures[5], figures[6]));
    }
}
