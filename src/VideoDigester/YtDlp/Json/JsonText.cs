using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Texts as they can be kept: bytes that are not UTF-8 and lone surrogates become U+FFFD, NUL characters go (PostgreSQL refuses them).
/// The reader's own conversion throws on both.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of the token that the reader stands on: a text or a property's name.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        var text = reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    /// <summary>Whether the token took the place of NaN or an infinity.</summary>
    public static bool IsNotFinite(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0 && !reader.ValueSpan.ContainsAnyExcept(JsonRepair.NotFiniteMark);

    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var buffer = ArrayPool<char>.Shared.Rent(escaped.Length);
        try
        {
            var length = 0;
            while (!escaped.IsEmpty)
            {
                var plain = escaped.IndexOf((byte)'\\');
                plain = plain < 0 ? escaped.Length : plain;
                length += Encoding.UTF8.GetChars(escaped[..plain], buffer.AsSpan(length));
                escaped = escaped[plain..];
                if (!escaped.IsEmpty)
                    buffer[length++] = TakeEscape(ref escaped);
            }

            var text = buffer.AsSpan(0, length);
            ReplaceLoneSurrogates(text);
            return new string(text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static char TakeEscape(ref ReadOnlySpan<byte> escaped)
    {
        var sign = escaped[1];
        if (sign == 'u')
        {
            _ = ushort.TryParse(escaped.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit);
            escaped = escaped[6..];
            return (char)unit;
        }

        escaped = escaped[2..];
        return sign switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)sign,
        };
    }

    private static void ReplaceLoneSurrogates(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                text[i] = '\uFFFD';
        }
    }
}
