namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>How often a phrase is said.</summary>
/// <param name="First">The first token of its first use.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Count">How often it is said.</param>
/// <param name="InLonger">How often the most frequent phrase that is longer by one token and holds it is said.</param>
internal readonly record struct KeyPhraseCount(int First, int Length, int Count, int InLonger);
