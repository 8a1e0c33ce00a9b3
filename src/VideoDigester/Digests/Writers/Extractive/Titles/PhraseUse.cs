namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>A run of tokens that may be a phrase, where it is said once.</summary>
/// <param name="Hash">Stands for its words.</param>
/// <param name="First">Its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Content">How many of them are words that are not common, or characters.</param>
/// <param name="Beginning">The hash of the phrase without its last word, 0 where there is none.</param>
/// <param name="Ending">The hash of the phrase without its first word, 0 where there is none.</param>
internal readonly record struct PhraseUse(ulong Hash, int First, int Length, int Content, ulong Beginning, ulong Ending)
{
    /// <summary>Whether common words stand inside it.</summary>
    public bool HasLink => Length > Content;
}
