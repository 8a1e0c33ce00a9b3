using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>The words of the segments that were cited.</summary>
internal sealed class CitedWords
{
    // More citations are no help.
    private const int MostRanges = 64;

    private readonly List<(int From, int To)> _words = [];

    private CitedWords(IReadOnlyList<SegmentRange> segments) => Segments = segments;

    /// <summary>The segments, as far as they exist.</summary>
    public IReadOnlyList<SegmentRange> Segments { get; }

    /// <summary>Their words: numbers of the first and of the one after the last.</summary>
    public IReadOnlyList<(int From, int To)> Words => _words;

    /// <summary>Looks citations up.</summary>
    public static CitedWords Of(IReadOnlyList<SegmentRange> near, SpokenText spoken, WordIndex index)
    {
        var cited = new CitedWords(Clamp(near, spoken.SegmentCount));
        foreach (var (first, last) in cited.Segments)
            if (index.FirstBehind(spoken.StartOf(first)) is var from && index.FirstBehind(spoken.EndOf(last)) is var to && from < to)
                cited._words.Add((from, to));
        return cited;
    }

    /// <summary>The segments that exist of those that are cited; ranges the wrong way round count as meant.</summary>
    public static IReadOnlyList<SegmentRange> Clamp(IReadOnlyList<SegmentRange> near, int count) =>
        [.. near.Take(MostRanges)
            .Select(range => range.First <= range.Last ? range : new SegmentRange(range.Last, range.First))
            .Where(range => range.Last >= 0 && range.First < count)
            .Select(range => new SegmentRange(Math.Max(0, range.First), Math.Min(count - 1, range.Last)))];

    /// <summary>How many words lie between a match and the nearest citation, 0 where they share one; the most there is where nothing is cited.</summary>
    public int DistanceOf(int first, int last)
    {
        var nearest = int.MaxValue;
        foreach (var (from, to) in _words)
            nearest = Math.Min(nearest, Math.Max(0, Math.Max(from - last, first - to + 1)));
        return nearest;
    }
}
