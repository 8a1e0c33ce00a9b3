using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>Finds the jobs of some states without a look at the finished ones, of which there can be any number.</summary>
internal static class JobsInStates
{
    private static readonly JobState[] Indexed = [JobState.Scheduled, JobState.Queued, JobState.Running, JobState.Paused, JobState.Failed];

    /// <summary>The jobs among which those of the states are; all jobs where no index knows the states.</summary>
    /// <remarks>
    /// The states stand in the text as in the conditions of the indexes. The keys come from a selection of their own: SQLite would rather walk over the whole table in the order that is wanted than sort what it finds in an index.
    /// </remarks>
    public static IQueryable<JobRow> Of(LibraryConnection connection, IReadOnlyCollection<JobState> states)
    {
        if (states.Count == 0 || states.Except(Indexed).Any())
            return connection.Jobs;

        // Its index has the order of the list.
        if (states.All(state => state == JobState.Failed))
            return connection.Jobs.Where(job => job.State == "failed");
        IEnumerable<JobState> parts = states.Contains(JobState.Paused) ? states.Where(state => state is JobState.Paused or JobState.Failed) : states;
        var keys = parts.Distinct().Order().Select(state => KeysOf(connection, state)).Aggregate((one, other) => one.Concat(other));
        return connection.Jobs.Where(job => keys.Contains(job.Id));
    }

    // There is no index of paused jobs; they are few among the unfinished.
    private static IQueryable<long> KeysOf(LibraryConnection connection, JobState state) => (state switch
    {
        JobState.Scheduled => connection.Jobs.Where(job => job.State == "scheduled"),
        JobState.Queued => connection.Jobs.Where(job => job.State == "queued"),
        JobState.Running => connection.Jobs.Where(job => job.State == "running"),
        JobState.Failed => connection.Jobs.Where(job => job.State == "failed"),
        _ => connection.Jobs.Where(job => job.State == "scheduled" || job.State == "queued" || job.State == "running" || job.State == "paused"),
    }).Select(job => job.Id);
}
