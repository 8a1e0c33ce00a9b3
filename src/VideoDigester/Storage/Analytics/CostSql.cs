namespace VideoDigester.Storage.Analytics;

/// <summary>The statement about costs: attempts are summed up by video first, so that each video is divided by once.</summary>
internal static class CostSql
{
    private static readonly ReportColumns Columns = ReportColumns.OfVideos with { DigestType = "x.digest_type", Llm = "x.llm_id", User = "x.user_id" };

    public static string Report(ReportScope scope)
    {
        const string Digested = "t.digested = 1";
        const string Clear = "t.duration_ms IS NOT NULL AND t.unknown_digests = 0";
        return scope.Summed(
            SumSql.OfEach(
                "t.attempts",
                "t.failed",
                "t.input_tokens",
                "t.cached_tokens",
                "t.output_tokens",
                "t.cost",
                "t.unknown",
                SumSql.One(Digested),
                $"CASE WHEN {Digested} THEN t.duration_ms END",
                SumSql.One($"{Digested} AND t.duration_ms IS NULL"),
                $"CASE WHEN {Clear} THEN t.digest_cost END",
                $"CASE WHEN {Clear} AND {Digested} THEN t.duration_ms END"),
            $"""
            SELECT {scope.Kept("start")} AS start, {scope.Kept("grp")} AS grp, a.video_id, max(a.duration_ms) AS duration_ms, count(*) AS attempts, sum(a.failed) AS failed,
                sum(a.input_tokens) AS input_tokens, sum(a.cached_input_tokens) AS cached_tokens, sum(a.output_tokens) AS output_tokens, sum(a.cost_nano_usd) AS cost, sum(a.unknown) AS unknown,
                max(CASE WHEN a.step = 'digest' AND a.outcome = 'stored' AND a.video_id IS NOT NULL THEN 1 ELSE 0 END) AS digested,
                sum(CASE WHEN a.step = 'digest' THEN a.cost_nano_usd END) AS digest_cost, sum(CASE WHEN a.step = 'digest' THEN a.unknown ELSE 0 END) AS unknown_digests
            FROM (
                SELECT x.step, x.outcome, x.video_id, x.input_tokens, x.cached_input_tokens, x.output_tokens, x.cost_nano_usd, v.duration_ms, {SumSql.One("x.error_code IS NOT NULL")} AS failed,
                    {SumSql.One("x.cost_nano_usd IS NULL AND (x.input_tokens > 0 OR x.output_tokens > 0 OR x.outcome IN ('stored', 'answered'))")} AS unknown,
                    {scope.Start("x.completed_at")} AS start, {scope.Group(Columns)} AS grp
                FROM {scope.Prefix}processing_logs x LEFT JOIN {scope.Prefix}videos v ON v.id = x.video_id{scope.GroupTables(Columns)}
                WHERE x.step IN ('digest', 'answer', 'import'){scope.OfUser("x.user_id")}{scope.Within("x.completed_at")}{scope.Of(Columns)}) a
            GROUP BY {scope.KeyOf("a.video_id")}
            """);
    }

    public static AnalyticsRow<ProcessingCosts> Read(ReportRow row) => row.With(new ProcessingCosts
    {
        Attempts = row.Number(0),
        Failed = row.Number(1),
        InputTokens = row.Number(2),
        CachedInputTokens = row.Number(3),
        OutputTokens = row.Number(4),
        Cost = row.Dollars(5),
        UnknownCost = row.Number(6),
        Videos = row.Number(7),
        Digested = row.Time(8),
        UnknownDuration = row.Number(9),
        CostPerHour = row.Number(11) > 0 ? row.Dollars(10) * TimeSpan.MillisecondsPerHour / row.Number(11) : null,
    });
}
