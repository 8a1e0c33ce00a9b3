using LinqToDB.Data;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>What a queue holds that was used for a while.</summary>
internal static class QueueFilling
{
    public const string Target = "https://www.example.org/watch?v=0123456789a";

    public const string Request =
        """{"address":"https://www.example.org/watch?v=0123456789a","kind":"add","options":{"languages":["en"],"allowTranslated": false},"digests":[{"type":"highlights"}],"priority":"normal"}""";

    /// <summary>Writes finished jobs, and queued ones of a site that is paused.</summary>
    public static async Task FillAsync(LibraryDatabase database, int finished, int paused)
    {
        var isServer = database.Dialect.Engine == DatabaseEngine.PostgreSql;
        var prefix = database.Dialect.Queue.Prefix;
        var (numbers, uuid, ago, now) = isServer
            ? ("FROM generate_series(1, {0}) AS n (i)", "gen_random_uuid()", "now() - i * interval '1 second'", "now()")
            : ("FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) SELECT i FROM n)", "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))", "unixepoch() * 1000 - i * 1000", "unixepoch() * 1000");
        await database.WriteAsync(
            async connection =>
            {
                connection.CommandTimeout = 0;
                await connection.ExecuteAsync(
                    $"""
                    INSERT INTO {prefix}processing_jobs (public_id, kind, target, unique_key, request, site, state, priority, flow, turn, attempts, available_at, created_at, started_at, finished_at, changed_at, leased_by, fence, result)
                    SELECT {uuid}, 'add', '{Target}', 'add:' || i, '{Request}', 'example.org', 'succeeded', 0, 'flow' || (i % 10), i, 1, {ago}, {ago}, {ago}, {ago}, {ago}, 'worker', 1, 'added' {string.Format(null, numbers, finished)}
                    """);
                await connection.ExecuteAsync(
                    $"""
                    INSERT INTO {prefix}processing_jobs (public_id, kind, target, unique_key, request, site, state, priority, flow, turn, available_at, created_at, changed_at)
                    SELECT {uuid}, 'add', '{Target}', 'paused:' || i, '{Request}', 'paused.example', 'queued', 0, 'flow' || (i % 10), i, {ago}, {ago}, {ago} {string.Format(null, numbers, paused)}
                    """);
                await connection.ExecuteAsync($"INSERT INTO {prefix}site_states (site, paused_until, changed_at) VALUES ('paused.example', {now} + {database.Dialect.Queue.Span("86400000")}, {now})");
                return true;
            },
            CancellationToken.None);
    }
}
