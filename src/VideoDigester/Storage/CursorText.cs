using System.Buffers.Text;
using System.Text;

namespace VideoDigester.Storage;

/// <summary>How cursors look to callers: opaque, safe in addresses and command lines.</summary>
internal static class CursorText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string content) => Base64Url.EncodeToString(Strict.GetBytes(content));

    /// <summary>The content, or null where the text was not written by <see cref="Write"/>.</summary>
    public static string? Read(string text)
    {
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What a caller hears who passes something else.</summary>
    public static VideoDigesterException Refuse() => new(ErrorCode.InvalidRequest, "The cursor is none of this list: pass what the page before named as next.");
}
