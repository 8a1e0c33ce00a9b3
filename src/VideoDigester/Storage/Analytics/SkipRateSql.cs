namespace VideoDigester.Storage.Analytics;

/// <summary>The statement about digests that are passed over: of pairs of user and digest, each when the digest first came before the user's eyes.</summary>
internal static class SkipRateSql
{
    public static string Report(ReportScope scope)
    {
        var columns = ReportColumns.OfDigests;
        return scope.Summed(
            "count(*), " + SumSql.OfEach("t.is_read", SumSql.One("t.skipped = 1 AND t.is_read = 0")),
            $"""
            SELECT p.is_read, p.skipped, {scope.Start("p.shown_at")} AS start, {scope.Group(columns)} AS grp
            FROM (
                SELECT i.user_id, i.digest_id, min(i.occurred_at) AS shown_at, max({SumSql.One(TimeSavedSql.IsRead)}) AS is_read, max({SumSql.One("i.action = 'skipped'")}) AS skipped
                FROM {scope.Prefix}digest_interactions i
                WHERE i.action IN ('viewed', 'read', 'skipped'){scope.OfUser("i.user_id")}
                GROUP BY i.user_id, i.digest_id) p
            {(scope.NeedsDigest || scope.NeedsVideo ? $"JOIN {scope.Prefix}digests d ON d.id = p.digest_id" : "")}
            {(scope.NeedsVideo ? $"JOIN {scope.Prefix}videos v ON v.id = d.video_id" : "")}{scope.GroupTables(columns)}
            WHERE true{scope.Within("p.shown_at")}{scope.Of(columns)}
            """);
    }

    public static AnalyticsRow<SkipRate> Read(ReportRow row) => row.With(new SkipRate
    {
        Shown = row.Number(0),
        Read = row.Number(1),
        Skipped = row.Number(2),
    });
}
