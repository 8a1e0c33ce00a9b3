using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>Parts of a whole in words: "half", "a third of".</summary>
internal static class FractionWords
{
    private static readonly Dictionary<string, Fraction[]> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = [new("half halves halved", 50, true), new("third thirds", 33, false), new("quarter quarters", 25, false)],
        ["de"] = [new("halfte halb halbe halben halbiert", 50, true), new("drittel", 33, true), new("viertel", 25, true)],
        ["fr"] = [new("moitie demi demie", 50, true), new("tiers", 33, true), new("quart quarts", 25, true)],
        ["es"] = [new("mitad medio media", 50, true), new("tercio tercios", 33, true)],
    };

    private static readonly HashSet<string> Counts = new(["a", "one", "two", "three"], StringComparer.Ordinal);

    /// <summary>The parts that some words tell of.</summary>
    public static IEnumerable<FractionMention> Find(IReadOnlyList<ClaimWord> words, string? language)
    {
        foreach (var fraction in PrimaryLanguage.Find(Languages, language, []))
            for (var i = 0; i < words.Count; i++)
                if (fraction.Words.Contains(words[i].Folded) && (fraction.IsPlain || (i > 0 && i + 1 < words.Count && Counts.Contains(words[i - 1].Folded) && words[i + 1].Folded is "of" or "the")))
                    yield return new FractionMention(words[i], fraction.Words, fraction.Percent);
    }

    /// <summary>A fraction's words, folded.</summary>
    /// <param name="Listed">The words, with spaces between.</param>
    /// <param name="Percent">What it is in a hundred.</param>
    /// <param name="IsPlain">Whether the word alone says so; "third" may also count.</param>
    private sealed record Fraction(string Listed, int Percent, bool IsPlain)
    {
        public HashSet<string> Words { get; } = new(Listed.Split(' '), StringComparer.Ordinal);
    }
}
