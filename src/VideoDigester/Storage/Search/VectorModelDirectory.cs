using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Finds models that make vectors by name, and adds those that are new.</summary>
internal sealed class VectorModelDirectory(LibraryDatabase database, TimeProvider time)
{
    /// <summary>The model's key, or null where it has no vectors yet.</summary>
    public Task<long?> FindAsync(EmbeddingModel model, int dimensions, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => FindAsync(connection, model, dimensions, cancellationToken), cancellationToken);

    /// <summary>The model of this name that was added last, whatever its number of dimensions, or null.</summary>
    public Task<VectorModel?> FindLatestAsync(EmbeddingModel model, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection =>
            {
                var known = await Named(connection, model).ToListAsync(cancellationToken).ConfigureAwait(false);
                return known.MaxBy(row => row.Id) is { } latest ? new VectorModel(latest.Id, latest.Dimensions) : null;
            },
            cancellationToken);

    /// <summary>The model's key, which may be new.</summary>
    public async Task<long> FindOrAddAsync(EmbeddingModel model, int dimensions, CancellationToken cancellationToken) =>
        await FindAsync(model, dimensions, cancellationToken).ConfigureAwait(false)
        ?? await database.WriteAsync(connection => FindOrAddAsync(connection, model, dimensions, cancellationToken), cancellationToken).ConfigureAwait(false);

    private async Task<long> FindOrAddAsync(LibraryConnection connection, EmbeddingModel model, int dimensions, CancellationToken cancellationToken)
    {
        if (await FindAsync(connection, model, dimensions, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var row = new EmbeddingModelRow
        {
            Provider = StoredText.Clean(model.Provider),
            Model = StoredText.Clean(model.Name),
            Dimensions = dimensions,
            AddedAt = Timestamp.From(time.GetUtcNow()),
        };
        return await database.Dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false)
            ? row.Id
            : await FindAsync(connection, model, dimensions, cancellationToken).ConfigureAwait(false) ?? throw SoleRow.Gone();
    }

    private static Task<long?> FindAsync(LibraryConnection connection, EmbeddingModel model, int dimensions, CancellationToken cancellationToken) =>
        Named(connection, model).Where(row => row.Dimensions == dimensions).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken);

    private static IQueryable<EmbeddingModelRow> Named(LibraryConnection connection, EmbeddingModel model)
    {
        var (provider, name) = (StoredText.Clean(model.Provider), StoredText.Clean(model.Name));
        return connection.EmbeddingModels.Where(row => row.Provider == provider && row.Model == name);
    }
}
