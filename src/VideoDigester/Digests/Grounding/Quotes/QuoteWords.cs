using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>The words of a quote, as terms of a transcript.</summary>
internal sealed class QuoteWords
{
    // A word of a script without spaces has about two characters, one of Thai and its like about four with its signs.
    private const double Ideographic = 0.5;
    private const double Unspaced = 0.25;
    private const double FewestWords = 3;
    private const double FewestWordsOfLetters = 2;
    private const int FewestLetters = 9;
    private const int MostWords = 1000;

    private readonly int _letters;

    private QuoteWords(int[] terms, string[] names, FoldedWord[] words, int[] partEnds)
    {
        (Terms, Names, PartEnds) = (terms, names, partEnds);
        From = words.Length == 0 ? 0 : words[0].From;
        To = words.Length == 0 ? 0 : words[^1].To;
        Weight = words.Sum(word => WeightOf(word.System));
        _letters = names.Sum(name => name.Length);
    }

    /// <summary>The terms in their order; -1 for what the transcript never says.</summary>
    public int[] Terms { get; }

    /// <summary>The folded words.</summary>
    public string[] Names { get; }

    /// <summary>Where the parts end that an ellipsis joins, as numbers of words; the last is the number of all.</summary>
    public int[] PartEnds { get; }

    /// <summary>Where the first word begins in the quote.</summary>
    public int From { get; }

    /// <summary>Where the last word ends in the quote, exclusive.</summary>
    public int To { get; }

    /// <summary>How many words there are; characters of scripts without spaces count less.</summary>
    public double Weight { get; }

    /// <summary>How many there are.</summary>
    public int Count => Terms.Length;

    /// <summary>Whether so little may stand anywhere.</summary>
    public bool IsTooShort => Weight < FewestWords && (Weight < FewestWordsOfLetters || (_letters < FewestLetters && Weight == Count));

    /// <summary>Reads a quote.</summary>
    public static QuoteWords Read(string quote, WordIndex index)
    {
        var (vocabulary, words) = (new Vocabulary(), new List<FoldedWord>());
        FoldedWords.Read(quote, vocabulary, words);
        if (words.Count > MostWords)
            words.RemoveRange(MostWords, words.Count - MostWords);
        string[] names = [.. words.Select(word => vocabulary[word.Term])];
        var ends = new List<int>();
        for (var i = 1; i < words.Count; i++)
            if (IsEllipsis(quote.AsSpan(words[i - 1].To, words[i].From - words[i - 1].To)))
                ends.Add(i);
        return new QuoteWords([.. names.Select(index.TermOf)], names, [.. words], [.. ends, words.Count]);
    }

    /// <summary>How much a word of a script counts.</summary>
    public static double WeightOf(WritingSystem system) => system switch
    {
        WritingSystem.Spaced => 1,
        WritingSystem.Unspaced => Unspaced,
        _ => Ideographic,
    };

    private static bool IsEllipsis(ReadOnlySpan<char> between) => between.Contains('…') || between.Contains("...", StringComparison.Ordinal) || between.Contains("・・・", StringComparison.Ordinal);
}
