namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>A phrase that names what is talked about.</summary>
/// <param name="Text">The phrase as it is written where it is first said.</param>
/// <param name="Score">How well it names it; the scores of one stretch can be compared.</param>
/// <param name="Length">How many words it has, or characters where words have no spaces.</param>
internal readonly record struct KeyPhrase(string Text, double Score, int Length);
