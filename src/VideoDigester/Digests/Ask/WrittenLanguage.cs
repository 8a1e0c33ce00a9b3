using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Ask;

/// <summary>Tells by its common words and its script which language a text is in. A model's own word for it would let it choose how strictly it is judged.</summary>
internal static class WrittenLanguage
{
    // What less of the words than this share are common in is in no language with a list.
    private const double LeastCoverage = 0.2;

    // Neighbours share many common words: another language is believed only where it is clearly likelier.
    private const double Clearly = 0.6;

    // Always in the same order, which decides between two that are as likely.
    private static readonly string[] WithSpaces = [.. CommonWords.SpacedLanguages.Order(StringComparer.Ordinal)];

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="assumed">The language that it is in unless another one is clearly likelier, as a BCP 47 tag.</param>
    public static string Of(string text, string assumed)
    {
        var (vocabulary, words) = (new Vocabulary(), new List<FoldedWord>());
        FoldedWords.Read(text, vocabulary, words);
        string[] spaced = [.. words.Where(word => word.System is WritingSystem.Spaced).Select(word => vocabulary[word.Term])];
        var primary = PrimaryLanguage.Of(assumed)!;
        if (2 * spaced.Length <= words.Count)
            return words.Count == 0 ? assumed : OfScript(text, primary) is var script && script == primary ? assumed : script;
        var own = Coverage(primary, spaced);
        var (language, share) = WithSpaces.Select(tag => (tag, Share: Coverage(tag, spaced))).MaxBy(pair => pair.Share);
        return share < LeastCoverage || own >= Clearly * share ? assumed : language;
    }

    private static double Coverage(string language, string[] words)
    {
        var list = CommonWords.OfSpaced(language);
        return (double)words.Count(word => list.Marks(word)) / words.Length;
    }

    // By the most telling script: kana is Japanese wherever it stands, Han alone may be either.
    private static string OfScript(string text, string assumed)
    {
        var (kana, thai, hangul) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
            switch (rune.Value)
            {
                case >= 0x3040 and <= 0x30FF:
                    kana++;
                    break;
                case >= 0x0E00 and <= 0x0E7F:
                    thai++;
                    break;
                case >= 0xAC00 and <= 0xD7AF:
                    hangul++;
                    break;
            }

        return (kana, thai, hangul) switch
        {
            _ when hangul > kana + thai => "ko",
            _ when thai > kana => "th",
            _ when kana > 0 => "ja",
            _ => assumed is "ja" or "yue" ? assumed : "zh",
        };
    }
}
