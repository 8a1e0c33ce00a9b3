using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>A span of time in a video.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, or null for the end of the video.</param>
internal readonly record struct TranscriptSpan(TimeSpan Start, TimeSpan? End)
{
    /// <summary>What a part may hold beside its limit of segments: a segment of hostile captions can be as long as all others together.</summary>
    private const int MostCharacters = 60_000;

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it ends where it begins, or before.</exception>
    public static TranscriptSpan Of(TimeSpan? start, TimeSpan? end) => end is { } until && until <= (start ?? TimeSpan.Zero)
        ? throw ArgumentText.Invalid("'end' is not after 'start'.")
        : new TranscriptSpan(start ?? TimeSpan.Zero, end);

    /// <summary>The segments that are said in the span, from a segment on.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="limit">The most segments.</param>
    /// <param name="from">The number of the first segment to look at.</param>
    /// <returns>The segments, at least one where there is one, and the number of the next one, or null where that was all.</returns>
    public (IReadOnlyList<TranscriptSegment> Segments, int? Next) Take(Transcript transcript, int limit, int from)
    {
        var taken = new List<TranscriptSegment>();
        var characters = 0;
        for (var at = from; at < transcript.Segments.Count; at++)
        {
            var segment = transcript.Segments[at];
            if (segment.End <= Start && Start > TimeSpan.Zero)
                continue;
            // In order of their beginning: nothing behind this one is in the span.
            if (segment.Start >= End)
                break;
            if (taken.Count == limit || (taken.Count > 0 && characters + segment.Text.Length > MostCharacters))
                return (taken, at);
            taken.Add(segment);
            characters += segment.Text.Length;
        }

        return (taken, null);
    }
}
