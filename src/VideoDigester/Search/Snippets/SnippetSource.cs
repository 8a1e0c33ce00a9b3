using VideoDigester.Text;

namespace VideoDigester.Search.Snippets;

/// <summary>A passage within a text.</summary>
/// <param name="Spoken">The segments of the passage, best with some before and behind it, in which its first and last sentence begin and end.</param>
/// <param name="From">Where the passage begins in the text.</param>
/// <param name="To">Where it ends there, exclusive.</param>
/// <param name="HasMoreBefore">Whether the transcript has segments before the first of the text.</param>
/// <param name="HasMoreBehind">Whether it has some behind the last.</param>
internal readonly record struct SnippetSource(SpokenText Spoken, int From, int To, bool HasMoreBefore = false, bool HasMoreBehind = false);
