using System.Text;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// Writes a phrase as it would stand inside a sentence: each word as it is mostly written where no sentence begins, names with their capitals, what is shouted in
/// capitals in small letters, and words that the author of the video writes with capitals (<c>IQ</c>) as he does.
/// </summary>
internal sealed class TitleWording
{
    private readonly PhraseTokens _tokens;
    private readonly WordValues _values;
    private readonly VideoSubject _subject;
    private readonly int[] _small;
    private readonly int[] _capital;
    private readonly int[] _capitals;

    /// <summary>Reads how words are written.</summary>
    public TitleWording(PhraseTokens tokens, WordValues values, VideoSubject subject)
    {
        (_tokens, _values, _subject) = (tokens, values, subject);
        (_small, _capital, _capitals) = (new int[tokens.Words.Count], new int[tokens.Words.Count], new int[tokens.Words.Count]);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsFirst)
                continue;
            var word = tokens[i].Word;
            _capitals[word] += tokens[i].IsCapital ? 1 : -1;
            ref var example = ref (tokens[i].IsCapital ? ref _capital[word] : ref _small[word]);
            if (example == 0)
                example = i;
        }
    }

    /// <summary>Writes some tokens.</summary>
    public string Write(int first, int length)
    {
        var text = new StringBuilder();
        for (var i = first; i < first + length; i++)
            text.Append(i > first && !_tokens[i].IsGlued ? " " : "").Append(Write(i));
        return text.ToString();
    }

    /// <summary>Writes some tokens as they are.</summary>
    public string Copy(int first, int length)
    {
        var text = new StringBuilder();
        for (var i = first; i < first + length; i++)
            text.Append(i > first && !_tokens[i].IsGlued ? " " : "").Append(_tokens.TextOf(i));
        return text.ToString();
    }

    private string Write(int token)
    {
        var word = _tokens[token].Word;
        if (_subject.FormOf(_tokens.Words[word]) is { } form && _values.Capitals is not CapitalUse.Nouns)
            return form;
        if (_values.Capitals is CapitalUse.None or CapitalUse.Everything && _subject.NameOf(_tokens.Words[word]) is { } name)
            return name;
        if (_values.Capitals is CapitalUse.Everything)
            return _tokens.TextOf(token).ToString().ToLowerInvariant();
        if (_capital[word] > 0 && (_capitals[word] > 0 || _small[word] == 0))
            return _tokens.TextOf(_capital[word]).ToString();
        if (_small[word] > 0)
            return _tokens.TextOf(_small[word]).ToString();
        return IsAcronym(_tokens.TextOf(token)) ? _tokens.TextOf(token).ToString() : Lower(_tokens.TextOf(token));
    }

    private static string Lower(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && word.Length > 1 ? char.ToLowerInvariant(word[0]) + word[1..].ToString() : word.ToString();

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var character in word)
            capitals += char.IsUpper(character) || char.IsDigit(character) ? 1 : 0;
        return capitals > 1;
    }
}
