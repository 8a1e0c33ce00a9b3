namespace VideoDigester.Storage.Analytics;

/// <summary>The statement about reading and watching. Actions count at their own moment; estimates when the digest was first read, watched videos when they were first watched.</summary>
internal static class ReadingSql
{
    private static readonly string[] Actions = ["viewed", "read", "skipped", "saved", "unsaved", "shared", "watched"];

    private static readonly string[] Figures = [.. Actions, "dwell_ms", "estimated_ms", "videos", "watching_ms", "unknown", "users"];

    public static string Report(ReportScope scope) => scope.Summed(
        SumSql.OfEach(Figures.Select(figure => $"t.{figure}")),
        $"{OfActions(scope)} UNION ALL {OfEstimates(scope)} UNION ALL {OfWatched(scope)}");

    public static AnalyticsRow<ReadingActivity> Read(ReportRow row) => row.With(new ReadingActivity
    {
        Views = row.Number(0),
        Reads = row.Number(1),
        Skips = row.Number(2),
        Saves = row.Number(3),
        Unsaves = row.Number(4),
        Shares = row.Number(5),
        Watches = row.Number(6),
        Reading = row.Time(7) + row.Time(8),
        EstimatedReading = row.Time(8),
        WatchedVideos = row.Number(9),
        Watching = row.Time(10),
        UnknownDuration = row.Number(11),
        Users = row.Number(12),
    });

    // A row a user, so that users are counted and not kept: keys come in the order of the index.
    private static string OfActions(ReportScope scope)
    {
        var columns = ReportColumns.OfDigests;
        return $"""
            SELECT {scope.Kept("start")} AS start, {scope.Kept("grp")} AS grp, {string.Join(", ", Actions.Select(action => $"count(CASE WHEN a.action = '{action}' THEN 1 END) AS {action}"))},
                {SumSql.Of("CASE WHEN a.action IN ('viewed', 'read') THEN a.dwell_ms END")} AS dwell_ms, 0 AS estimated_ms, 0 AS videos, 0 AS watching_ms, 0 AS unknown, 1 AS users
            FROM (
                SELECT i.user_id, i.action, i.dwell_ms, {scope.Start("i.occurred_at")} AS start, {scope.Group(columns)} AS grp
                FROM {scope.Prefix}digest_interactions i{Tables(scope, columns)}
                WHERE true{scope.OfUser("i.user_id")}{scope.Within("i.occurred_at")}{scope.Of(columns)}) a
            GROUP BY {scope.KeyOf("user_id")}
            """;
    }

    private static string OfEstimates(ReportScope scope)
    {
        var columns = ReportColumns.OfDigests;
        return $"""
            SELECT {scope.Start("i.read_at")}, {scope.Group(columns)}, {Zeros(Actions.Length)}, 0, {TimeSavedSql.Estimate}, 0, 0, 0, 0
            FROM ({TimeSavedSql.Pairs(scope)}) i JOIN {scope.Prefix}digests d ON d.id = i.digest_id{(scope.NeedsVideo ? Videos(scope, "d.video_id") : "")}{scope.GroupTables(columns)}
            WHERE i.read_at IS NOT NULL AND i.dwell_ms IS NULL{scope.Within("i.read_at")}{scope.Of(columns)}
            """;
    }

    private static string OfWatched(ReportScope scope)
    {
        var columns = ReportColumns.OfDigests;
        return $"""
            SELECT {scope.Start("w.occurred_at")}, {scope.Group(columns)}, {Zeros(Actions.Length)}, 0, 0, 1, coalesce(v.duration_ms, 0), {SumSql.One("v.duration_ms IS NULL")}, 0
            FROM (
                SELECT i.digest_id, i.occurred_at, row_number() OVER (PARTITION BY i.user_id, d.video_id ORDER BY i.occurred_at, i.digest_id) AS place
                FROM {scope.Prefix}digest_interactions i JOIN {scope.Prefix}digests d ON d.id = i.digest_id
                WHERE i.action = 'watched'{scope.OfUser("i.user_id")}) w
            JOIN {scope.Prefix}digests d ON d.id = w.digest_id{Videos(scope, "d.video_id")}{scope.GroupTables(columns)}
            WHERE w.place = 1{scope.Within("w.occurred_at")}{scope.Of(columns)}
            """;
    }

    private static string Tables(ReportScope scope, ReportColumns columns) => string.Concat(
        scope.NeedsDigest || scope.NeedsVideo ? $" JOIN {scope.Prefix}digests d ON d.id = i.digest_id" : "",
        scope.NeedsVideo ? Videos(scope, "d.video_id") : "",
        scope.GroupTables(columns));

    private static string Videos(ReportScope scope, string key) => $" JOIN {scope.Prefix}videos v ON v.id = {key}";

    private static string Zeros(int count) => string.Join(", ", Enumerable.Repeat("0", count));
}
