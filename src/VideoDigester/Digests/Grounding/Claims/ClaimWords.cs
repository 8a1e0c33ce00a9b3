using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Reads the words of a text for judging.</summary>
internal static class ClaimWords
{
    private const int LongestElision = 8;

    /// <summary>The words in their order. Elided articles are words of their own, the English genitive is cut off.</summary>
    public static List<ClaimWord> Read(string text, string? language)
    {
        var (vocabulary, folded, words) = (new Vocabulary(), new List<FoldedWord>(), new List<ClaimWord>());
        FoldedWords.Read(text, vocabulary, folded);
        var before = 0;
        foreach (var word in folded)
        {
            var begins = words.Count == 0 || EndsSentence(text, before, word.From);
            before = word.To;
            Add(words, text, word, vocabulary[word.Term], begins, PrimaryLanguage.Of(language));
        }

        return words;
    }

    private static void Add(List<ClaimWord> words, string text, FoldedWord word, string folded, bool begins, string? language)
    {
        var surface = text[word.From..word.To];
        var apostrophe = surface.AsSpan().IndexOfAny('\'', '’', '‘');
        if (apostrophe < 0 || language is not ("en" or "fr" or "it" or "ca"))
        {
            words.Add(new ClaimWord(folded, surface, word.From, word.To, word.System, begins));
            return;
        }

        if (language is "en")
        {
            if (surface.Length == apostrophe + 2 && surface[^1] is 's' or 'S')
                (surface, folded) = (surface[..apostrophe], folded[..^1]);
            words.Add(new ClaimWord(folded, surface, word.From, word.To, word.System, begins));
            return;
        }

        var cut = word.From + apostrophe + 1;
        if (apostrophe >= LongestElision)
            cut = word.From;
        else
            words.Add(new ClaimWord(FoldedWords.Fold(text[word.From..cut]), text[word.From..(cut - 1)], word.From, cut, word.System, begins));
        words.Add(new ClaimWord(FoldedWords.Fold(text[cut..word.To]), text[cut..word.To], cut, word.To, word.System, begins && cut == word.From));
    }

    private static bool EndsSentence(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (text[at] is '\n' || (!IsLeftOut(text, at) && SentenceBorders.EndAt(text, at) > 0))
                return true;
        return false;
    }

    // "Do not … believe it": an ellipsis that stands alone stands for words left out of their sentence.
    private static bool IsLeftOut(string text, int at) => text[at] is '…' && at > 0 && text[at - 1] is ' ';
}
