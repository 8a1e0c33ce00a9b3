using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>A transcript whose topics somebody marked.</summary>
/// <param name="Name">The file's name, which decides its half.</param>
/// <param name="Source">The transcript; what the author says about chapters is left out.</param>
/// <param name="Starts">The segments that begin a topic, ascending, the first one included.</param>
/// <param name="Times">Where the topics begin, in seconds.</param>
/// <param name="IsTimed">Whether the times are real; otherwise borders are compared by segments.</param>
internal sealed record SegmentationSample(string Name, DigestSource Source, IReadOnlyList<int> Starts, IReadOnlyList<double> Times, bool IsTimed)
{
    /// <summary>What borders are compared in: whole seconds, or segments where the times are made up.</summary>
    public int Units => IsTimed ? (int)Math.Ceiling(Source.End.TotalSeconds) : Source.Segments.Count;

    /// <summary>The reference in these units.</summary>
    public IReadOnlyList<int> Reference => IsTimed ? [.. Times.Select(time => (int)time)] : Starts;

    /// <summary>The segments that begin a topic in these units.</summary>
    public IReadOnlyList<int> UnitsOf(IReadOnlyList<int> segments) =>
        IsTimed ? [.. segments.Select(segment => segment == 0 ? 0 : (int)Source.Segments[segment].Start.TotalSeconds)] : segments;

    /// <summary>The times of the segments that begin a topic, in seconds.</summary>
    public IReadOnlyList<double> TimesOf(IReadOnlyList<int> segments) =>
        [.. segments.Select(segment => segment == 0 ? 0 : Source.Segments[segment].Start.TotalSeconds)];
}
