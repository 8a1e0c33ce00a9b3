using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>
/// Makes a quote readable: its words are words of the quote in their order and letters, some left out, in large or small letters, and nothing is added but
/// an end mark. The rules stand in docs/digests.md.
/// </summary>
internal static class TidyText
{
    /// <summary>The readable form; a quote of nothing but marks stays as it is.</summary>
    public static string Of(string quote, TextStyle style)
    {
        var marked = SoundMarks.LeaveOut(quote).Replace(SoundMarks.HiddenWord, "…", StringComparison.Ordinal);
        if (marked.Length == 0)
            return quote;
        var words = TidyWord.Read(marked);
        LeaveOutDashes(words);
        Disfluencies.LeaveOut(words, style);
        if (!words.Exists(word => word.Bare.Length > 0))
            return LetterCase.Capitalise(marked);
        return LetterCase.Capitalise(Write(words, style));
    }

    private static string Write(List<TidyWord> words, TextStyle style)
    {
        var isSmallI = style.Language == "en" && (style.IsCapitals || !style.IsPunctuated);
        var text = TidyWord.Write(words, style.HasSpaces);

        // In Turkish and Azerbaijani the small letter of I is another one than elsewhere.
        if (style.IsCapitals && style.Language is not ("tr" or "az"))
            text = LetterCase.Sentences(text);
        if (isSmallI)
            text = string.Join(' ', text.Split(' ').Select(LetterCase.CapitaliseEnglishI));
        return style.IsPunctuated ? text : EndMark.Add(text, style.EndMark);
    }

    // A dash that begins a speaker's words: at the beginning and after the end of a sentence.
    private static void LeaveOutDashes(List<TidyWord> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
            if (words[i].Text is "-" or "–" or "—" or "•" && (i == 0 || words[i - 1].Text[^1] is '.' or '!' or '?' or '…' or '。' or '؟'))
                words.RemoveAt(i);
    }
}
