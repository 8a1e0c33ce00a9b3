namespace VideoDigester.Storage.Analytics;

/// <summary>The statement about growth. What came before the time asked for is one more row at its head, which counts in the totals and is not shown.</summary>
internal static class GrowthSql
{
    private static readonly ReportColumns Videos = ReportColumns.OfVideos;

    private static readonly string[] Figures = ["videos", "duration_ms", "unknown", "transcripts", "transcript_words", "digests", "digest_words"];

    public static string Report(ReportScope scope)
    {
        var order = scope.KeyOf().Contains("grp", StringComparison.Ordinal) ? "PARTITION BY a.grp ORDER BY" : "ORDER BY";
        var running = Figures.Select(figure => $"CAST(sum(a.{figure}) OVER ({order} a.is_within, a.start) AS bigint) AS total_{figure}");
        var rows = string.Join("\nUNION ALL ", Rows(scope));
        var summed = $"SELECT s.is_within, {scope.Kept("start")} AS start, {scope.Kept("grp")} AS grp, {string.Join(", ", Figures.Select(figure => $"{SumSql.Of($"s.{figure}")} AS {figure}"))} FROM ({rows}) s GROUP BY {scope.KeyOf("is_within")}";
        return scope.Named(
            string.Join(", ", Figures.Select(figure => $"t.{figure}").Concat(Figures.Select(figure => $"t.total_{figure}"))),
            $"(SELECT a.*, {string.Join(", ", running)} FROM ({summed}) a) t",
            " WHERE t.is_within = 1");
    }

    public static AnalyticsRow<LibraryGrowth> Read(ReportRow row, bool isOfDigests) => row.With(new LibraryGrowth(Content(row, 0, isOfDigests), Content(row, Figures.Length, isOfDigests)));

    private static IEnumerable<string> Rows(ReportScope scope)
    {
        var prefix = scope.Prefix;
        if (scope.KeyOf() == "")
            yield return $"SELECT 1 AS is_within, {scope.Start("")} AS start, {scope.Group(Videos)} AS grp, {string.Join(", ", Figures.Select(figure => $"0 AS {figure}"))}";
        if (scope.IsAnsweredBy(Videos))
        {
            yield return Select(scope, Videos, "v.added_at", new() { ["videos"] = "1", ["duration_ms"] = "coalesce(v.duration_ms, 0)", ["unknown"] = SumSql.One("v.duration_ms IS NULL") }, $"{prefix}videos v");
            yield return Select(
                scope,
                Videos,
                "x.processed_at",
                new() { ["transcripts"] = "1", ["transcript_words"] = "x.word_count" },
                $"{prefix}transcripts x{Joined(scope, "x.video_id")}",
                " AND x.processed_at IS NOT NULL AND x.superseded_at IS NULL");
        }

        yield return Select(
            scope, ReportColumns.OfDigests, "d.generated_at", new() { ["digests"] = "1", ["digest_words"] = "d.word_count" }, $"{prefix}digests d{Joined(scope, "d.video_id")}", " AND d.superseded_at IS NULL");
    }

    private static string Joined(ReportScope scope, string key) => scope.NeedsVideo ? $" JOIN {scope.Prefix}videos v ON v.id = {key}" : "";

    // Summed up here already: a row that reaches the whole has all figures, and a table has few of them.
    private static string Select(ReportScope scope, ReportColumns columns, string at, Dictionary<string, string> figures, string table, string condition = "")
    {
        var isWithin = $"{at} >= @from";
        var (within, start) = scope.HasFrom ? (SumSql.One(isWithin), $"CASE WHEN {isWithin} THEN {scope.Start(at)} ELSE 0 END") : ("1", scope.Start(at));
        return $"""
            SELECT y.is_within, {scope.Kept("start")} AS start, {scope.Kept("grp")} AS grp, {string.Join(", ", Figures.Select(figure => $"{(figures.ContainsKey(figure) ? SumSql.Of($"y.{figure}") : "0")} AS {figure}"))}
            FROM (
                SELECT {within} AS is_within, {start} AS start, {scope.Group(columns)} AS grp, {string.Join(", ", figures.Select(figure => $"{figure.Value} AS {figure.Key}"))}
                FROM {table}{scope.GroupTables(columns)} WHERE true{condition}{scope.Until(at)}{scope.Of(columns)}) y
            GROUP BY {scope.KeyOf("is_within")}
            """;
    }

    private static LibraryContent Content(ReportRow row, int first, bool isOfDigests) => new()
    {
        Videos = isOfDigests ? null : row.Number(first),
        Duration = isOfDigests ? null : row.Time(first + 1),
        UnknownDuration = isOfDigests ? null : row.Number(first + 2),
        Transcripts = isOfDigests ? null : row.Number(first + 3),
        TranscriptWords = isOfDigests ? null : row.Number(first + 4),
        Digests = row.Number(first + 5),
        DigestWords = row.Number(first + 6),
    };
}
