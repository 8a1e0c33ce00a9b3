namespace VideoDigester.Benchmarks.Analytics;

/// <summary>The reports that are measured, each beside the statement that is written by hand for it: no user, no conditions, UTC.</summary>
internal static class WrittenReports
{
    private const string Pairs =
        """
        SELECT user_id, digest_id, min(CASE WHEN action = 'read' OR action = 'viewed' AND dwell_ms >= 10000 THEN occurred_at END) AS read_at,
            sum(CASE WHEN action <> 'watched' THEN dwell_ms END) AS dwell, max(CASE WHEN action = 'watched' THEN 1 ELSE 0 END) AS watched
        FROM digest_interactions WHERE action IN ('viewed', 'read', 'watched') GROUP BY user_id, digest_id
        """;

    private const string Videos =
        $"""
        SELECT p.user_id, d.video_id, min(p.read_at) AS read_at, max(p.watched) AS watched,
            sum(CASE WHEN p.read_at IS NOT NULL THEN coalesce(p.dwell, d.word_count * 60000 / 238) END) AS reading
        FROM ({Pairs}) p JOIN digests d ON d.id = p.digest_id GROUP BY p.user_id, d.video_id HAVING min(p.read_at) IS NOT NULL
        """;

    private const string Saved = "sum(CASE WHEN r.watched = 1 THEN 0 WHEN v.duration_ms > r.reading THEN v.duration_ms - r.reading ELSE 0 END)";

    private const string Rates =
        """
        SELECT user_id, digest_id, max(CASE WHEN action = 'read' OR action = 'viewed' AND dwell_ms >= 10000 THEN 1 ELSE 0 END) AS is_read, max(CASE WHEN action = 'skipped' THEN 1 ELSE 0 END) AS skipped
        FROM digest_interactions WHERE action IN ('viewed', 'read', 'skipped') GROUP BY user_id, digest_id
        """;

    public static IReadOnlyList<WrittenReport> All { get; } =
    [
        new("time saved, of all", Saving(new AnalyticsQuery()), $"SELECT count(*), {Saved} FROM ({Videos}) r JOIN videos v ON v.id = r.video_id", $"SELECT count(*), {Saved} FROM ({Videos}) r JOIN videos v ON v.id = r.video_id"),
        new(
            "time saved, of a user",
            Saving(new AnalyticsQuery { UserId = "user-7" }),
            $"SELECT count(*), {Saved} FROM ({OfUser(Videos)}) r JOIN videos v ON v.id = r.video_id",
            $"SELECT count(*), {Saved} FROM ({OfUser(Videos)}) r JOIN videos v ON v.id = r.video_id"),
        new(
            "time saved, by month and channel",
            Saving(new AnalyticsQuery { Interval = AnalyticsInterval.Month, GroupBy = AnalyticsGroup.Channel }),
            $"SELECT count(*), {Saved} FROM ({Videos}) r JOIN videos v ON v.id = r.video_id GROUP BY strftime('%Y-%m', r.read_at / 1000, 'unixepoch'), v.channel_id",
            $"SELECT count(*), {Saved} FROM ({Videos}) r JOIN videos v ON v.id = r.video_id GROUP BY date_trunc('month', r.read_at AT TIME ZONE 'UTC'), v.channel_id"),
        new("reading against watching, by month", GetReadingAsync, Activity("strftime('%Y-%m', {0} / 1000, 'unixepoch')"), Activity("date_trunc('month', {0} AT TIME ZONE 'UTC')")),
        new(
            "skip rates, by model",
            async analytics => Rows(await analytics.GetSkipRatesAsync(new AnalyticsQuery { GroupBy = AnalyticsGroup.Model }), figures => [figures.Shown, figures.Read, figures.Skipped]),
            $"SELECT count(*), sum(is_read), sum(CASE WHEN skipped = 1 AND is_read = 0 THEN 1 ELSE 0 END) FROM ({Rates}) p JOIN digests d ON d.id = p.digest_id GROUP BY d.llm_id",
            $"SELECT count(*), sum(is_read), sum(CASE WHEN skipped = 1 AND is_read = 0 THEN 1 ELSE 0 END) FROM ({Rates}) p JOIN digests d ON d.id = p.digest_id GROUP BY d.llm_id"),
        new("costs, by month and provider", GetCostsAsync, Costs("strftime('%Y-%m', x.completed_at / 1000, 'unixepoch')"), Costs("date_trunc('month', x.completed_at AT TIME ZONE 'UTC')")),
        new(
            "latencies",
            async analytics => Rows(await analytics.GetLatenciesAsync(new AnalyticsQuery()), figures => [figures.Count, (long)figures.Median.TotalMilliseconds, (long)figures.P90.TotalMilliseconds, (long)figures.P99.TotalMilliseconds]),
            $"""
            SELECT max(n), max(CASE WHEN r = (n + 1) / 2 THEN ms END), max(CASE WHEN r = (n * 9 + 9) / 10 THEN ms END), max(CASE WHEN r = (n * 99 + 99) / 100 THEN ms END)
            FROM (SELECT m, ms, row_number() OVER (PARTITION BY m ORDER BY ms) AS r, count(*) OVER (PARTITION BY m) AS n FROM ({Latencies("started_at - max(created_at, available_at)", "finished_at - started_at", "completed_at - started_at", "processed_at - fetched_at")}) v) p GROUP BY m
            """,
            $"""
            SELECT n, p[1], p[2], p[3] FROM (
                SELECT count(*) AS n, percentile_disc(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (ORDER BY ms) AS p
                FROM ({Latencies(Epoch("started_at - greatest(created_at, available_at)"), Epoch("finished_at - started_at"), Epoch("completed_at - started_at"), Epoch("processed_at - fetched_at"))}) v GROUP BY m) q
            """),
        new(
            "growth, by month",
            async analytics => Rows(
                await analytics.GetGrowthAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Month }),
                figures => [figures.Added.Videos!.Value, (long)figures.Added.Duration!.Value.TotalMilliseconds, figures.Added.TranscriptWords!.Value, figures.Added.Digests, figures.Added.DigestWords, figures.Total.Videos!.Value, figures.Total.DigestWords]),
            Growth("strftime('%Y-%m', {0} / 1000, 'unixepoch')"),
            Growth("date_trunc('month', {0} AT TIME ZONE 'UTC')")),
    ];

    private static Func<ILibraryAnalytics, Task<IReadOnlyList<long[]>>> Saving(AnalyticsQuery query) =>
        async analytics => Rows(await analytics.GetTimeSavedAsync(query), figures => [figures.Videos, (long)figures.Saved.TotalMilliseconds]);

    private static async Task<IReadOnlyList<long[]>> GetReadingAsync(ILibraryAnalytics analytics) => Rows(
        await analytics.GetReadingAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Month }),
        figures => [figures.Views, figures.Reads, figures.Skips, figures.Saves, figures.Watches, figures.Users, (long)figures.Reading.TotalMilliseconds, figures.WatchedVideos, (long)figures.Watching.TotalMilliseconds]);

    private static async Task<IReadOnlyList<long[]>> GetCostsAsync(ILibraryAnalytics analytics) => Rows(
        await analytics.GetCostsAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Month, GroupBy = AnalyticsGroup.Provider }),
        figures => [figures.Attempts, figures.Failed, figures.InputTokens, figures.OutputTokens, (long)(figures.Cost * 1_000_000_000m), figures.UnknownCost, figures.Videos, (long)figures.Digested.TotalMilliseconds]);

    private static IReadOnlyList<long[]> Rows<T>(IReadOnlyList<AnalyticsRow<T>> rows, Func<T, long[]> figures) => [.. rows.Select(row => figures(row.Figures))];

    private static string OfUser(string sql) => sql.Replace("GROUP BY user_id", "AND user_id = (SELECT id FROM users WHERE external_id = 'user-7') GROUP BY user_id", StringComparison.Ordinal);

    private static string Month(string month, string moment) => month.Replace("{0}", moment, StringComparison.Ordinal);

    private static string Activity(string month) =>
        $"""
        SELECT sum(viewed), sum(readed), sum(skipped), sum(saved), sum(watched), sum(users), sum(reading), sum(videos), sum(watching) FROM (
            SELECT m, sum(viewed) AS viewed, sum(readed) AS readed, sum(skipped) AS skipped, sum(saved) AS saved, sum(watched) AS watched, count(*) AS users, sum(reading) AS reading, 0 AS videos, 0 AS watching FROM (
                SELECT user_id, {Month(month, "occurred_at")} AS m, sum(CASE WHEN action = 'viewed' THEN 1 ELSE 0 END) AS viewed, sum(CASE WHEN action = 'read' THEN 1 ELSE 0 END) AS readed,
                    sum(CASE WHEN action = 'skipped' THEN 1 ELSE 0 END) AS skipped, sum(CASE WHEN action = 'saved' THEN 1 ELSE 0 END) AS saved, sum(CASE WHEN action = 'watched' THEN 1 ELSE 0 END) AS watched,
                    sum(CASE WHEN action IN ('viewed', 'read') THEN dwell_ms END) AS reading
                FROM digest_interactions GROUP BY 1, 2) a GROUP BY m
            UNION ALL
            SELECT {Month(month, "p.read_at")}, 0, 0, 0, 0, 0, 0, sum(d.word_count * 60000 / 238), 0, 0 FROM ({Pairs}) p JOIN digests d ON d.id = p.digest_id WHERE p.read_at IS NOT NULL AND p.dwell IS NULL GROUP BY 1
            UNION ALL
            SELECT {Month(month, "w.at")}, 0, 0, 0, 0, 0, 0, 0, count(*), sum(v.duration_ms)
            FROM (SELECT i.user_id, d.video_id, min(i.occurred_at) AS at FROM digest_interactions i JOIN digests d ON d.id = i.digest_id WHERE i.action = 'watched' GROUP BY 1, 2) w JOIN videos v ON v.id = w.video_id GROUP BY 1) t
        GROUP BY m
        """;

    private static string Costs(string month) =>
        $"""
        SELECT sum(attempts), sum(failed), sum(input), sum(output), sum(cost), sum(unknown), sum(digested), sum(CASE WHEN digested = 1 THEN duration_ms END) FROM (
            SELECT {month} AS m, l.provider, x.video_id, max(v.duration_ms) AS duration_ms, count(*) AS attempts, count(x.error_code) AS failed, sum(x.input_tokens) AS input, sum(x.output_tokens) AS output, sum(x.cost_nano_usd) AS cost,
                sum(CASE WHEN x.cost_nano_usd IS NULL AND (x.input_tokens > 0 OR x.output_tokens > 0 OR x.outcome IN ('stored', 'answered')) THEN 1 ELSE 0 END) AS unknown, max(CASE WHEN x.outcome = 'stored' THEN 1 ELSE 0 END) AS digested
            FROM processing_logs x LEFT JOIN videos v ON v.id = x.video_id LEFT JOIN llms l ON l.id = x.llm_id WHERE x.step IN ('digest', 'answer') GROUP BY 1, 2, 3) t
        GROUP BY m, provider
        """;

    private static string Latencies(string wait, string run, string attempt, string kept) =>
        $"""
        SELECT 'wait' AS m, {wait} AS ms FROM processing_jobs WHERE started_at IS NOT NULL
        UNION ALL SELECT 'run', {run} FROM processing_jobs WHERE finished_at IS NOT NULL
        UNION ALL SELECT step, {attempt} FROM processing_logs
        UNION ALL SELECT 'kept', {kept} FROM transcripts WHERE processed_at IS NOT NULL
        """;

    private static string Epoch(string span) => $"CAST(date_part('epoch', {span}) * 1000 AS bigint)";

    private static string Growth(string month) =>
        $"""
        SELECT videos, duration, words, digests, digest_words, sum(videos) OVER (ORDER BY m), sum(digest_words) OVER (ORDER BY m) FROM (
            SELECT m, sum(videos) AS videos, sum(duration) AS duration, sum(words) AS words, sum(digests) AS digests, sum(digest_words) AS digest_words FROM (
                SELECT {Month(month, "added_at")} AS m, count(*) AS videos, sum(duration_ms) AS duration, 0 AS words, 0 AS digests, 0 AS digest_words FROM videos GROUP BY 1
                UNION ALL SELECT {Month(month, "processed_at")}, 0, 0, sum(word_count), 0, 0 FROM transcripts WHERE superseded_at IS NULL AND processed_at IS NOT NULL GROUP BY 1
                UNION ALL SELECT {Month(month, "generated_at")}, 0, 0, 0, count(*), sum(word_count) FROM digests WHERE superseded_at IS NULL GROUP BY 1) a
            GROUP BY m) g
        """;
}
