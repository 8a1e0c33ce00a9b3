using System.Globalization;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>One order of the list of videos: how rows with a value, and then rows without one, follow each other.</summary>
internal abstract class VideoOrder
{
    // Made once: an order compiles its column, which would cost every page a millisecond.
    private static readonly Dictionary<VideoSort, VideoOrder> Orders = new()
    {
        [VideoSort.Added] = new ColumnOrder<Timestamp?>(row => row.AddedAt, isAlwaysThere: true, Instant, Text),
        [VideoSort.Published] = new ColumnOrder<Timestamp?>(row => row.PublishedAt, isAlwaysThere: false, Instant, Text),
        [VideoSort.Title] = new ColumnOrder<string?>(row => row.TitleSort, isAlwaysThere: false, text => text, value => value),
        [VideoSort.Duration] = new ColumnOrder<long?>(row => row.DurationMs, isAlwaysThere: false, Number, Text),
        [VideoSort.Views] = new ColumnOrder<long?>(row => row.ViewCount, isAlwaysThere: false, Number, Text),
    };

    public static VideoOrder Of(VideoSort sort) => Orders.TryGetValue(sort, out var order)
        ? order
        : throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{sort} is not an order of videos.");

    /// <summary>Whether every video has the value.</summary>
    public abstract bool IsAlwaysThere { get; }

    /// <summary>The rows that have the value, in order, after the cursor's.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the cursor's value is none.</exception>
    public abstract IQueryable<VideoRow> WithValue(IQueryable<VideoRow> rows, bool descending, VideoCursor? after);

    /// <summary>The rows that lack the value, in order, after the cursor's.</summary>
    public abstract IQueryable<VideoRow> WithoutValue(IQueryable<VideoRow> rows, bool descending, VideoCursor? after);

    /// <summary>The row's value as a cursor keeps it.</summary>
    public abstract string? ValueOf(VideoRow row);

    private static Timestamp? Instant(string text) =>
        Number(text) is { } milliseconds && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? Timestamp.FromUnixMilliseconds(milliseconds)
            : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(Timestamp? value) => Text(value?.UnixMilliseconds);

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
