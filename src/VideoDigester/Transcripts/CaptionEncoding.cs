using System.Text;
using System.Text.Unicode;

namespace VideoDigester.Transcripts;

/// <summary>Brings a caption file to UTF-8 without a byte order mark.</summary>
/// <remarks>
/// UTF-16 is recognised by its mark, or without one by the zero bytes of its ASCII characters. Bytes that are not UTF-8 are Windows-1252
/// in SubRip, which names no encoding, and in XML that declares it; elsewhere they become U+FFFD, as the formats demand.
/// </remarks>
internal static class CaptionEncoding
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes, CaptionFormat format)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        else if (Utf16Of(bytes) is { } utf16)
            return FromUtf16(bytes, utf16);

        if (Utf8.IsValid(bytes))
            return bytes;
        if (EndsInsideCharacter(bytes))
            throw CaptionFailure.Truncated("the middle of a character");
        return format == CaptionFormat.Srt && !bytes.StartsWith("WEBVTT"u8) || DeclaresWestern(bytes)
            ? Encoding.UTF8.GetBytes(Windows1252.GetString(bytes))
            : bytes;
    }

    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [> 0, 0, > 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, > 0, 0, > 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static byte[] FromUtf16(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            bytes = bytes[2..];
        if (bytes.Length % 2 != 0)
            throw CaptionFailure.Truncated("the middle of a character");

        // Looked at before it is decoded: half a pair becomes U+FFFD.
        if (bytes.Length > 0 && (bytes[encoding == Encoding.Unicode ? ^1 : ^2] & 0xFC) == 0xD8)
            throw CaptionFailure.Truncated("the middle of a character");
        return Encoding.UTF8.GetBytes(encoding.GetString(bytes));
    }

    /// <summary>Whether all is well up to a last character of which bytes are missing.</summary>
    private static bool EndsInsideCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) == 0x80)
                continue;
            var size = lead switch { >= 0xF0 and < 0xF5 => 4, >= 0xE0 => 3, >= 0xC2 => 2, _ => 1 };
            return lead >= 0xC2 && lead < 0xF5 && size > back && Utf8.IsValid(bytes[..^back]);
        }

        return false;
    }

    private static bool DeclaresWestern(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 200)];
        var end = head.IndexOf("?>"u8);
        if (end < 0 || !head.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8))
            return false;
        var declaration = Encoding.ASCII.GetString(head[..end]);
        return declaration.Contains("8859-1", StringComparison.Ordinal) || declaration.Contains("1252", StringComparison.Ordinal);
    }
}
