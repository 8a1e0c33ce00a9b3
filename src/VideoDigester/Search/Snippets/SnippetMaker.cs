using VideoDigester.Search.Queries;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Search.Snippets;

/// <summary>
/// Shows why a text was found: the part of it with the most different words of the query, about 200 characters, from the beginning of a sentence to the end of one
/// where they are near. Takes time in proportion to the text and its matches. Safe for concurrent use.
/// </summary>
internal static class SnippetMaker
{
    /// <summary>Makes the snippet of a passage.</summary>
    /// <param name="source">The passage in its text.</param>
    /// <param name="matches">The words of the text that match, those around the passage included, in the order of the text. Empty where it was found by its meaning.</param>
    /// <returns>The snippet; its segments are those of the source's text.</returns>
    public static Snippet Make(SnippetSource source, IReadOnlyList<MatchedWord> matches)
    {
        var passage = new SnippetStretch(source.From, source.To);
        var framer = new SnippetFramer(source.Spoken.Text, new SnippetBorders(source.Spoken.Text), passage);
        var frame = MatchWindow.Best(matches, passage, SnippetFramer.Usual) is { } best ? framer.Around(best) : framer.Beginning();
        var highlights = SnippetWriter.Merge(matches, frame);

        // Where the text begins and ends a sentence seems to, whether or not it does in the transcript.
        if (source.HasMoreBehind && frame.To == source.Spoken.Text.Length && !SentenceBorders.IsAtEndOf(source.Spoken.Text))
            frame = frame with { IsCutBehind = true };
        if (source.HasMoreBefore && frame.From == 0)
            frame = frame with { IsCutBefore = true };

        var (text, ranges) = SnippetWriter.Write(source.Spoken.Text, frame, highlights);
        var (first, last) = highlights is [var from, ..] ? (from.From, highlights[^1].To) : (frame.From, frame.To);
        return new Snippet(text, ranges, source.Spoken.SegmentAt(first), source.Spoken.SegmentAt(Math.Max(first, last - 1)));
    }
}
