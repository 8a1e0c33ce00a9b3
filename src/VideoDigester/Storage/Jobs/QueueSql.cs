namespace VideoDigester.Storage.Jobs;

/// <summary>What several statements of the queue have in common. The names of states stand in the text as in the conditions of the indexes, or these would not be used.</summary>
internal static class QueueSql
{
    public const string Unfinished = "('scheduled', 'queued', 'running', 'paused')";

    public const string Final = "('succeeded', 'failed', 'cancelled')";

    /// <summary>
    /// The turn of a job <paramref name="job"/> that is queued again: its own, or that of the service where that is greater. With one from long ago it would take the service back to then, and
    /// whoever comes new would get ahead of everybody.
    /// </summary>
    /// <param name="prefix">What stands before the name of a table.</param>
    /// <param name="job">The name of the row.</param>
    public static string TurnAgain(string prefix, string job)
    {
        var now = Service(prefix, $"{job}.site", $"{job}.priority");
        return $"CASE WHEN {now} > {job}.turn THEN {now} ELSE {job}.turn END";
    }

    /// <summary>The turn at which the service of a site's jobs of a priority is: the least that waits, or the greatest that runs where one waits that nobody takes; null where there are none.</summary>
    /// <param name="prefix">What stands before the name of a table.</param>
    /// <param name="site">The site.</param>
    /// <param name="priority">The priority.</param>
    public static string Service(string prefix, string site, string priority) =>
        $"""
        (SELECT max(v.turn) FROM (
            SELECT * FROM (SELECT q.turn FROM {prefix}processing_jobs q WHERE q.state = 'queued' AND q.site = {site} AND q.priority = {priority} ORDER BY q.turn LIMIT 1) w
            UNION ALL
            SELECT max(r.turn) FROM {prefix}processing_jobs r WHERE r.state = 'running' AND r.site = {site} AND r.priority = {priority}) v)
        """;

    /// <summary>The sites that have queued jobs, each once, and at last null: the table <c>sites (site)</c> of a recursive query.</summary>
    public static string Sites(string prefix) =>
        $"""
        sites (site) AS (
            SELECT (SELECT min(j.site) FROM {prefix}processing_jobs j WHERE j.state = 'queued')
            UNION ALL
            SELECT (SELECT min(j.site) FROM {prefix}processing_jobs j WHERE j.state = 'queued' AND j.site > q.site) FROM sites q WHERE q.site IS NOT NULL)
        """;
}
