namespace VideoDigester.Storage.Jobs;

/// <summary>A job that is to be queued, and its place in the call: what asks for the same work is one.</summary>
/// <param name="Job">The job.</param>
/// <param name="Ordinal">Its place among those of the call.</param>
internal sealed record WantedJob(NewJob Job, int Ordinal)
{
    /// <summary>The work's name, bounded as an index wants it.</summary>
    public static string KeyOf(NewJob job) => StorableMetadata.Key(job.UniqueKey);

    /// <summary>The jobs in the order in which their rows are locked (<see cref="LockOrder"/>).</summary>
    public static IReadOnlyList<WantedJob> Each(IReadOnlyList<NewJob> jobs) =>
    [
        .. jobs.Select((job, at) => new WantedJob(job, at)).GroupBy(wanted => KeyOf(wanted.Job), StringComparer.Ordinal).Select(Merge)
            .OrderBy(wanted => LockOrder.RankOf(wanted.Job.Kind)).ThenBy(wanted => KeyOf(wanted.Job), StringComparer.Ordinal),
    ];

    // The first with what the others want sooner.
    private static WantedJob Merge(IEnumerable<WantedJob> same)
    {
        var all = same.ToList();
        var first = all[0];
        return first with
        {
            Job = first.Job with
            {
                Priority = all.Max(wanted => wanted.Job.Priority),
                NotBefore = all.Exists(wanted => wanted.Job.NotBefore is null) ? null : all.Min(wanted => wanted.Job.NotBefore),
            },
        };
    }
}
