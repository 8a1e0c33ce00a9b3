using System.Globalization;

namespace VideoDigester.Storage;

/// <summary>Where a page of a list ended that has the newest rows first and no other order.</summary>
internal static class KeyCursor
{
    /// <summary>The cursor of a list whose page ended with the row of this key.</summary>
    public static string Write(string list, long key) => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"1|{list}|{key}"));

    /// <summary>The key below which the page begins; without a cursor above all.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor of this list.</exception>
    public static long Read(string? cursor, string list)
    {
        if (cursor is null)
            return long.MaxValue;
        return CursorText.Read(cursor)?.Split('|') is ["1", var named, var text] && named == list && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? key
            : throw CursorText.Refuse();
    }
}
