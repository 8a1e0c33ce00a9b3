using System.Globalization;

namespace VideoDigester.Storage;

/// <summary>An order of the list of videos: by one column, and by the key among rows that are alike there. Both engines answer a list of everything from the index on the two; SQLite takes that of a condition, and sorts, where there is one for it.</summary>
internal sealed class VideoOrder
{
    private static readonly Dictionary<VideoSort, VideoOrder> Orders = new()
    {
        [VideoSort.Added] = new VideoOrder("added_at", isAlwaysThere: true, text => Instant(text), Milliseconds),
        [VideoSort.Published] = new VideoOrder("published_at", isAlwaysThere: false, text => Instant(text), Milliseconds),
        [VideoSort.Title] = new VideoOrder("title_sort", isAlwaysThere: false, text => text, (row, column) => row.Text(column)),
        [VideoSort.Duration] = new VideoOrder("duration_ms", isAlwaysThere: false, text => Number(text), Digits),
        [VideoSort.Views] = new VideoOrder("view_count", isAlwaysThere: false, text => Number(text), Digits),
    };

    private readonly Func<string, object?> _parse;
    private readonly Func<IColumns, int, string> _write;

    private VideoOrder(string column, bool isAlwaysThere, Func<string, object?> parse, Func<IColumns, int, string> write)
    {
        (Column, IsAlwaysThere) = (column, isAlwaysThere);
        (_parse, _write) = (parse, write);
    }

    /// <summary>The column of the table of videos.</summary>
    public string Column { get; }

    /// <summary>Whether every video has the value.</summary>
    public bool IsAlwaysThere { get; }

    public static VideoOrder Of(VideoSort sort) => Orders.TryGetValue(sort, out var order)
        ? order
        : throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{sort} is not an order of videos.");

    /// <summary>The value that a cursor keeps.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is none.</exception>
    public object Parse(string text) => _parse(text) ?? throw CursorText.Refuse();

    /// <summary>A row's value as a cursor keeps it; null where it has none.</summary>
    public string? Write(IColumns row, int column) => row.IsNull(column) ? null : _write(row, column);

    private static Timestamp? Instant(string text) =>
        Number(text) is { } milliseconds && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? Timestamp.FromUnixMilliseconds(milliseconds)
            : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Milliseconds(IColumns row, int column) => row.Moment(column).UnixMilliseconds.ToString(CultureInfo.InvariantCulture);

    private static string Digits(IColumns row, int column) => row.Number(column).ToString(CultureInfo.InvariantCulture);
}
