using System.Buffers;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// Turns the text of a WebVTT cue into plain rows by the W3C's tokeniser: tags go, character references become characters, zero bytes U+FFFD.
/// Ruby annotations go with their tags, since they spell words that stand beside them. A voice that covers the whole cue is its speaker.
/// </summary>
internal ref struct VttCueText(ReadOnlySpan<byte> payload, CueSheet sheet)
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("<&\n\r\0"u8);

    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(". \t\n\r\f"u8);
    private static readonly SearchValues<byte> Space = SearchValues.Create(" \t\n\r\f"u8);
    private static readonly string[] CommonReferences = ["amp;", "lt;", "gt;", "nbsp;", "quot;", "lrm;", "rlm;", "apos;"];

    private readonly ReadOnlySpan<byte> _payload = payload;
    private readonly CueSheet _sheet = sheet;
    private Stack<Kind>? _open;
    private int _annotations;
    private int _voices;
    private bool _hasWordTimes;
    private string? _voice;
    private bool _hasOtherVoice;

    private enum Kind
    {
        Class,
        Bold,
        Italic,
        Underline,
        Language,
        Ruby,
        Annotation,
        Voice,
    }

    /// <summary>Adds the cue's rows to the sheet.</summary>
    /// <returns>The speaker, or null.</returns>
    public string? Read()
    {
        var rest = _payload;
        while (!rest.IsEmpty)
        {
            var run = rest.IndexOfAny(Special);
            if (run != 0)
            {
                Text(run < 0 ? rest : rest[..run]);
                if (run < 0)
                    break;
                rest = rest[run..];
            }

            rest = rest[0] switch
            {
                (byte)'<' => Tag(rest),
                (byte)'&' => Reference(rest),
                0 => Replacement(rest),
                _ => LineEnd(rest),
            };
        }

        _sheet.EndRow(_hasWordTimes);
        return _hasOtherVoice ? null : SegmentText.NormalizeName(_voice);
    }

    /// <summary>Whether a text that ends with the file ends inside a tag or a character reference.</summary>
    public static bool EndsInsideMarkup(ReadOnlySpan<byte> text)
    {
        var tag = text[(text.LastIndexOfAny((byte)'>', (byte)'\n') + 1)..];
        if (tag.IndexOf((byte)'<') is >= 0 and var open && (open + 1 == tag.Length || tag[open + 1] is not ((byte)' ' or (byte)'=')))
            return true;
        if (text.LastIndexOf((byte)'&') is not (>= 0 and var reference))
            return false;
        var name = Encoding.UTF8.GetString(text[(reference + 1)..]);
        return name.Length < 6 && (name.StartsWith('#') ? !name.Contains(';') : CommonReferences.Any(known => known.Length > name.Length && known.StartsWith(name, StringComparison.Ordinal)));
    }

    private void Text(scoped ReadOnlySpan<byte> text)
    {
        if (_annotations > 0)
            return;
        if (_voices == 0 && !_hasOtherVoice && !SegmentText.IsBlank(text))
            _hasOtherVoice = true;
        _sheet.Append(text);
    }

    private ReadOnlySpan<byte> LineEnd(ReadOnlySpan<byte> rest)
    {
        TextLines.Take(ref rest, out _);
        _sheet.EndRow(_hasWordTimes);
        _hasWordTimes = false;
        return rest;
    }

    private ReadOnlySpan<byte> Replacement(ReadOnlySpan<byte> rest)
    {
        Text("\uFFFD"u8);
        return rest[1..];
    }

    private ReadOnlySpan<byte> Reference(ReadOnlySpan<byte> rest)
    {
        var length = CharacterReference.TryRead(rest, mayLackSemicolon: true, out var value);
        if (length == 0)
        {
            Text(rest[..1]);
            return rest[1..];
        }

        Span<byte> utf8 = stackalloc byte[16];
        Text(utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
        return rest[length..];
    }

    private ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        var tag = end < 0 ? rest[1..] : rest[1..end];
        if (tag is [>= (byte)'0' and <= (byte)'9', ..])
            _hasWordTimes |= CaptionClock.TryReadStrict(ref tag, out _) && tag.IsEmpty;
        else if (tag is [(byte)'/', ..])
            Close(tag[1..]);
        else if (!tag.SequenceEqual("c"u8))
            Open(tag);
        else
            _open?.Push(Kind.Class);
        return end < 0 ? default : rest[(end + 1)..];
    }

    private void Open(ReadOnlySpan<byte> tag)
    {
        var nameEnd = tag.IndexOfAny(EndOfName);
        var name = nameEnd < 0 ? tag : tag[..nameEnd];
        var kind = KindOf(name);
        if (kind is null || (kind == Kind.Annotation && Current != Kind.Ruby))
            return;
        (_open ??= new Stack<Kind>()).Push(kind.Value);
        if (kind == Kind.Annotation)
            _annotations++;
        else if (kind == Kind.Voice)
            OpenVoice(nameEnd < 0 ? default : tag[nameEnd..]);
    }

    private readonly Kind? Current => _open is { Count: > 0 } ? _open.Peek() : null;

    private void OpenVoice(ReadOnlySpan<byte> tag)
    {
        var space = tag.IndexOfAny(Space);
        var name = space < 0 ? string.Empty : Unescape(tag[space..]);
        if (_voice is not null && _voice != name)
            _hasOtherVoice = true;
        _voice ??= name;
        _voices++;
    }

    private void Close(ReadOnlySpan<byte> name)
    {
        if (Current is not { } current || KindOf(name) is not { } kind)
            return;
        if (kind == current)
        {
            Pop();
        }
        else if (kind == Kind.Ruby && current == Kind.Annotation)
        {
            Pop();
            Pop();
        }
    }

    private void Pop()
    {
        var kind = _open!.Pop();
        if (kind == Kind.Annotation)
            _annotations--;
        else if (kind == Kind.Voice)
            _voices--;
    }

    private static Kind? KindOf(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'c'] => Kind.Class,
        [(byte)'b'] => Kind.Bold,
        [(byte)'i'] => Kind.Italic,
        [(byte)'u'] => Kind.Underline,
        [(byte)'v'] => Kind.Voice,
        _ => name.SequenceEqual("ruby"u8) ? Kind.Ruby
            : name.SequenceEqual("rt"u8) ? Kind.Annotation
            : name.SequenceEqual("lang"u8) ? Kind.Language
            : null,
    };

    private static string Unescape(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder();
        while (!text.IsEmpty)
        {
            var run = text.IndexOf((byte)'&');
            result.Append(Encoding.UTF8.GetString(run < 0 ? text : text[..run]));
            if (run < 0)
                break;
            text = text[run..];
            var length = CharacterReference.TryRead(text, mayLackSemicolon: true, out var value);
            result.Append(length == 0 ? "&" : value);
            text = text[Math.Max(length, 1)..];
        }

        return result.ToString();
    }
}
