namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Cuts the inflected forms of a language's words to what they have in common. Reads folded words and holds no state, so one serves everybody.</summary>
internal abstract class Stemmer
{
    /// <summary>The endings that it cuts or changes: with them the words are guessed that a beginning may grow into.</summary>
    public abstract IReadOnlyList<string> Endings { get; }

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">The folded word; there may be room after it, which is free to be written to.</param>
    /// <param name="length">How many characters of it are the word's.</param>
    /// <returns>How many characters the stem has: no more than the word, and never none of a word.</returns>
    public abstract int Stem(Span<char> word, int length);
}
