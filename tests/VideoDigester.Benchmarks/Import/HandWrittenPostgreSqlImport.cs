using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace VideoDigester.Benchmarks.Import;

/// <summary>The yardstick on PostgreSQL: a binary COPY a transcript.</summary>
internal sealed class HandWrittenPostgreSqlImport : HandWrittenImport
{
    private readonly NpgsqlConnection _connection;

    private HandWrittenPostgreSqlImport(NpgsqlConnection connection)
        : base(connection, "videodigester.") => _connection = connection;

    public static async Task<IImportYardstick> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new HandWrittenPostgreSqlImport(connection);
    }

    protected override object Instant(DateTimeOffset moment) => moment.UtcDateTime;

    protected override DbType TypeOf(string column) => column switch
    {
        _ when column.EndsWith("_at", StringComparison.Ordinal) => DbType.DateTime,
        "position" or "age_limit" or "segment_count" or "word_count" or "attempt" => DbType.Int32,
        "value" => DbType.Double,
        _ when column.EndsWith("_ms", StringComparison.Ordinal) || column.EndsWith("_count", StringComparison.Ordinal) => DbType.Int64,
        "video_id" or "channel_id" or "category_id" or "tag_id" or "transcript_id" => DbType.Int64,
        _ => DbType.String,
    };

    protected override async Task WriteSegmentsAsync(long transcript, IReadOnlyList<TranscriptSegment> segments)
    {
        await using var copy = await _connection.BeginBinaryImportAsync(
            "COPY videodigester.transcript_segments (transcript_id, position, start_ms, end_ms, text, speaker) FROM STDIN (FORMAT BINARY)");
        for (var i = 0; i < segments.Count; i++)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(transcript, NpgsqlDbType.Bigint);
            await copy.WriteAsync(i, NpgsqlDbType.Integer);
            await copy.WriteAsync((long)segments[i].Start.TotalMilliseconds, NpgsqlDbType.Bigint);
            await copy.WriteAsync((long)segments[i].End.TotalMilliseconds, NpgsqlDbType.Bigint);
            await copy.WriteAsync(segments[i].Text, NpgsqlDbType.Text);
            if (segments[i].Speaker is { } speaker)
                await copy.WriteAsync(speaker, NpgsqlDbType.Text);
            else
                await copy.WriteNullAsync();
        }

        await copy.CompleteAsync();
    }
}
