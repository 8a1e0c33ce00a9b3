namespace VideoDigester.Digests.Ask;

/// <summary>A question that can be answered.</summary>
/// <param name="Text">What is asked, on one line.</param>
/// <param name="Language">The language to answer in, in its usual case, or null for that of the question.</param>
internal sealed record AskedQuestion(string Text, string? Language);
