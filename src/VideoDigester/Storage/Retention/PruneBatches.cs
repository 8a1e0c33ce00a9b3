using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>Removes rows a batch at a time: each in a transaction of its own, so that other writers wait for no more than one.</summary>
internal static class PruneBatches
{
    /// <summary>How many rows a transaction removes.</summary>
    public const int Size = 1000;

    /// <summary>
    /// Removes rows. They are looked for outside of the transaction, and looked at again in it. What somebody else has at that moment is left for the next time: to wait for it with others in hand could keep two waiting for
    /// each other.
    /// </summary>
    /// <param name="database">The library.</param>
    /// <param name="old">The rows that may go.</param>
    /// <param name="cancellationToken">Stops after the batch under way is kept or given up.</param>
    /// <returns>How many were removed.</returns>
    public static Task<long> RunAsync<TRow>(LibraryDatabase database, Func<LibraryConnection, IQueryable<TRow>> old, CancellationToken cancellationToken)
        where TRow : class, IKeyed => RunAsync(
            database,
            (connection, after) => old(connection).Where(row => row.Id > after).OrderBy(row => row.Id).Take(Size).Select(row => row.Id).ToListAsync(cancellationToken),
            (connection, keys) => RemoveAsync(database.Dialect, connection, old, keys, cancellationToken),
            cancellationToken);

    /// <summary>Removes rows by their keys.</summary>
    /// <param name="database">The library.</param>
    /// <param name="find">Finds the keys of the next batch, behind a key, in order; at most <see cref="Size"/>.</param>
    /// <param name="remove">Removes those of them that may still go; says how many.</param>
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

    private static async Task<int> RemoveAsync<TRow>(
        StorageDialect dialect, LibraryConnection connection, Func<LibraryConnection, IQueryable<TRow>> old, List<long> keys, CancellationToken cancellationToken)
        where TRow : class, IKeyed
    {
        var free = await dialect.Free(connection.GetTable<TRow>().Where(row => keys.Contains(row.Id))).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return await old(connection).Where(row => free.Contains(row.Id)).DeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
