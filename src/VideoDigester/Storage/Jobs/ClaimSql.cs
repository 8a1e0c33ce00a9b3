namespace VideoDigester.Storage.Jobs;

/// <summary>
/// The statements that give out a job. Parameters: <c>worker</c>, <c>lease</c> in milliseconds, <c>concurrency</c>, <c>pace</c> in milliseconds: until the site may be asked again; <c>left</c> where sites are left out.
/// </summary>
internal sealed class ClaimSql
{
    /// <summary>How many jobs become due at once.</summary>
    private const int DueAtOnce = 100;

    /// <param name="dialect">The database.</param>
    /// <param name="kinds">The kinds that are taken; none for all.</param>
    /// <param name="leavesSites">Whether jobs of some sites are left to others.</param>
    public ClaimSql(QueueDialect dialect, IReadOnlyList<JobKind> kinds, bool leavesSites = false)
    {
        var (prefix, now) = (dialect.Prefix, dialect.Now);
        var isTaken = leavesSites ? $" AND q.site NOT IN (SELECT value FROM {dialect.TextsOf("left")})" : "";
        // Names of the library's own, so that they may stand in the text. Jobs of kinds that a newer release knows are left to that.
        IEnumerable<JobKind> known = kinds.Count == 0 ? Enum.GetValues<JobKind>() : kinds.Distinct().Order();
        var wanted = $" AND j.kind IN ({string.Join(", ", known.Select(kind => $"'{StoredName<JobKind>.Of(kind)}'"))})";

        Promote =
            $"""
            UPDATE {prefix}processing_jobs SET state = 'queued', turn = d.turn, changed_at = {now}
            FROM (
                SELECT j.id, {QueueSql.TurnAgain(prefix, "j")} AS turn FROM {prefix}processing_jobs j
                WHERE j.state = 'scheduled' AND j.available_at <= {now} ORDER BY j.available_at LIMIT {DueAtOnce} {dialect.SkipLocked}) d
            WHERE processing_jobs.id = d.id
            """;
        Head = $"FROM {prefix}processing_jobs j WHERE j.state = 'queued' AND j.site = {{0}}{wanted} ORDER BY j.priority DESC, j.turn, j.id LIMIT 1";
        IsOpen =
            $"""
            (s.paused_until IS NULL OR s.paused_until <= {now}) AND (s.next_request_at IS NULL OR s.next_request_at <= {now})
            """;
        NobodyPausedAll = $"NOT EXISTS (SELECT 1 FROM {prefix}site_states a WHERE a.site = '*' AND a.paused_until > {now})";

        // From one site to the next in the index, and of each the first job only: the jobs of a site that is paused are never walked over.
        Next =
            $"""
            WITH RECURSIVE {QueueSql.Sites(prefix)},
            busy (site, jobs) AS (SELECT site, count(*) FROM {prefix}processing_jobs WHERE state = 'running' GROUP BY site),
            heads (site, id) AS (
                SELECT q.site, (SELECT j.id {HeadOf("q.site")})
                FROM sites q
                LEFT JOIN {prefix}site_states s ON s.site = q.site
                LEFT JOIN busy b ON b.site = q.site
                WHERE q.site IS NOT NULL AND {NobodyPausedAll}{isTaken}
                    AND (q.site = '' OR ({IsOpen} AND coalesce(b.jobs, 0) < {Limit})))
            , next (site, id) AS (
                SELECT j.site, j.id FROM heads h JOIN {prefix}processing_jobs j ON j.id = h.id ORDER BY j.priority DESC, j.turn, j.id LIMIT 1)
            """;
        Pace =
            $"""
            INSERT INTO {prefix}site_states AS s (site, next_request_at, changed_at)
            SELECT n.site, {now} + {dialect.Span("@pace")}, {now} FROM next n WHERE n.site <> ''
            ON CONFLICT (site) DO UPDATE SET next_request_at = excluded.next_request_at WHERE {IsOpen}
            """;
    }

    /// <summary>Queues what waited for its time.</summary>
    public string Promote { get; }

    /// <summary>Names the job that comes next: the table <c>next (site, id)</c>, empty where none may be begun.</summary>
    public string Next { get; }

    /// <summary>Locks the row of the site that comes next, which may be new, and sets its pace, if it is still open then.</summary>
    public string Pace { get; }

    /// <summary>Whether a site, the row <c>s</c>, is neither paused nor asked too soon.</summary>
    public string IsOpen { get; }

    /// <summary>Whether the whole queue is not paused.</summary>
    public string NobodyPausedAll { get; }

    private string Head { get; }

    /// <summary>How many jobs of a site, the row <c>s</c>, may run. One that has refused is asked by one.</summary>
    public static string Limit => "CASE WHEN s.failures > 0 THEN 1 ELSE @concurrency END";

    /// <summary>The first queued job <c>j</c> of a site.</summary>
    public string HeadOf(string site) => Head.Replace("{0}", site, StringComparison.Ordinal);

    /// <summary>What a job changes into when it is given out.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="began">The moment at which the attempt begins.</param>
    public static string Given(QueueDialect dialect, string began) =>
        $"""
        state = 'running', lease_until = {dialect.Now} + {dialect.Span("@lease")}, leased_by = @worker, fence = fence + 1, attempts = attempts + 1,
        started_at = {began}, changed_at = {dialect.Now}, stop_requested = NULL, progress_done = NULL, progress_total = NULL
        """;

    /// <summary>What its worker has to know of it; see <see cref="ClaimedRow"/>. No column is null: the data layer would take its type from the first row.</summary>
    public static string Returned(QueueDialect dialect) =>
        $"""
        id AS "Key", public_id AS "PublicId", fence AS "Fence", attempts AS "Attempts", kind AS "Kind", request AS "Request", site AS "Site", target AS "Target", flow AS "Flow",
        failures AS "Failures", created_at AS "CreatedAt", available_at AS "AvailableAt", started_at AS "StartedAt",
        CAST(coalesce((SELECT o.failures FROM {dialect.Prefix}site_states o WHERE o.site = processing_jobs.site), 0) AS bigint) AS "SiteFailures",
        coalesce(CAST((SELECT u.public_id FROM {dialect.Prefix}subscriptions u WHERE u.id = subscription_id) AS text), '') AS "SubscriptionId", priority AS "Priority"
        """;
}
