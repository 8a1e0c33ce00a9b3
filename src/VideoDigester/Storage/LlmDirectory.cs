using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Finds who writes digests by name, and adds those that are new.</summary>
internal sealed class LlmDirectory(StorageDialect dialect)
{
    public static IQueryable<LlmRow> Named(LibraryConnection connection, string provider, string model)
    {
        var (storedProvider, storedModel) = (StoredText.Clean(provider), StoredText.Clean(model));
        return connection.Llms.Where(llm => llm.Provider == storedProvider && llm.Model == storedModel);
    }

    /// <summary>The key of the row, or null where nobody of these names is known.</summary>
    public static Task<long?> FindAsync(LibraryConnection connection, string provider, string model, CancellationToken cancellationToken) =>
        Named(connection, provider, model).Select(llm => (long?)llm.Id).SoleOrDefaultAsync(cancellationToken);

    /// <summary>The key of the row, which may be new.</summary>
    public async Task<long> FindOrAddAsync(LibraryConnection connection, string provider, string model, Timestamp now, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, provider, model, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var row = new LlmRow { Provider = StoredText.Clean(provider), Model = StoredText.Clean(model), AddedAt = now };
        return await dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false)
            ? row.Id
            : await FindAsync(connection, provider, model, cancellationToken).ConfigureAwait(false) ?? throw SoleRow.Gone();
    }
}
