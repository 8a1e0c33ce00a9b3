using VideoDigester;

namespace WebLibrary.Pages.Videos;

/// <summary>A stretch of a transcript that a page shows: a video of a day has tens of thousands of segments.</summary>
/// <param name="Segments">What is shown.</param>
/// <param name="First">The place of the first of them in the transcript, from 0.</param>
/// <param name="Total">How many the transcript has.</param>
/// <param name="Marked">The first and the last of the transcript's segments that are marked; null where none is.</param>
public sealed record TranscriptWindow(IReadOnlyList<TranscriptSegment> Segments, int First, int Total, (int First, int Last)? Marked)
{
    /// <summary>How many segments a page shows.</summary>
    public const int Size = 200;

    // What was said before helps to understand what is marked.
    private const int Before = 40;

    /// <summary>Where the window before this one begins; null at the beginning.</summary>
    public int? Earlier => First > 0 ? Math.Max(0, First - Size) : null;

    /// <summary>Where the next one begins; null at the end.</summary>
    public int? Later => First + Segments.Count < Total ? First + Segments.Count : null;

    public bool IsMarked(int at) => Marked is { } marked && First + at >= marked.First && First + at <= marked.Last;

    /// <summary>The window around a moment, whose words are marked.</summary>
    public static TranscriptWindow At(Transcript transcript, TimeSpan from, TimeSpan? until)
    {
        if (transcript.Segments.Count == 0)
            return From(transcript, 0);
        var first = IndexAt(transcript.Segments, from);
        var last = until is { } end && end > from ? Math.Max(first, IndexAt(transcript.Segments, end - TimeSpan.FromMilliseconds(1))) : first;
        return From(transcript, first - Before) with { Marked = (first, last) };
    }

    /// <summary>The window that begins with a segment.</summary>
    public static TranscriptWindow From(Transcript transcript, int first)
    {
        var from = Math.Clamp(first, 0, Math.Max(0, transcript.Segments.Count - 1));
        return new TranscriptWindow([.. transcript.Segments.Skip(from).Take(Size)], from, transcript.Segments.Count, Marked: null);
    }

    // The last segment that has begun then.
    private static int IndexAt(IReadOnlyList<TranscriptSegment> segments, TimeSpan moment)
    {
        var (low, high) = (0, segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].Start <= moment)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
