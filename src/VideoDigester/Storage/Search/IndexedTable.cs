namespace VideoDigester.Storage.Search;

/// <summary>A table whose rows hold texts that are searched, and whose <c>indexed_at</c> says which are in the index. Safe for concurrent use.</summary>
internal abstract class IndexedTable
{
    /// <summary>The table's name, as a lock wants it.</summary>
    public abstract string Name { get; }

    /// <summary>How many of its texts are not in the index.</summary>
    public abstract Task<int> CountAsync(LibraryConnection connection, CancellationToken cancellationToken);

    /// <summary>Marks all of its texts as not in the index. Their passages stay until the text has its turn.</summary>
    public abstract Task MarkAsync(LibraryConnection connection, CancellationToken cancellationToken);

    /// <summary>The texts that are not in the index, behind a key, in the order of their keys.</summary>
    public abstract IQueryable<PendingText> PendingAfter(LibraryConnection connection, long id);

    /// <summary>Indexes a text again, under the lock of its video.</summary>
    /// <returns>Whether it was still there and not in the index.</returns>
    public abstract Task<bool> IndexAsync(LibraryConnection connection, PassageIndex index, long id, Timestamp now, CancellationToken cancellationToken);
}
