using System.Buffers;
using System.Text;

namespace VideoDigester.Search.Queries;

/// <summary>
/// Cuts the text of a query into its parts, in one pass. What means nothing is left out: quotes with nothing in them, dashes and stars that stand alone.
/// </summary>
internal sealed class QueryLexer
{
    // What is looked at before a bracket for a face, so that a text of brackets costs no more than another.
    private const int LongestFace = 8;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"＂“”„‟«»");

    private readonly string _text;
    private readonly List<QueryToken> _tokens = [];
    private int _at;

    private QueryLexer(string text) => _text = text;

    /// <summary>Reads the parts; the last one is the end.</summary>
    public static IReadOnlyList<QueryToken> Read(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer._at < text.Length)
            lexer.ReadNext();
        lexer._tokens.Add(new QueryToken(QueryTokenKind.End, text.Length, text.Length));
        return lexer._tokens;
    }

    private void ReadNext()
    {
        var c = _text[_at];
        if (IsSpace(c))
            _at++;
        else if (c is '(' or ')')
            AddSign(c is '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1, IsFace(c));
        else if (c is '|')
            AddSign(QueryTokenKind.Or, _text.Length - _at - _text.AsSpan(_at).TrimStart('|').Length);
        else if (IsQuote(_at))
            ReadPhrase();
        else if (c is '-' && IsMinus())
            AddSign(QueryTokenKind.Minus, 1);
        else if (!IsDirectlyBehind(QueryTokenKind.Field) && QueryFields.TryRead(_text.AsSpan(_at), out var field, out var length))
            Add(new QueryToken(QueryTokenKind.Field, _at, _at + length, Field: field));
        else
            ReadWord();
    }

    private void ReadWord()
    {
        var end = _at + 1;
        while (end < _text.Length && !IsSpace(_text[end]) && _text[end] is not ('(' or ')' or '|') && !IsQuote(end))
            end++;
        var word = _text[_at..end];
        var isPlain = !IsDirectlyBehind(QueryTokenKind.Field);
        if (word.AsSpan().Trim("*-–—").IsEmpty)
            LeaveOut(end);
        else
            Add(new QueryToken(isPlain && word is "OR" ? QueryTokenKind.Or : isPlain && word is "AND" ? QueryTokenKind.And : QueryTokenKind.Word, _at, end, word));
    }

    private void ReadPhrase()
    {
        var from = _at + 1;
        var to = from;
        while (to < _text.Length && !Closes(_text[_at], to))
            to++;
        var end = Math.Min(to + 1, _text.Length);
        if (Collapse(_text.AsSpan(from, to - from)) is { Length: > 0 } words)
            Add(new QueryToken(QueryTokenKind.Phrase, _at, end, words));
        else
            LeaveOut(end);
    }

    // A hyphen in a word is none, nor is one of several, as in --help.
    private bool IsMinus() =>
        (_at == 0 || IsSpace(_text[_at - 1]) || _text[_at - 1] is '(' or '|')
        && _at + 1 < _text.Length && !IsSpace(_text[_at + 1]) && _text[_at + 1] is not ('-' or ')' or '|');

    private bool Closes(char opening, int at) => IsQuote(at) && (_text[at], opening) switch
    {
        ('"' or '＂', _) => true,
        ('“' or '”', '“' or '”' or '„' or '‟') => true,
        ('»', '«') or ('«', '»') => true,
        _ => false,
    };

    // In Hebrew the sign stands inside abbreviations: צה"ל.
    private bool IsQuote(int at) => Quotes.Contains(_text[at])
        && !(_text[at] is '"' && at > 0 && at + 1 < _text.Length && IsHebrewLetter(_text[at - 1]) && IsHebrewLetter(_text[at + 1]));

    // The signs before the bracket have eyes: :-) ;) =( … An opening bracket is a mouth only where the face stands alone.
    private bool IsFace(char bracket)
    {
        var (at, hasEyes) = (_at - 1, false);
        for (; at >= 0 && _at - at <= LongestFace && !char.IsLetterOrDigit(_text[at]) && !IsSpace(_text[at]); at--)
            hasEyes |= _text[at] is ':' or ';' or '=';
        return hasEyes && (bracket is ')' || at < 0 || IsSpace(_text[at]));
    }

    private bool IsDirectlyBehind(QueryTokenKind kind) => _tokens.Count > 0 && _tokens[^1].Kind == kind && _tokens[^1].End == _at;

    private void AddSign(QueryTokenKind kind, int length, bool isFace = false) => Add(new QueryToken(kind, _at, _at + length, IsFace: isFace));

    private void Add(QueryToken token)
    {
        _tokens.Add(token);
        _at = token.End;
    }

    private void LeaveOut(int end)
    {
        if (IsDirectlyBehind(QueryTokenKind.Minus))
            _tokens.RemoveAt(_tokens.Count - 1);
        _at = end;
    }

    private static string Collapse(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!IsSpace(c))
                words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        return words.ToString().TrimEnd(' ');
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    private static bool IsHebrewLetter(char c) => c is >= '\u05D0' and <= '\u05EA';
}
