using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search.Hits;

/// <summary>
/// Leaves of the segments of a passage what can be shown of it. A segment may be as long as a whole talk: read for each of its passages, a page of them would take time and memory
/// in proportion to the square of its length.
/// </summary>
internal static class PassageSurroundings
{
    /// <summary>How many characters before and behind a passage are left at least: more than the longest sentence that is shown whole.</summary>
    public const int Reach = 1_000;

    // A passage of several segments is shorter, so only one that is part of a single segment is cut.
    private const int LongSegment = 4 * Reach;

    /// <summary>The passage with what is near it.</summary>
    public static FoundPassage Cut(FoundPassage passage)
    {
        if (passage.Segments.All(segment => segment.Text.Length <= LongSegment))
            return passage;
        var segments = passage.Segments.ToArray();
        for (var at = 0; at < passage.FirstSegment; at++)
            segments[at] = segments[at] with { Text = Piece(segments[at].Text, segments[at].Text.Length - Reach, segments[at].Text.Length) };
        for (var at = passage.LastSegment + 1; at < segments.Length; at++)
            segments[at] = segments[at] with { Text = Piece(segments[at].Text, 0, Reach) };
        if (passage.FirstSegment != passage.LastSegment || segments[passage.FirstSegment].Text.Length <= LongSegment)
            return passage with { Segments = segments };

        var text = SpokenText.Join([segments[passage.FirstSegment]]).Text;
        var piece = Piece(text, passage.FromOffset - Reach, passage.FromOffset + passage.Length + Reach);
        segments[passage.FirstSegment] = segments[passage.FirstSegment] with { Text = piece };
        return passage with { Segments = segments, FromOffset = passage.FromOffset - BeginningOf(text, passage.FromOffset - Reach) };
    }

    private static string Piece(string text, int from, int to) => text[BeginningOf(text, from)..Border(text, to)];

    // White space at an edge would be taken away when the segments are joined.
    private static int BeginningOf(string text, int at)
    {
        for (at = Border(text, at); at < text.Length && char.IsWhiteSpace(text[at]);)
            at++;
        return at;
    }

    // Never inside a pair of surrogates.
    private static int Border(string text, int at) =>
        at <= 0 ? 0 : at >= text.Length ? text.Length : char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
}
