namespace VideoDigester.Storage.Retention;

/// <summary>Removes rows a batch at a time: each in a transaction of its own, so that other writers wait for no more than one.</summary>
internal static class PruneBatches
{
    /// <summary>How many rows a transaction removes.</summary>
    public const int Size = 1000;

    /// <summary>Removes rows by their keys. They are looked for outside of the transaction, and looked at again in it.</summary>
    /// <param name="database">The library.</param>
    /// <param name="find">Finds the keys of the next batch, behind a key, in order; at most <see cref="Size"/>.</param>
    /// <param name="remove">Removes those of them that may still go and that nobody else has; says how many. What somebody has is left for the next time: to wait for it with others in hand could keep two waiting for each other.</param>
    /// <param name="cancellationToken">Stops after the batch under way is kept or given up.</param>
    public static async Task<long> RunAsync(
        LibraryDatabase database,
        Func<LibraryConnection, long, Task<List<long>>> find,
        Func<LibraryConnection, List<long>, Task<int>> remove,
        CancellationToken cancellationToken)
    {
        var (removed, last) = (0L, long.MinValue);
        while (true)
        {
            var keys = await database.QueryAsync(connection => find(connection, last), cancellationToken).ConfigureAwait(false);
            if (keys.Count == 0)
                return removed;
            removed += await database.WriteAsync(connection => remove(connection, keys), cancellationToken).ConfigureAwait(false);
            last = keys[^1];
        }
    }
}
