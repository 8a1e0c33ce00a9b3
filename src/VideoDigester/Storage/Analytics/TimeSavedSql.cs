namespace VideoDigester.Storage.Analytics;

/// <summary>The statements about the time that reading saved: from interactions to pairs of user and digest, and from these to pairs of user and video.</summary>
internal static class TimeSavedSql
{
    /// <summary>The condition that a row <c>i</c> of the interactions says that the digest was read.</summary>
    public const string IsRead = "(i.action = 'read' OR (i.action = 'viewed' AND i.dwell_ms >= @dwell))";

    private static readonly ReportColumns FirstRead = ReportColumns.OfVideos with { DigestType = "d.digest_type", Llm = "d.llm_id" };

    /// <summary>How long the words of a row <c>d</c> of the digests take.</summary>
    public static string Estimate => "(CAST(d.word_count AS bigint) * 60000 / @speed)";

    /// <summary>The figures: see <see cref="Read"/>.</summary>
    public static string Report(ReportScope scope) => scope.Summed(
        "count(*), " + SumSql.OfEach("t.saved", "t.watched", SumSql.One("t.saved IS NULL"), "t.reading_ms", "t.estimated"),
        Entries(scope, "r.watched, r.reading_ms, r.estimated", scope.NeedsDigest));

    /// <summary>A page of the ledger, last read first; <c>@limit</c> rows after <c>@at</c>, <c>@last_user</c> and <c>@last_video</c> where there was a page before.</summary>
    public static string Ledger(ReportScope scope, bool isContinued)
    {
        var (prefix, dialect) = (scope.Prefix, scope.Dialect);
        return $"""
            SELECT t.user_id, t.video_id, {dialect.Milliseconds("t.read_at")}, CASE WHEN u.anonymized_at IS NULL THEN u.external_id END, v.site, v.external_id, v.title, CAST(d.public_id AS text), d.digest_type, l.provider, l.model, v.duration_ms,
                t.reading_ms, t.estimated, t.watched, CAST(t.saved AS bigint)
            FROM (
                SELECT e.* FROM ({Entries(scope, "r.user_id, r.video_id, r.digest_id, r.read_at, r.reading_ms, r.estimated, r.watched", needsFirst: true)}) e
                {(isContinued ? "WHERE e.read_at < @at OR (e.read_at = @at AND (e.user_id > @last_user OR (e.user_id = @last_user AND e.video_id > @last_video)))" : "")}
                ORDER BY e.read_at DESC, e.user_id, e.video_id LIMIT @limit) t
            JOIN {prefix}users u ON u.id = t.user_id JOIN {prefix}videos v ON v.id = t.video_id JOIN {prefix}digests d ON d.id = t.digest_id JOIN {prefix}llms l ON l.id = d.llm_id
            ORDER BY t.read_at DESC, t.user_id, t.video_id
            """;
    }

    /// <summary>Pairs of a user and a digest: when it was first read, how long it was viewed, and whether its video was watched.</summary>
    public static string Pairs(ReportScope scope) =>
        $"""
        SELECT i.user_id, i.digest_id, min(CASE WHEN {IsRead} THEN i.occurred_at END) AS read_at, {SumSql.OrNull("CASE WHEN i.action <> 'watched' THEN i.dwell_ms END")} AS dwell_ms, max({SumSql.One("i.action = 'watched'")}) AS watched
        FROM {scope.Prefix}digest_interactions i
        WHERE i.action IN ('viewed', 'read', 'watched'){scope.OfUser("i.user_id")}
        GROUP BY i.user_id, i.digest_id
        """;

    public static AnalyticsRow<TimeSaved> Read(ReportRow row) => row.With(new TimeSaved
    {
        Videos = row.Number(0),
        Saved = row.Time(1),
        Watched = row.Number(2),
        UnknownDuration = row.Number(3),
        Reading = row.Time(4),
        Estimated = row.Number(5),
    });

    /// <summary>Pairs of a user and a video of which a digest was read, with what they saved.</summary>
    private static string Entries(ReportScope scope, string columns, bool needsFirst)
    {
        var prefix = scope.Prefix;
        return $"""
            SELECT {columns}, {scope.Start("r.read_at")} AS start, {scope.Group(FirstRead)} AS grp,
                CASE WHEN r.watched = 1 THEN 0 WHEN v.duration_ms > r.reading_ms THEN v.duration_ms - r.reading_ms WHEN v.duration_ms IS NOT NULL THEN 0 END AS saved
            FROM ({(needsFirst ? WithFirst(scope) : WithoutFirst(scope))}) r
            JOIN {prefix}videos v ON v.id = r.video_id{(needsFirst ? $" JOIN {prefix}digests d ON d.id = r.digest_id" : "")}{scope.GroupTables(FirstRead)}
            WHERE r.read_at IS NOT NULL{scope.Within("r.read_at")}{scope.Of(FirstRead)}
            """;
    }

    private static string WithoutFirst(ReportScope scope) =>
        $"""
        SELECT p.user_id, d.video_id, {Sums(Estimate)}
        FROM ({Pairs(scope)}) p JOIN {scope.Prefix}digests d ON d.id = p.digest_id
        GROUP BY p.user_id, d.video_id
        """;

    private static string WithFirst(ReportScope scope) =>
        $"""
        SELECT p.user_id, p.video_id, {Sums("p.estimate")}, max(CASE WHEN p.place = 1 THEN p.digest_id END) AS digest_id
        FROM (
            SELECT q.*, d.video_id, {Estimate} AS estimate, row_number() OVER (PARTITION BY q.user_id, d.video_id ORDER BY q.read_at IS NULL, q.read_at, q.digest_id) AS place
            FROM ({Pairs(scope)}) q JOIN {scope.Prefix}digests d ON d.id = q.digest_id) p
        GROUP BY p.user_id, p.video_id
        """;

    private static string Sums(string estimate) =>
        $"""
        min(p.read_at) AS read_at, max(p.watched) AS watched, {SumSql.OrNull($"CASE WHEN p.read_at IS NOT NULL THEN coalesce(p.dwell_ms, {estimate}) END")} AS reading_ms,
        max({SumSql.One("p.read_at IS NOT NULL AND p.dwell_ms IS NULL")}) AS estimated
        """;
}
