using System.Text;

namespace VideoDigester.Text;

/// <summary>
/// Cuts text into folded words: runs of letters and digits in scripts with spaces, single characters in scripts without and in Hangul, whose spaces vary.
/// Punctuation and sound marks are passed over; an apostrophe between letters does not cut.
/// </summary>
internal static class FoldedWords
{
    // What is longer is no word, and compares by its beginning.
    private const int LongestWord = 64;

    /// <summary>Adds the words of a text in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">Numbers their folded forms.</param>
    /// <param name="words">Takes them.</param>
    public static void Read(ReadOnlySpan<char> text, Vocabulary vocabulary, List<FoldedWord> words)
    {
        Span<char> folded = stackalloc char[LongestWord];
        Span<char> single = stackalloc char[2];
        for (var at = 0; at < text.Length;)
        {
            if (SoundMarks.LengthAt(text, at) is var mark and > 0)
            {
                at += mark;
                continue;
            }

            Rune.DecodeFromUtf16(text[at..], out var rune, out var size);
            var system = WritingSystems.Of(rune);
            if (system is WritingSystem.None)
            {
                at += size;
                continue;
            }

            var (from, length) = (at, 0);
            do
            {
                var letters = LetterFolding.Fold(rune, single);
                if (length + letters.Length <= folded.Length)
                {
                    letters.CopyTo(folded[length..]);
                    length += letters.Length;
                }

                at += size;
                if (at < text.Length && length > 0 && system is WritingSystem.Spaced && IsApostrophe(text[at]) && BeginsWord(text, at + 1))
                    at++;
                if (at >= text.Length)
                    break;
                Rune.DecodeFromUtf16(text[at..], out rune, out size);
            }
            while (Joins(rune, system));

            if (length > 0)
                words.Add(new FoldedWord(vocabulary.Add(folded[..length]), from, at, system));
        }
    }

    /// <summary>The words of a text folded and joined without anything between, for lists.</summary>
    public static string Fold(string text) => Join(text, "");

    /// <summary>The words of a text folded, with a space between them: equal where two texts say the same.</summary>
    public static string FoldAll(string text) => Join(text, " ");

    private static string Join(string text, string separator)
    {
        var (vocabulary, words) = (new Vocabulary(), new List<FoldedWord>());
        Read(text, vocabulary, words);
        return string.Join(separator, words.Select(word => vocabulary[word.Term]));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇';

    private static bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text[at..], out var rune, out _) is System.Buffers.OperationStatus.Done && WritingSystems.Of(rune) is WritingSystem.Spaced;

    // A vowel sign of Thai and its like is folded alone: it counts as a character, as its consonant does.
    private static bool Joins(Rune rune, WritingSystem system) =>
        system is WritingSystem.Spaced && WritingSystems.Of(rune) is WritingSystem.Spaced;
}
