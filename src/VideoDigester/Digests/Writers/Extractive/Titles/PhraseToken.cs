namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>A word, or in scripts without spaces a character that may begin or end one.</summary>
/// <param name="From">Where it begins in the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Word">The number of its folded form.</param>
/// <param name="Sentence">The sentence it is in.</param>
/// <param name="Kind">What it may be part of.</param>
/// <param name="IsGlued">Whether it follows the token before without a space.</param>
/// <param name="IsConnected">Whether nothing but a space stands between it and the token before, in the same sentence.</param>
/// <param name="IsCapital">Whether it begins with a capital where no sentence begins.</param>
/// <param name="IsFirst">Whether it begins a sentence.</param>
internal readonly record struct PhraseToken(int From, int Length, int Word, int Sentence, PhraseTokenKind Kind, bool IsGlued, bool IsConnected, bool IsCapital, bool IsFirst)
{
    /// <summary>Where it ends in the text, exclusive.</summary>
    public int To => From + Length;
}
