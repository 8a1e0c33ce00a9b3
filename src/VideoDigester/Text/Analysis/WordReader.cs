using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>Reads one word of a script with spaces: letters, digits and marks, and the signs that do not cut.</summary>
internal static class WordReader
{
    /// <summary>What is longer is compared by its beginning. Two less than the longest term, for the signs of code.</summary>
    public const int LongestWord = TermAnalyser.LongestTerm - 2;

    private const int Thousand = 3;

    /// <summary>Reads a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="folded">Room for <see cref="LongestWord"/> characters, which takes its folded letters.</param>
    /// <param name="rule">What an apostrophe does.</param>
    public static AnalysedWord Read(ReadOnlySpan<char> text, int at, Span<char> folded, ApostropheRule rule)
    {
        var (from, to, length, full) = (at, at, 0, false);
        Span<char> single = stackalloc char[2];
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (length == 0)
                    from = at;
                if (length == LongestWord)
                    full = true;
                if (!full)
                    folded[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
                to = ++at;
                continue;
            }

            if (c >= 0x80)
            {
                Rune.DecodeFromUtf16(text[at..], out var rune, out var size);
                if (WritingSystems.Of(rune) is WritingSystem.Spaced && c != 'ʼ')
                {
                    var letters = FoldedLetters.Fold(rune, single);
                    if (length == 0)
                        from = at;
                    full |= length + letters.Length > LongestWord;
                    if (!full)
                    {
                        letters.CopyTo(folded[length..]);
                        length += letters.Length;
                    }

                    to = at += size;
                    continue;
                }

                if (FoldedLetters.IsUnseen(c))
                {
                    at++;
                    continue;
                }
            }

            if (length == 0 || !FoldedLetters.IsWordAt(text, at + 1))
                break;
            if (FoldedLetters.IsApostrophe(c) || (c == '"' && IsHebrew(folded[length - 1])))
            {
                if (rule is ApostropheRule.Possessive && IsPossessive(text, at + 1))
                    return new AnalysedWord(from, to, length, at + 2);
                if (rule is ApostropheRule.Ends)
                    return new AnalysedWord(from, to, length, EndOfEnding(text, at));
                if (rule is ApostropheRule.Elides && Elisions.Contains(folded[..length]))
                    length = 0;
                at++;
            }
            else if (c == '.' && IsBetweenDigits(text, at) && length < LongestWord)
                folded[length++] = text[at++];
            else if (c == ',' && IsThousands(text, at, folded[..length]))
                at++;
            else
                break;
        }

        return new AnalysedWord(from, to, length, at);
    }

    private static bool IsHebrew(char letter) => letter is >= 'א' and <= 'ת';

    private static bool IsPossessive(ReadOnlySpan<char> text, int at) => text[at] is 's' or 'S' && !FoldedLetters.IsWordAt(text, at + 1);

    private static int EndOfEnding(ReadOnlySpan<char> text, int at)
    {
        while (FoldedLetters.IsWordAt(text, at) || (FoldedLetters.IsApostrophe(text[at]) && FoldedLetters.IsWordAt(text, at + 1)))
        {
            at += Rune.DecodeFromUtf16(text[at..], out _, out var size) is System.Buffers.OperationStatus.Done ? size : 1;
            if (at >= text.Length)
                break;
        }

        return at;
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    // 1,000 and 1,000,000, but neither 1,2,3 nor 3,5.
    private static bool IsThousands(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> before)
    {
        var end = at + 1 + Thousand;
        if (end > text.Length || text[(at + 1)..end].ContainsAnyExceptInRange('0', '9') || FoldedLetters.IsWordAt(text, end))
            return false;
        var group = before.Length > Thousand && at > Thousand && text[at - Thousand - 1] == ',' ? before[^Thousand..] : before;
        return group.Length <= Thousand && !group.ContainsAnyExceptInRange('0', '9');
    }
}
