using System.Buffers;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Makes JSON of what is nearly JSON, in place and without moving a byte: Python writes NaN, Infinity and -Infinity, careless tools leave
/// raw control characters in texts. It runs only over documents that were refused without it. Keeps its place between pieces.
/// </summary>
internal sealed class JsonRepair
{
    /// <summary>DEL fills the texts that take the place of the words: a text of nothing else was a number that is not finite.</summary>
    public const byte NotFiniteMark = 0x7F;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"NI{}[]"u8);
    private static readonly SearchValues<byte> TextEnds = SearchValues.Create([.. "\"\\"u8, .. Enumerable.Range(0, 0x20).Select(i => (byte)i)]);

    private bool _isInText;
    private bool _isEscaped;
    private int _depth;

    /// <summary>The deepest nesting seen.</summary>
    public int Deepest { get; private set; }

    /// <summary>Whether what was seen so far ends inside a text, an object or a list.</summary>
    public bool IsOpen => _isInText || _depth > 0;

    /// <summary>Repairs a piece of a document.</summary>
    /// <param name="bytes">The bytes that the parser has not consumed.</param>
    /// <param name="done">How many of them an earlier call has repaired.</param>
    /// <param name="isFinal">Whether no more bytes follow.</param>
    /// <returns>How many bytes are ready for the parser; the rest may be the beginning of a word.</returns>
    public int Apply(Span<byte> bytes, int done, bool isFinal)
    {
        var at = done;
        while (at < bytes.Length)
        {
            if (_isInText)
            {
                at = InText(bytes, at);
                continue;
            }

            var next = bytes[at..].IndexOfAny(Structure);
            if (next < 0)
                return bytes.Length;
            at += next;
            if (bytes[at] is (byte)'N' or (byte)'I')
            {
                var word = bytes[at] == 'N' ? "NaN"u8 : "Infinity"u8;
                if (bytes.Length - at < word.Length && !isFinal)
                    return at;
                at = OverWord(bytes, at, word);
                continue;
            }

            Count(bytes[at]);
            at++;
        }

        return at;
    }

    private int InText(Span<byte> bytes, int at)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            return at + 1;
        }

        var next = bytes[at..].IndexOfAny(TextEnds);
        if (next < 0)
            return bytes.Length;
        at += next;
        if (bytes[at] == '\\')
            _isEscaped = true;
        else if (bytes[at] == '"')
            _isInText = false;
        else
            bytes[at] = (byte)' ';
        return at + 1;
    }

    private static int OverWord(Span<byte> bytes, int at, ReadOnlySpan<byte> word)
    {
        if (!bytes[at..].StartsWith(word))
            return at + 1;
        var end = at + word.Length;
        var start = at > 0 && bytes[at - 1] == '-' ? at - 1 : at;
        bytes[start..end].Fill(NotFiniteMark);
        bytes[start] = bytes[end - 1] = (byte)'"';
        return end;
    }

    private void Count(byte sign)
    {
        if (sign == '"')
            _isInText = true;
        else if (sign is (byte)'{' or (byte)'[')
            Deepest = Math.Max(Deepest, ++_depth);
        else
            _depth--;
    }
}
