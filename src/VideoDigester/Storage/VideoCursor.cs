using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace VideoDigester.Storage;

/// <summary>Where a page ended: the sort value and the key of its last row, bound to the order it was read in.</summary>
/// <param name="Sort">The order.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Id">The row's key.</param>
/// <param name="Value">The row's sort value as text, or null for a row without one.</param>
internal sealed record VideoCursor(VideoSort Sort, bool Descending, long Id, string? Value)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Write() => Base64Url.EncodeToString(Strict.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"1|{(int)Sort}|{(Descending ? 'd' : 'a')}|{Id}|{(Value is null ? 'n' : 'v')}{Value}")));

    /// <summary>Reads the cursor of a query.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another order.</exception>
    public static VideoCursor Read(string text, VideoSort sort, bool descending)
    {
        var cursor = TryRead(text) ?? throw new VideoDigesterException(ErrorCode.InvalidRequest, "After is not the cursor of a page of this list.");
        return cursor.Sort == sort && cursor.Descending == descending
            ? cursor
            : throw new VideoDigesterException(ErrorCode.InvalidRequest, "After is the cursor of a list in another order; start again without it.");
    }

    private static VideoCursor? TryRead(string text)
    {
        try
        {
            var parts = Strict.GetString(Base64Url.DecodeFromChars(text)).Split('|', 5);
            return parts is ["1", var sort, "a" or "d", var id, ['n' or 'v', ..]]
                && int.TryParse(sort, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
                && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                && StoredText.Clean(parts[4]) == parts[4]
                    ? new VideoCursor((VideoSort)order, parts[2] == "d", key, parts[4][0] == 'v' ? parts[4][1..] : null)
                    : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
