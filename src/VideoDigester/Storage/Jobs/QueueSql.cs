namespace VideoDigester.Storage.Jobs;

/// <summary>What several statements of the queue have in common. The names of states stand in the text as in the conditions of the indexes, or these would not be used.</summary>
internal static class QueueSql
{
    public const string Unfinished = "('scheduled', 'queued', 'running', 'paused')";

    public const string Final = "('succeeded', 'failed', 'cancelled')";

    /// <summary>The sites that have queued jobs, each once, and at last null: the table <c>sites (site)</c> of a recursive query.</summary>
    public static string Sites(string prefix) =>
        $"""
        sites (site) AS (
            SELECT (SELECT min(j.site) FROM {prefix}processing_jobs j WHERE j.state = 'queued')
            UNION ALL
            SELECT (SELECT min(j.site) FROM {prefix}processing_jobs j WHERE j.state = 'queued' AND j.site > q.site) FROM sites q WHERE q.site IS NOT NULL)
        """;
}
