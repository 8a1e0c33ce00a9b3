using System.Globalization;

namespace VideoDigester.Storage.Analytics;

/// <summary>Where a page of the ledger ended.</summary>
/// <param name="ReadAt">When the last entry was read, in Unix milliseconds.</param>
/// <param name="User">The key of its user.</param>
/// <param name="Video">The key of its video.</param>
internal readonly record struct LedgerCursor(long ReadAt, long User, long Video)
{
    public string Write() => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"1|ledger|{ReadAt}|{User}|{Video}"));

    /// <summary>Reads the cursor of a query.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is none.</exception>
    public static LedgerCursor Read(string text) =>
        CursorText.Read(text)?.Split('|') is ["1", "ledger", var at, var user, var video]
        && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var readAt)
        && readAt >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && readAt <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var userKey)
        && long.TryParse(video, NumberStyles.None, CultureInfo.InvariantCulture, out var videoKey)
            ? new LedgerCursor(readAt, userKey, videoKey)
            : throw CursorText.Refuse();
}
