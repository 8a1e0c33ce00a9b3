using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>Takes the text out of a JSON string. Unlike the framework's reader it accepts lone surrogates, which become U+FFFD; so does the zero character.</summary>
internal static class JsonText
{
    public static void Append(ReadOnlySpan<byte> raw, bool isEscaped, IBufferWriter<byte> text)
    {
        if (!isEscaped)
        {
            text.Write(raw);
            return;
        }

        while (!raw.IsEmpty)
        {
            var run = raw.IndexOf((byte)'\\');
            text.Write(run < 0 ? raw : raw[..run]);
            if (run < 0)
                return;
            raw = AppendEscape(raw[run..], text);
        }
    }

    private static ReadOnlySpan<byte> AppendEscape(ReadOnlySpan<byte> raw, IBufferWriter<byte> text)
    {
        if (raw[1] != 'u')
        {
            text.Write([Unescape(raw[1])]);
            return raw[2..];
        }

        var used = 6;
        int code = CodeUnit(raw);
        if (char.IsHighSurrogate((char)code) && raw.Length >= 12 && raw[6] == '\\' && raw[7] == 'u' && char.IsLowSurrogate((char)CodeUnit(raw[6..])))
        {
            code = char.ConvertToUtf32((char)code, (char)CodeUnit(raw[6..]));
            used = 12;
        }

        var rune = code != 0 && Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar;
        Span<byte> utf8 = stackalloc byte[4];
        text.Write(utf8[..rune.EncodeToUtf8(utf8)]);
        return raw[used..];
    }

    private static byte Unescape(byte escape) => escape switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => escape,
    };

    private static ushort CodeUnit(ReadOnlySpan<byte> escape)
    {
        return Utf8Parser.TryParse(escape.Slice(2, 4), out ushort value, out _, 'x') ? value : (ushort)0;
    }
}
