using System.Data;
using Microsoft.Data.Sqlite;

namespace VideoDigester.Benchmarks.Import;

/// <summary>The yardstick on SQLite: a prepared INSERT a segment, under the pragmas that the library sets.</summary>
internal sealed class HandWrittenSqliteImport : HandWrittenImport
{
    private HandWrittenSqliteImport(SqliteConnection connection)
        : base(connection, "")
    {
    }

    public static async Task<IImportYardstick> OpenAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;";
        await pragmas.ExecuteNonQueryAsync();
        return new HandWrittenSqliteImport(connection);
    }

    protected override object Instant(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    protected override DbType TypeOf(string column) => DbType.Object;

    protected override async Task WriteSegmentsAsync(long transcript, IReadOnlyList<TranscriptSegment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            await InsertAsync(
                "transcript_segments", null, ("transcript_id", transcript), ("position", (long)i), ("start_ms", (long)segments[i].Start.TotalMilliseconds),
                ("end_ms", (long)segments[i].End.TotalMilliseconds), ("text", segments[i].Text), ("speaker", segments[i].Speaker));
        }
    }
}
