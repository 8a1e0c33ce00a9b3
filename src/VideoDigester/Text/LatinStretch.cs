namespace VideoDigester.Text;

/// <summary>
/// Some words of Latin letters in a row, which cost what their language does. Vocabularies are made of English first: a stretch of whose words some are common English ones
/// is cheapest; letters beyond Latin-1 (č, ğ, ű, ế) tell languages that cost most. Short, so that an English instruction and a French quote in it are told apart.
/// </summary>
internal struct LatinStretch
{
    private const int Words = 32;

    // One common word in so many. English captions have one in two or three, those of other languages hardly ever one in eight.
    private const int CommonShare = 5;

    // One letter beyond Latin-1 in so many: one in a stretch is enough. The French œ does not count.
    private const int ExtendedShare = 250;

    // One accented letter of Latin-1 in so many: Hungarian, whose ő and ű are rare.
    private const int AccentShare = 16;

    private const int EnglishShortWord = 4;
    private const int LongestCommonWord = 6;

    private int _words;
    private int _letters;
    private int _tails;
    private int _latin1;
    private int _extended;
    private int _capitals;
    private int _common;

    /// <summary>How many characters of Latin letters a text begins with.</summary>
    public static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsLetter(text[length]))
            length++;
        return length;
    }

    /// <summary>Adds a word.</summary>
    /// <returns>The cost of the stretch that the word completes, in thousandths of a token, or zero.</returns>
    public int Add(ReadOnlySpan<char> word)
    {
        _words++;
        _letters += word.Length;
        _tails += Math.Max(0, word.Length - EnglishShortWord);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] >= 0x100 && word[i] is not ('\u0152' or '\u0153'))
                _extended++;
            else if (word[i] >= 0x80)
                _latin1++;
            else if (i > 0 && char.IsAsciiLetterUpper(word[i]))
                _capitals++;
        }

        if (word.Length <= LongestCommonWord && IsCommonEnglish(word))
            _common++;
        return _words == Words ? Close() : 0;
    }

    /// <summary>Ends the stretch.</summary>
    /// <returns>What it costs, in thousandths of a token.</returns>
    public int Close()
    {
        var english = (1045 * _words) + (58 * _tails);
        var western = (520 * _words) + (263 * _letters);
        var eastern = (130 * _words) + (465 * _letters);
        var accents = (300 * _latin1) + (1000 * _extended);

        // Words in capitals are in no vocabulary.
        var capitals = 250 * _capitals;
        var cost = capitals + accents + (
            _common * CommonShare >= _words ? english
            : _extended * ExtendedShare >= _letters || _latin1 * AccentShare >= _letters ? Math.Max(eastern, western)
            : Math.Max(western, english));
        this = default;
        return cost;
    }

    // ASCII, Latin-1, Extended-A and -B, Extended Additional: not × and ÷.
    private static bool IsLetter(char character) =>
        char.IsAsciiLetter(character) || (character is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') and not '\u00D7' and not '\u00F7');

    private static bool IsCommonEnglish(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[LongestCommonWord];
        for (var i = 0; i < word.Length; i++)
            small[i] = word[i] < 0x80 ? char.ToLowerInvariant(word[i]) : word[i];
        return small[..word.Length] is
            "the" or "of" or "and" or "to" or "that" or "it" or "you" or "this" or "for" or "are" or "with" or "have" or "not" or "they" or "but" or "what" or "can"
            or "there" or "just" or "if" or "like" or "all" or "about" or "would" or "from" or "one" or "which" or "your" or "know" or "when" or "think" or "my"
            or "how" or "been" or "into" or "who" or "really" or "people" or "then" or "them" or "our" or "their" or "has" or "will" or "his" or "her" or "she" or "by";
    }
}
