namespace VideoDigester.Storage;

/// <summary>
/// An instant as rows hold it: UTC, cut to the millisecond, so that both engines keep the same value. A type of its own because
/// linq2db wraps comparisons of <see cref="DateTimeOffset"/> on SQLite in <c>strftime</c>: they match nothing and use no index.
/// </summary>
internal readonly record struct Timestamp : IComparable<Timestamp>
{
    private readonly long _milliseconds;

    private Timestamp(long milliseconds) => _milliseconds = milliseconds;

    public long UnixMilliseconds => _milliseconds;

    public DateTimeOffset Value => DateTimeOffset.FromUnixTimeMilliseconds(_milliseconds);

    public static Timestamp From(DateTimeOffset value) => new(value.ToUnixTimeMilliseconds());

    public static Timestamp? From(DateTimeOffset? value) => value is { } given ? From(given) : null;

    public static Timestamp FromUnixMilliseconds(long milliseconds) => new(milliseconds);

    public int CompareTo(Timestamp other) => _milliseconds.CompareTo(other._milliseconds);

    public static bool operator <(Timestamp left, Timestamp right) => left._milliseconds < right._milliseconds;

    public static bool operator >(Timestamp left, Timestamp right) => left._milliseconds > right._milliseconds;

    public static bool operator <=(Timestamp left, Timestamp right) => left._milliseconds <= right._milliseconds;

    public static bool operator >=(Timestamp left, Timestamp right) => left._milliseconds >= right._milliseconds;
}
