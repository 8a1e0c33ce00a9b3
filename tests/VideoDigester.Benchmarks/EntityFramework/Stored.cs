using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.EntityFramework;

/// <summary>What columns mean that have no type of their own.</summary>
internal static class Stored
{
    public static DateTimeOffset Instant(DateTime column) => new(column);

    public static DateTimeOffset? Instant(DateTime? column) => column is { } moment ? new DateTimeOffset(moment) : null;

    public static PublishedDate? Published(DateTime? at, string? precision) =>
        at is { } moment && precision is not null ? new PublishedDate(moment, StoredName<DatePrecision>.Parse(precision)) : null;
}
