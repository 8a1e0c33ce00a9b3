using LinqToDB.Data;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>A library that was used for two years: for each 50 interactions five digests and a video, and a job and two attempts for each digest.</summary>
internal static class AnalyticsFilling
{
    private const long Beginning = 1_704_067_200_000;
    private const long Length = 63_158_400_000;

    public static async Task FillAsync(LibraryDatabase database, int interactions)
    {
        var isServer = database.Dialect.Engine == DatabaseEngine.PostgreSql;
        var prefix = database.Dialect.Analytics.Prefix;
        var (digests, videos, users) = (interactions / 10, interactions / 50, Math.Max(10, interactions / 1_000));

        string Numbers(int count) => isServer ? $"generate_series(1, {count}::bigint) AS n (i)" : $"(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n) n";
        string Moment(string milliseconds) => database.Dialect.Queue.Moment($"({milliseconds})");

        // Whole numbers that look like chance and are the same on both databases.
        string Chance(int salt, long below) => $"((i * {2_654_435_761L + (salt * 7_919L)} / 97) % {below})";
        string At(int salt) => Moment($"{Beginning} + {Chance(salt, Length)}");
        var id = isServer ? "gen_random_uuid()" : "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))";
        string Text(int length) => isServer ? $"repeat('It says what is said, ', {length / 22})" : $"replace(hex(zeroblob({length / 22})), '00', 'It says what is said, ')";
        string One(string condition, string then, string otherwise = "NULL") => $"CASE WHEN {condition} THEN {then} ELSE {otherwise} END";

        string[] statements =
        [
            $"INSERT INTO {prefix}users (external_id, added_at) SELECT 'user-' || i, {Moment($"{Beginning}")} FROM {Numbers(users)}",
            $"INSERT INTO {prefix}channels (site, external_id, name, metadata_fetched_at, added_at, updated_at) SELECT 'youtube', 'UC' || i, 'Channel ' || i, {Moment($"{Beginning}")}, {Moment($"{Beginning}")}, {Moment($"{Beginning}")} FROM {Numbers(200)}",
            $"INSERT INTO {prefix}llms (provider, model, added_at) SELECT 'provider-' || (i % 3), 'model-' || i, {Moment($"{Beginning}")} FROM {Numbers(6)}",
            $"""
            INSERT INTO {prefix}videos (site, external_id, url, title, description, channel_id, duration_ms, metadata_fetched_at, added_at, updated_at)
            SELECT 'youtube', 'video' || i, 'https://video.example/' || i, 'Video ' || i, {Text(1_000)}, 1 + {Chance(1, 200)}, {One("i % 20 > 0", Chance(2, 7_200_000))}, {At(3)}, {At(3)}, {At(3)} FROM {Numbers(videos)}
            """,
            $"""
            INSERT INTO {prefix}transcripts (video_id, language, source, status, content_hash, segment_count, word_count, fetched_at, processed_at)
            SELECT i, 'en', 'automatic', 'completed', 'hash' || i, 0, {Chance(4, 9_000)}, {At(5)}, {Moment($"{Beginning} + {Chance(5, Length)} + {Chance(6, 5_000)}")} FROM {Numbers(videos)}
            """,
            $"""
            INSERT INTO {prefix}digests (public_id, video_id, transcript_id, llm_id, digest_type, language, writer_version, options, identity, overview, coverage, grounding, dropped, generated_at, word_count)
            SELECT {id}, 1 + (i % {videos}), 1 + (i % {videos}), 1 + {Chance(7, 6)}, {One("i % 4 = 0", "'summary'", "'highlights'")}, 'en', '1', '{Brackets}', 'identity' || i, {Text(600)}, 1, 1, 0, {At(8)}, {Chance(9, 900)} FROM {Numbers(digests)}
            """,
            $"""
            INSERT INTO {prefix}digest_interactions (user_id, digest_id, action, occurred_at, dwell_ms)
            SELECT 1 + {Chance(10, users)}, 1 + {Chance(11, digests)},
                CASE WHEN i % 20 < 10 THEN 'viewed' WHEN i % 20 < 12 THEN 'read' WHEN i % 20 < 16 THEN 'skipped' WHEN i % 20 < 17 THEN 'saved' WHEN i % 20 < 18 THEN 'unsaved' WHEN i % 20 < 19 THEN 'watched' ELSE 'shared' END,
                {At(12)}, {One("i % 20 < 12 AND i % 3 > 0", Chance(13, 90_000))} FROM {Numbers(interactions)}
            """,
            $"""
            INSERT INTO {prefix}processing_logs (target, video_id, llm_id, digest_type, step, outcome, attempt, started_at, completed_at, input_tokens, output_tokens, cost_nano_usd, error_code)
            SELECT 'video ' || i, 1 + {Chance(14, videos)}, 1 + {Chance(7, 6)}, {One("i % 2 = 0", "'summary'")}, {One("i % 2 = 0", "'digest'", "'metadata'")}, {One("i % 10 = 0", "'failed'", One("i % 2 = 0", "'stored'", "'added'"))}, 1,
                {At(15)}, {Moment($"{Beginning} + {Chance(15, Length)} + {Chance(16, 60_000)}")}, {One("i % 2 = 0", Chance(17, 9_000))}, {One("i % 2 = 0", Chance(18, 900))}, {One("i % 2 = 0 AND i % 50 > 0", Chance(19, 9_000_000))}, {One("i % 10 = 0", "'ModelFailed'")}
            FROM {Numbers(digests * 2)}
            """,
            $"""
            INSERT INTO {prefix}processing_jobs (public_id, kind, target, unique_key, request, site, state, priority, flow, turn, available_at, created_at, started_at, finished_at, changed_at)
            SELECT {id}, 'add', 'video', 'add:' || i, '{Brackets}', 'youtube', 'succeeded', 0, '', i, {At(20)}, {At(20)}, {Moment($"{Beginning} + {Chance(20, Length)} + {Chance(21, 600_000)}")}, {Moment($"{Beginning} + {Chance(20, Length)} + 600000 + {Chance(22, 60_000)}")}, {At(20)} FROM {Numbers(digests)}
            """,
        ];
        foreach (var statement in statements)
            await database.WriteAsync(
                async connection =>
                {
                    connection.CommandTimeout = 0;
                    return await connection.ExecuteAsync(statement);
                },
                CancellationToken.None);
    }

    private const string Brackets = "{}";
}
