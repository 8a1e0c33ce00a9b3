using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>Jobs that ended long ago. Their attempts stay in the log for as long as that says.</summary>
internal sealed class JobRetention(LibraryDatabase database)
{
    private static readonly string Succeeded = StoredName<JobState>.Of(JobState.Succeeded);
    private static readonly string Cancelled = StoredName<JobState>.Of(JobState.Cancelled);
    private static readonly string Failed = StoredName<JobState>.Of(JobState.Failed);

    public Task<long> CountFinishedAsync(DateTimeOffset before, CancellationToken cancellationToken) => CountAsync([Succeeded, Cancelled], before, cancellationToken);

    public Task<long> CountFailedAsync(DateTimeOffset before, CancellationToken cancellationToken) => CountAsync([Failed], before, cancellationToken);

    public Task<long> PruneFinishedAsync(DateTimeOffset before, CancellationToken cancellationToken) => PruneAsync([Succeeded, Cancelled], before, cancellationToken);

    public Task<long> PruneFailedAsync(DateTimeOffset before, CancellationToken cancellationToken) => PruneAsync([Failed], before, cancellationToken);

    private Task<long> CountAsync(string[] states, DateTimeOffset before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Old(connection, states, before).LongCountAsync(cancellationToken), cancellationToken);

    private Task<long> PruneAsync(string[] states, DateTimeOffset before, CancellationToken cancellationToken) =>
        PruneBatches.RunAsync(database, connection => Old(connection, states, before), cancellationToken);

    private static IQueryable<JobRow> Old(LibraryConnection connection, string[] states, DateTimeOffset moment)
    {
        var before = Timestamp.From(moment);
        return connection.Jobs.Where(job => states.Contains(job.State) && job.FinishedAt < before);
    }
}
