namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>A phrase that names what is talked about.</summary>
/// <param name="Text">The phrase, each word as it is mostly written inside sentences.</param>
/// <param name="Score">How well it names it; the scores of one stretch can be compared.</param>
/// <param name="Length">How many words it has, or characters where words have no spaces.</param>
/// <param name="IsCharacters">Whether it is in a script without spaces.</param>
/// <param name="IsNoun">Whether its last word stands where nouns do, as far as that can be told.</param>
/// <param name="IsRepeated">Whether it is said more than once.</param>
internal readonly record struct KeyPhrase(string Text, double Score, int Length, bool IsCharacters, bool IsNoun, bool IsRepeated)
{
    /// <summary>Whether it is a single word of a script with spaces.</summary>
    public bool IsWord => Length == 1 && !IsCharacters;

    /// <summary>Whether it can stand beside another.</summary>
    public bool IsSure => IsNoun && IsRepeated;
}
