namespace VideoDigester.Search.Snippets;

/// <summary>What is shown of a text, and whether a sentence was cut at its ends.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="IsCutBefore">Whether words of its first sentence stand before it.</param>
/// <param name="IsCutBehind">Whether words of its last sentence stand behind it.</param>
internal readonly record struct SnippetFrame(int From, int To, bool IsCutBefore, bool IsCutBehind);
