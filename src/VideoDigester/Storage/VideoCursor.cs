using System.Globalization;

namespace VideoDigester.Storage;

/// <summary>Where a page ended: the sort value and the key of its last row, bound to the order it was read in.</summary>
/// <param name="Sort">The order.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Id">The row's key.</param>
/// <param name="Value">The row's sort value as text, or null for a row without one.</param>
internal sealed record VideoCursor(VideoSort Sort, bool Descending, long Id, string? Value)
{
    public string Write() => CursorText.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"1|{(int)Sort}|{(Descending ? 'd' : 'a')}|{Id}|{(Value is null ? 'n' : 'v')}{Value}"));

    /// <summary>Reads the cursor of a query.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another order.</exception>
    public static VideoCursor Read(string text, VideoSort sort, bool descending)
    {
        var cursor = TryRead(text) ?? throw CursorText.Refuse();
        return cursor.Sort == sort && cursor.Descending == descending
            ? cursor
            : throw new VideoDigesterException(ErrorCode.InvalidRequest, "After is the cursor of a list in another order; start again without it.");
    }

    private static VideoCursor? TryRead(string text) =>
        CursorText.Read(text)?.Split('|', 5) is ["1", var sort, ("a" or "d") and var direction, var id, ['n' or 'v', ..] and var value]
        && int.TryParse(sort, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        && StoredText.Clean(value) == value
            ? new VideoCursor((VideoSort)order, direction == "d", key, value[0] == 'v' ? value[1..] : null)
            : null;
}
