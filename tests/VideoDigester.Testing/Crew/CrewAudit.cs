namespace VideoDigester.Testing.Crew;

/// <summary>What must not be found in a database after a run, whatever happened during it.</summary>
internal static class CrewAudit
{
    private static readonly (string What, string Sql)[] Questions =
    [
        ("videos without a transcript", "SELECT count(*) FROM {s}videos v WHERE NOT EXISTS (SELECT 1 FROM {s}transcripts t WHERE t.video_id = v.id)"),
        ("transcripts without passages", "SELECT count(*) FROM {s}transcripts t WHERE NOT EXISTS (SELECT 1 FROM {s}transcript_passages p WHERE p.transcript_id = t.id)"),
        ("transcripts whose segments are not all there", "SELECT count(*) FROM {s}transcripts t WHERE t.segment_count <> (SELECT count(*) FROM {s}transcript_segments s WHERE s.transcript_id = t.id)"),
        ("transcripts beyond one a video", "SELECT count(*) - count(DISTINCT video_id) FROM {s}transcripts"),
        ("digests without items", "SELECT count(*) FROM {s}digests d WHERE NOT EXISTS (SELECT 1 FROM {s}digest_items i WHERE i.digest_id = d.id)"),
        ("items of digests without evidence", "SELECT count(*) FROM {s}digest_items i WHERE NOT EXISTS (SELECT 1 FROM {s}digest_item_evidence e WHERE e.item_id = i.id)"),
        ("digests beyond one an identity", "SELECT count(*) - count(DISTINCT identity) FROM {s}digests"),
        ("videos that were added twice", Twice("metadata", "added", "video_external_id")),
        ("transcripts that were added twice", Twice("transcript", "added", "video_external_id")),
        ("digests that were stored twice", Twice("digest", "stored", "video_external_id")),
        ("rows of the log by workers that had lost the job", "SELECT count(*) FROM {s}crew_stale"),
        ("rows of the log behind those of the next attempt", "SELECT count(*) FROM {s}processing_logs a WHERE EXISTS (SELECT 1 FROM {s}processing_logs b WHERE b.job_id = a.job_id AND b.id < a.id AND b.attempt > a.attempt)"),
        ("attempts with rows of two workers", "SELECT count(*) FROM (SELECT 1 FROM {s}processing_logs WHERE job_id IS NOT NULL GROUP BY job_id, attempt HAVING count(DISTINCT worker) > 1) x"),
        ("jobs that did not end once", "SELECT count(*) FROM {s}processing_jobs j WHERE (SELECT count(*) FROM {s}crew_ends e WHERE e.job_id = j.id) <> 1"),
        ("jobs of the same work", "SELECT count(*) - count(DISTINCT unique_key) FROM {s}processing_jobs"),
        ("jobs that are finished without a time, or with a lease", "SELECT count(*) FROM {s}processing_jobs WHERE finished_at IS NULL OR lease_until IS NOT NULL OR stop_requested IS NOT NULL"),
    ];

    public static async Task<IReadOnlyList<string>> FaultsAsync(CrewDatabase database)
    {
        var faults = new List<string>();
        foreach (var (what, sql) in Questions)
            if (await database.CountAsync(sql) is var count && count != 0)
                faults.Add($"{count} {what}");
        return faults;
    }

    private static string Twice(string step, string outcome, string what) =>
        $"SELECT count(*) FROM (SELECT 1 FROM {{s}}processing_logs WHERE step = '{step}' AND outcome = '{outcome}' GROUP BY {what} HAVING count(*) > 1) x";
}
