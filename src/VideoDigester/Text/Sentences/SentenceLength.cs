using System.Buffers;
using System.Globalization;
using System.Text;

namespace VideoDigester.Text.Sentences;

/// <summary>How long a sentence may be, in letters; a character of a script with one character a syllable or word counts more.</summary>
internal sealed record SentenceLength(double Shortest, double Ideal, double Longest)
{
    /// <summary>Sentences that end where the punctuation says; only the endless ones are cut.</summary>
    public static SentenceLength Punctuated { get; } = new(40, 160, 320);

    /// <summary>Stretches of speech without punctuation, about the length of a spoken sentence.</summary>
    public static SentenceLength Unpunctuated { get; } = new(45, 95, 200);

    /// <summary>How much a character counts.</summary>
    public static double WidthOf(char c) => c switch
    {
        < '\u1100' => 1,
        >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => 2.5,
        >= '\uAC00' and <= '\uD7AF' => 2,
        _ => 1,
    };

    /// <summary>The length of a text.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var c in text)
            width += WidthOf(c);
        return width;
    }

    /// <summary>Whether text may be cut before a character where it has no spaces: not before a combining mark, nor inside a pair of surrogates.</summary>
    public static bool CanBeginWord(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) is OperationStatus.Done
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
}
