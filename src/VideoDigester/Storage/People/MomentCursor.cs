using System.Globalization;

namespace VideoDigester.Storage.People;

/// <summary>Where a page ended of a list that is in order of a moment, the last first, and of a key where moments are the same.</summary>
/// <param name="At">The moment of the last row.</param>
/// <param name="Id">The key of the last row.</param>
internal sealed record MomentCursor(Timestamp At, long Id)
{
    /// <summary>The cursor as callers see it.</summary>
    /// <param name="list">Which list it is of.</param>
    public string Write(string list) => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"1|{list}|{At.UnixMilliseconds}|{Id}"));

    /// <summary>Reads the cursor of a query; null where there is none.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another list.</exception>
    public static MomentCursor? Read(string? text, string list)
    {
        if (text is null)
            return null;
        return CursorText.Read(text)?.Split('|') is ["1", var of, var moment, var id]
            && of == list
            && long.TryParse(moment, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && at >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                ? new MomentCursor(Timestamp.FromUnixMilliseconds(at), key)
                : throw CursorText.Refuse();
    }
}
