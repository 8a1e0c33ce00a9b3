namespace VideoDigester.Digests.Ask;

/// <summary>A statement that its passages carry.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Citations">What it rests on; the quote first.</param>
internal sealed record HeldStatement(string Text, IReadOnlyList<AnswerCitation> Citations);
