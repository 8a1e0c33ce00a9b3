namespace VideoDigester.Storage.Analytics;

/// <summary>The statement about how long processing takes: a selection for each measure that can tell what is asked, and the percentiles of them all.</summary>
internal static class LatencySql
{
    private static readonly ReportColumns Jobs = new() { Site = "x.site", User = "x.user_id" };
    private static readonly ReportColumns Attempts = ReportColumns.OfVideos with { DigestType = "x.digest_type", Llm = "x.llm_id", User = "x.user_id" };
    private static readonly ReportColumns Transcripts = ReportColumns.OfVideos;

    private static readonly Dictionary<LatencyMeasure, ProcessingStep> Steps = new()
    {
        [LatencyMeasure.Metadata] = ProcessingStep.Metadata,
        [LatencyMeasure.Transcript] = ProcessingStep.Transcript,
        [LatencyMeasure.Digest] = ProcessingStep.Digest,
        [LatencyMeasure.Answer] = ProcessingStep.Answer,
        [LatencyMeasure.Playlist] = ProcessingStep.Playlist,
        [LatencyMeasure.Reindex] = ProcessingStep.Reindex,
    };

    /// <summary>The statement, or null where nothing can tell what is asked.</summary>
    public static string? Report(ReportScope scope)
    {
        var rows = Measures(scope).ToList();
        if (rows.Count == 0)
            return null;
        var key = scope.KeyOf("measure");
        return scope.Named("t.measure, t.total, t.median, t.p90, t.p99", $"({scope.Dialect.Percentiles(string.Join("\nUNION ALL ", rows), key)}) t", " ORDER BY t.measure");
    }

    public static AnalyticsRow<ProcessingLatency> Read(ReportRow row) => row.With(new ProcessingLatency
    {
        Measure = (LatencyMeasure)row.Number(0),
        Count = row.Number(1),
        Median = row.Time(2),
        P90 = row.Time(3),
        P99 = row.Time(4),
    });

    private static IEnumerable<string> Measures(ReportScope scope)
    {
        var (prefix, dialect) = (scope.Prefix, scope.Dialect);
        if (scope.IsAnsweredBy(Jobs))
        {
            // One that waits for its next attempt is due after the last one began; one that was given up while it waited ended without running.
            yield return Select(scope, LatencyMeasure.QueueWait, Jobs, "x.started_at", dialect.Between(dialect.Later("x.created_at", "x.available_at"), "x.started_at"), $"{prefix}processing_jobs x", " AND x.available_at <= x.started_at");
            yield return Select(scope, LatencyMeasure.JobRun, Jobs, "x.finished_at", dialect.Between("x.started_at", "x.finished_at"), $"{prefix}processing_jobs x", $" AND x.started_at IS NOT NULL AND x.state IN ('{StoredName<JobState>.Of(JobState.Succeeded)}', '{StoredName<JobState>.Of(JobState.Failed)}')");
        }

        if (scope.IsAnsweredBy(Attempts))
            yield return Select(
                scope,
                $"CASE x.step {string.Join(' ', Steps.Select(step => $"WHEN '{StoredName<ProcessingStep>.Of(step.Value)}' THEN {(int)step.Key}"))} END",
                Attempts,
                "x.completed_at",
                dialect.Between("x.started_at", "x.completed_at"),
                $"{prefix}processing_logs x{Videos(scope, "x.video_id")}",
                $" AND x.step IN ({string.Join(", ", Steps.Values.Select(step => $"'{StoredName<ProcessingStep>.Of(step)}'"))})");
        if (scope.IsAnsweredBy(Transcripts))
            yield return Select(scope, LatencyMeasure.TranscriptProcessing, Transcripts, "x.processed_at", dialect.Between("x.fetched_at", "x.processed_at"), $"{prefix}transcripts x{Videos(scope, "x.video_id")}");
    }

    private static string Videos(ReportScope scope, string key) => scope.NeedsVideo ? $" LEFT JOIN {scope.Prefix}videos v ON v.id = {key}" : "";

    private static string Select(ReportScope scope, LatencyMeasure measure, ReportColumns columns, string at, string value, string table, string condition = "") =>
        Select(scope, ((int)measure).ToString(System.Globalization.CultureInfo.InvariantCulture), columns, at, value, table, condition);

    // Clocks of several machines may differ: nothing takes less than no time.
    private static string Select(ReportScope scope, string measure, ReportColumns columns, string at, string value, string table, string condition) =>
        $"""
        SELECT {measure} AS measure, {scope.Start(at)} AS start, {scope.Group(columns)} AS grp, CASE WHEN {value} > 0 THEN {value} ELSE 0 END AS value
        FROM {table}{scope.GroupTables(columns)}
        WHERE {at} IS NOT NULL{condition}{(columns.User is { } user ? scope.OfUser(user) : "")}{scope.Within(at)}{scope.Of(columns)}
        """;
}
