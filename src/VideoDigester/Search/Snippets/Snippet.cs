namespace VideoDigester.Search.Snippets;

/// <summary>The part of a text that shows why it was found.</summary>
/// <param name="Text">The words, on one line; an ellipsis stands where a sentence was cut.</param>
/// <param name="Highlights">The words of <paramref name="Text"/> that match, in order, without overlap or contact.</param>
/// <param name="FirstSegment">The segment in which the first of them is said; of a snippet without any, the segment it begins in.</param>
/// <param name="LastSegment">The segment in which the last of them is said; of a snippet without any, the segment it ends in.</param>
internal sealed record Snippet(string Text, IReadOnlyList<TextRange> Highlights, int FirstSegment, int LastSegment);
