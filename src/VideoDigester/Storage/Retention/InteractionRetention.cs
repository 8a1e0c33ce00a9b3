using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>What users did long ago. What they saved is no part of it.</summary>
internal sealed class InteractionRetention(LibraryDatabase database)
{
    public Task<long> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Old(connection, before).LongCountAsync(cancellationToken), cancellationToken);

    public Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        PruneBatches.RunAsync(database, connection => Old(connection, before), cancellationToken);

    private static IQueryable<InteractionRow> Old(LibraryConnection connection, DateTimeOffset moment)
    {
        var before = Timestamp.From(moment);
        return connection.Interactions.Where(row => row.OccurredAt < before);
    }
}
