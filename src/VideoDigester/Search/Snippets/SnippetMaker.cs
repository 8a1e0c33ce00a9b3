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
        var (frame, highlights) = Frame(source.Spoken.Text, new SnippetStretch(source.From, source.To), matches);

        // Where the text begins and ends a sentence seems to, whether or not it does in the transcript.
        if (source.HasMoreBehind && frame.To == source.Spoken.Text.Length && !SentenceBorders.IsAtEndOf(source.Spoken.Text))
            frame = frame with { IsCutBehind = true };
        if (source.HasMoreBefore && frame.From == 0)
            frame = frame with { IsCutBefore = true };

        var (text, ranges) = SnippetWriter.Write(source.Spoken.Text, frame, highlights);
        var (first, last) = highlights is [var from, ..] ? (from.From, highlights[^1].To) : (frame.From, frame.To);
        return new Snippet(text, ranges, source.Spoken.SegmentAt(first), source.Spoken.SegmentAt(Math.Max(first, last - 1)));
    }

    /// <summary>Makes the snippet of a title, a description or another text without times.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">The words that match, in the order of the text.</param>
    public static Snippet Make(string text, IReadOnlyList<MatchedWord> matches)
    {
        var (frame, highlights) = Frame(text, new SnippetStretch(0, text.Length), matches);
        var (line, ranges) = SnippetWriter.Write(text, frame, highlights);
        return new Snippet(line, ranges, 0, 0);
    }

    private static (SnippetFrame Frame, IReadOnlyList<SnippetStretch> Highlights) Frame(string text, SnippetStretch passage, IReadOnlyList<MatchedWord> matches)
    {
        var framer = new SnippetFramer(text, new SnippetBorders(text), passage);
        var frame = MatchWindow.Best(matches, passage, SnippetFramer.Usual) is { } best ? framer.Around(best) : framer.Beginning();
        return (frame, SnippetWriter.Merge(matches, frame));
    }
}
