using System.Data.Common;

namespace VideoDigester.Benchmarks.Engines;

/// <summary>The row that a driver's reader is at, read by position with the driver's typed getters.</summary>
internal readonly struct BareRow(DbDataReader row, bool isSqlite)
{
    public string Text(int column) => row.GetString(column);

    public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public int Count(int column) => row.GetInt32(column);

    public long Number(int column) => row.GetInt64(column);

    public long? NumberOrNull(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public double Real(int column) => row.GetDouble(column);

    public bool Flag(int column) => row.GetBoolean(column);

    public bool? FlagOrNull(int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);

    public Guid Identity(int column) => row.GetGuid(column);

    public TimeSpan Time(int column) => TimeSpan.FromMilliseconds(row.GetInt64(column));

    public TimeSpan? TimeOrNull(int column) => row.IsDBNull(column) ? null : Time(column);

    public DateTimeOffset Instant(int column) => isSqlite ? DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column)) : new DateTimeOffset(row.GetDateTime(column));

    public DateTimeOffset? InstantOrNull(int column) => row.IsDBNull(column) ? null : Instant(column);
}
