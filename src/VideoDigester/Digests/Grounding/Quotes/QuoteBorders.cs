namespace VideoDigester.Digests.Grounding.Quotes;

/// <summary>Says which marks around found words belong to the quote.</summary>
internal static class QuoteBorders
{
    private const int MostMarks = 8;

    /// <summary>
    /// Takes in what closes the words, and around them the marks that the quote has there too. Words are whole already, but for scripts whose words are read character
    /// by character though they have spaces.
    /// </summary>
    public static (int From, int To) Snap(string text, int from, int to, string quote, int firstWord, int endOfWords)
    {
        while (from > 0 && IsInsideWord(text, from))
            from--;
        while (to < text.Length && IsInsideWord(text, to))
            to++;
        for (var (i, taken) = (firstWord - 1, 0); from > 0 && i >= 0 && taken < MostMarks && (text[from - 1] == quote[i] || text[from - 1] is '¿' or '¡') && IsMark(text[from - 1]); i--, taken++)
            from--;
        for (var (i, taken) = (endOfWords, 0); to < text.Length && taken < MostMarks && IsMark(text[to]) && (IsClosing(text[to]) || (i < quote.Length && text[to] == quote[i])); i++, taken++)
            to++;
        return (from, to);
    }

    private static bool IsInsideWord(string text, int at) => IsHangul(text[at - 1]) && IsHangul(text[at]) || char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool IsHangul(char c) => c is >= '가' and <= '힯';

    private static bool IsMark(char c) => c != ' ' && !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);

    // A closing quotation mark or bracket stands behind one of these or has its opening one inside.
    private static bool IsClosing(char c) => c is '.' or '!' or '?' or '…' or '‽' or '؟' or '۔' or '।' or '॥' or '。' or '！' or '？' or '．' or '｡';
}
