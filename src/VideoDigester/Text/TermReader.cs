using System.Text;

namespace VideoDigester.Text;

/// <summary>
/// Cuts text into the terms by which passages are compared, in any script and without a word list: folded words cut to a prefix,
/// which stands in for a stemmer of every language, and pairs of characters where words are not separated by spaces.
/// </summary>
internal static class TermReader
{
    /// <summary>Words longer than this are compared by their beginning, so that inflected forms meet.</summary>
    public const int PrefixLength = 6;

    /// <summary>The beginning of a folded word by which it is compared.</summary>
    public static string BeginningOf(string word) => word.Length > PrefixLength ? word[..PrefixLength] : word;

    /// <summary>Adds the terms of a text in their order.</summary>
    public static void Read(ReadOnlySpan<char> text, Vocabulary vocabulary, List<int> terms)
    {
        Span<char> word = stackalloc char[PrefixLength];
        Span<char> pair = stackalloc char[4];
        var (length, letters) = (0, 0);
        var (previous, run) = (default(Rune), WritingSystem.None);
        var single = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var system = WritingSystems.Of(rune);
            if (system != run)
            {
                Close(word[..length], letters, run, single ? previous : null, vocabulary, terms);
                (length, letters, single, run) = (0, 0, false, system);
                if (system is WritingSystem.None)
                    continue;
                if (system is not WritingSystem.Spaced)
                {
                    (previous, single) = (rune, true);
                    continue;
                }
            }

            if (system is WritingSystem.None || LetterFolding.IsOptionalMark(rune.Value))
                continue;
            if (system is WritingSystem.Spaced)
            {
                letters++;
                var folded = Rune.ToLowerInvariant(rune);
                if (length + folded.Utf16SequenceLength <= PrefixLength)
                    length += folded.EncodeToUtf16(word[length..]);
                continue;
            }

            var first = previous.EncodeToUtf16(pair);
            terms.Add(vocabulary.Add(pair[..(first + rune.EncodeToUtf16(pair[first..]))]));
            (previous, single) = (rune, false);
        }

        Close(word[..length], letters, run, single ? previous : null, vocabulary, terms);
    }

    private static void Close(ReadOnlySpan<char> word, int letters, WritingSystem run, Rune? single, Vocabulary vocabulary, List<int> terms)
    {
        // A lone letter is an article, a particle or what an apostrophe cut off.
        if (run is WritingSystem.Spaced && letters > 1)
            terms.Add(vocabulary.Add(word));
        if (single is not { } rune)
            return;
        Span<char> one = stackalloc char[2];
        terms.Add(vocabulary.Add(one[..rune.EncodeToUtf16(one)]));
    }
}
