using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>One pass over one text: what each run of characters is, and the terms of it.</summary>
internal ref struct TermScan
{
    // A slash or an ampersand between longer words separates them: and/or is one word, input/output two.
    private const int LongestAbbreviation = 3;

    // Up to here, the letters before ++ and the like are no word of their own: C, g.
    private const int LongestLetters = 2;

    private readonly TermAnalyser _analyser;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<AnalysedTerm> _terms;
    private readonly Span<char> _word;
    private readonly Span<char> _second;

    // Where the sign is that joins the next word to the one before.
    private int _joint = -1;

    public TermScan(TermAnalyser analyser, ReadOnlySpan<char> text, int position, List<AnalysedTerm> terms, Span<char> word, Span<char> second)
    {
        (_analyser, _terms, Position) = (analyser, terms, position);
        _text = text;
        _word = word;
        _second = second;
    }

    /// <summary>The position of the next word.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the whole text.</summary>
    public void Read()
    {
        for (var at = 0; at < _text.Length;)
        {
            if (_text[at] < 0x80)
            {
                at = char.IsAsciiLetterOrDigit(_text[at]) ? ReadWord(at) : at + 1;
                continue;
            }

            Rune.DecodeFromUtf16(_text[at..], out var rune, out var size);
            at = WritingSystems.Of(rune) switch
            {
                WritingSystem.Spaced => Math.Max(ReadWord(at), at + size),
                WritingSystem.None => Emoji.Begins(rune) ? ReadEmoji(at) : at + size,
                var system => ReadPairs(at, system),
            };
        }
    }

    private static bool IsJoint(char sign) => sign is '-' or '\u2010' or '\u2011' or '/' or '&' or '_';

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('.', '9');

    private readonly void Add(int term, int from, int to) => _terms.Add(new AnalysedTerm(term, Position, from, to));

    private int ReadWord(int at)
    {
        var word = WordReader.Read(_text, at, _word, _analyser.Apostrophe);
        if (word.Length == 0)
            return word.Next;
        var joined = _joint == at - 1 && at > 0;
        if (CodeSigns.After(_text, _word[..word.Length], word.Next) is { Length: > 0 } after)
            return AddWithSigns(word, after);
        if (CodeSigns.Before(_text, _word[..word.Length], word.From) is var before and not '\0')
            AddWithSign(word, before);
        else if (word.Next < _text.Length && FoldedLetters.Sign(_text[word.Next]) == '.' && AddDotted(word) is var next and > 0)
            return next;
        else
        {
            Add(_analyser.StemOf(_word[..word.Length]), word.From, word.To);
            if (IsJointAt(word.Next))
            {
                if (!joined)
                    AddJoined(word);
                _joint = word.Next;
            }
        }

        Position++;
        return word.Next;
    }

    private readonly bool IsJointAt(int at) => at < _text.Length && IsJoint(FoldedLetters.Sign(_text[at])) && FoldedLetters.IsWordAt(_text, at + 1);

    private int AddWithSigns(AnalysedWord word, string signs)
    {
        var to = word.Next + signs.Length;
        signs.CopyTo(_word[word.Length..]);
        Add(_analyser.TermOf(_word[..(word.Length + signs.Length)]), word.From, to);
        if (word.Length > LongestLetters)
            Add(_analyser.StemOf(_word[..word.Length]), word.From, word.To);
        Position++;
        return to;
    }

    private readonly void AddWithSign(AnalysedWord word, char sign)
    {
        _second[0] = sign;
        _word[..word.Length].CopyTo(_second[1..]);
        Add(_analyser.TermOf(_second[..(word.Length + 1)]), word.From - 1, word.To);
        Add(_analyser.StemOf(_word[..word.Length]), word.From, word.To);
    }

    private int AddDotted(AnalysedWord word)
    {
        if (word.Length == 1 && char.IsAsciiLetter(_word[0]) && DottedNames.ReadInitials(_text, word.Next, _word) is var (letters, last) && letters > 1)
        {
            Add(_analyser.StemOf(_word[..Math.Min(letters, WordReader.LongestWord)]), word.From, last);
            Position++;
            return last;
        }

        Span<int> borders = stackalloc int[DottedNames.MostParts];
        var (length, to, parts) = DottedNames.Read(_text, word.Next, _word, word.Length, borders);
        if (parts == 1)
            return 0;
        Add(_analyser.TermOf(_word[..length]), word.From, to);
        var (part, from) = (0, word.From);
        for (var i = 0; i < parts; i++)
        {
            var end = i == 0 ? word.To : from + borders[i] - part;
            if (borders[i] > part)
                Add(_analyser.StemOf(_word[part..borders[i]]), from, end);
            from = i == 0 ? word.Next + 1 : end + 1;
            part = borders[i] + 1;
        }

        Position++;
        return to;
    }

    // e-mail is found as email too, and covid-19 as covid19: where there are two parts and no more.
    private readonly void AddJoined(AnalysedWord first)
    {
        var second = WordReader.Read(_text, first.Next + 1, _second, _analyser.Apostrophe);
        if (second.Length == 0 || first.Length + second.Length > WordReader.LongestWord || IsJointAt(second.Next))
            return;
        var isAbbreviation = first.Length <= LongestAbbreviation && second.Length <= LongestAbbreviation;
        if (FoldedLetters.Sign(_text[first.Next]) is '/' or '&' && !isAbbreviation)
            return;
        if (CodeSigns.After(_text, _second[..second.Length], second.Next).Length > 0 || (IsNumber(_word[..first.Length]) && IsNumber(_second[..second.Length])))
            return;
        _second[..second.Length].CopyTo(_word[first.Length..]);
        Add(_analyser.StemOf(_word[..(first.Length + second.Length)]), first.From, second.To);
    }

    private int ReadPairs(int at, WritingSystem system)
    {
        var pairs = new PairRun(_analyser, _terms, Position);
        at = pairs.Read(_text, at, system, _second);
        Position = pairs.Position;
        return at;
    }

    private int ReadEmoji(int at)
    {
        Span<int> borders = stackalloc int[EmojiReader.MostParts];
        var emoji = EmojiReader.Read(_text, at, _word[..WordReader.LongestWord], borders);
        Add(_analyser.TermOf(_word[..emoji.Length]), at, emoji.To);
        var from = 0;
        for (var i = 0; i < emoji.Parts && emoji.Parts > 1; i++)
        {
            var part = _word[from..borders[i]];
            from = borders[i];
            Rune.DecodeFromUtf16(part, out var rune, out var size);
            if (!Emoji.IsDetail(rune))
                Add(_analyser.TermOf(part[..size]), at, emoji.To);
        }

        Position++;
        return emoji.To;
    }
}
