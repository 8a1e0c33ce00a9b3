using System.Data.Common;
using System.Globalization;

namespace VideoDigester.Storage.Analytics;

/// <summary>A row of the ledger, and where it stands in it.</summary>
internal sealed record LedgerRow(LedgerCursor Cursor, TimeSavedEntry Entry)
{
    public static LedgerRow Read(DbDataReader reader)
    {
        var cursor = new LedgerCursor(Number(reader, 2), Number(reader, 0), Number(reader, 1));
        return new LedgerRow(cursor, new TimeSavedEntry
        {
            UserId = reader.IsDBNull(3) ? null : reader.GetString(3),
            VideoId = new VideoId(reader.GetString(4), reader.GetString(5)),
            Title = reader.IsDBNull(6) ? null : reader.GetString(6),
            DigestId = new DigestId(Guid.Parse(reader.GetString(7))),
            DigestType = new DigestType(reader.GetString(8)),
            Provider = reader.GetString(9),
            Model = reader.GetString(10),
            ReadAt = DateTimeOffset.FromUnixTimeMilliseconds(cursor.ReadAt),
            Duration = Duration.Of(NumberOrNull(reader, 11)),
            Reading = Duration.Of(Number(reader, 12)),
            IsEstimated = Number(reader, 13) == 1,
            IsWatched = Number(reader, 14) == 1,
            Saved = Duration.Of(NumberOrNull(reader, 15)),
        });
    }

    private static long Number(DbDataReader reader, int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    private static long? NumberOrNull(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Number(reader, column);
}
