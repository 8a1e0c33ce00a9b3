namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>A part of a whole that a text tells of.</summary>
/// <param name="Word">The word.</param>
/// <param name="Same">All words for the same part, folded.</param>
/// <param name="Percent">What it is in a hundred.</param>
internal sealed record FractionMention(ClaimWord Word, IReadOnlySet<string> Same, int Percent)
{
    /// <summary>Whether evidence tells of it too, in words, in a hundred or in ten.</summary>
    public bool IsHeldBy(ClaimEvidence evidence) =>
        evidence.Words.Any(words => words.Any(word => Same.Contains(word.Folded)))
        || evidence.Numbers.Contains(NumberReader.KeyOf(Percent)) || evidence.Numbers.Contains(NumberReader.KeyOf(Percent / 100.0)) || (Percent == 50 && evidence.Numbers.Contains("5"))
        || evidence.Numbers.Contains(NumberReader.KeyOf(100 - Percent)) || (Percent == 33 && evidence.Numbers.Contains("3")) || (Percent == 25 && evidence.Numbers.Contains("4"));
}
