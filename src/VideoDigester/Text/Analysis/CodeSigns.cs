using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>The signs that belong to the word beside them: <c>C++</c>, <c>C#</c>, <c>.NET</c>, <c>@handle</c>, <c>#tag</c>.</summary>
internal static class CodeSigns
{
    private const string Plus = "++";
    private const string Sharp = "#";

    // A sharp after a longer word is punctuation.
    private const int LongestSharp = 2;

    /// <summary>The signs that follow a word and belong to it; empty where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The folded word.</param>
    /// <param name="next">What follows it.</param>
    public static string After(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int next)
    {
        if (next >= text.Length || !char.IsLetter(word[^1]))
            return "";
        switch (FoldedLetters.Sign(text[next]))
        {
            case '#' when word.Length <= LongestSharp && !IsMore(text, next + 1, '#') && (!FoldedLetters.IsWordAt(text, next + 1) || IsVersion(text, word, next + 1)):
                return Sharp;
            case '+' when IsMore(text, next + 1, '+') && !IsMore(text, next + 2, '+') && (!FoldedLetters.IsWordAt(text, next + 2) || char.IsAsciiDigit(text[next + 2])):
                return Plus;
            default:
                return "";
        }
    }

    /// <summary>The sign that stands before a word and belongs to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The folded word.</param>
    /// <param name="from">Where it begins.</param>
    /// <returns>The sign, or NUL where there is none.</returns>
    public static char Before(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int from)
    {
        if (from == 0 || FoldedLetters.Sign(text[from - 1]) is not ('.' or '@' or '#') || !HasLetter(word))
            return '\0';
        var sign = FoldedLetters.Sign(text[from - 1]);
        if (from == 1)
            return sign;
        var before = FoldedLetters.Sign(text[from - 2]);
        if (sign == '.')
            return char.IsWhiteSpace(before) || "([{<\"'“‘«/#+,:;-*".Contains(before) ? sign : '\0';
        Rune.DecodeLastFromUtf16(text[..(from - 1)], out var rune, out _);
        return before == sign || before == '&' || WritingSystems.Of(rune) is WritingSystem.Spaced ? '\0' : sign;
    }

    // C#12, but not no#12.
    private static bool IsVersion(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int at) => word.Length == 1 && char.IsAsciiDigit(text[at]);

    private static bool IsMore(ReadOnlySpan<char> text, int at, char sign) => at < text.Length && FoldedLetters.Sign(text[at]) == sign;

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c != '.')
                return true;
        return false;
    }
}
