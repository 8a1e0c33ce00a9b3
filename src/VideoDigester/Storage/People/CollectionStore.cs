using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>Makes, changes and removes collections.</summary>
internal sealed class CollectionStore(LibraryDatabase database, TimeProvider time)
{
    private readonly UserDirectory _users = new(database.Dialect);

    /// <inheritdoc cref="ICollections.CreateAsync" />
    public Task<CollectionInfo> CreateAsync(CollectionRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var now = Timestamp.From(time.GetUtcNow());
            long? owner = request.OwnerId is { } named ? (await _users.LockOrAddAsync(connection, named, now, cancellationToken).ConfigureAwait(false)).Id : null;
            var row = new CollectionRow
            {
                PublicId = CollectionId.Create(now.Value).Value,
                OwnerId = owner,
                Name = request.Name,
                Description = StoredText.CleanOrNull(request.Description),
                CreatedAt = now,
                UpdatedAt = now,
            };
            await RequireFreeAsync(connection, row, cancellationToken).ConfigureAwait(false);
            return await database.Dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false) ? new ListedCollection { Row = row, Videos = 0 }.Read() : throw Taken(row.Name);
        },
        cancellationToken);

    public Task<CollectionInfo?> FindAsync(CollectionId id, string? userId, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(connection, connection.CollectionsNamed(id, user), cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc cref="ICollections.UpdateAsync" />
    public async Task<CollectionInfo> UpdateAsync(CollectionId id, string? userId, CollectionChange change, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(connection => UpdateAsync(connection, id, userId, change, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (database.Dialect.Queue.IsDuplicate(exception.InnerException))
        {
            // Another host took the name in between.
            throw Taken(change.Name ?? "");
        }
    }

    /// <inheritdoc cref="ICollections.DeleteAsync" />
    public Task<bool> DeleteAsync(CollectionId id, string? userId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
            return await connection.CollectionsNamed(id, user).DeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
        },
        cancellationToken);

    private async Task<CollectionInfo> UpdateAsync(LibraryConnection connection, CollectionId id, string? userId, CollectionChange change, CancellationToken cancellationToken)
    {
        var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
        var row = await database.Dialect.Locked(connection.CollectionsNamed(id, user)).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw CollectionQueries.Unknown(id);
        var (name, description) = (change.Name ?? row.Name, change.Description is null ? row.Description : StoredText.CleanOrNull(change.Description));
        if ((name, description) != (row.Name, row.Description))
        {
            (row.Name, row.Description, row.UpdatedAt) = (name, description, Timestamp.From(time.GetUtcNow()));
            await RequireFreeAsync(connection, row, cancellationToken).ConfigureAwait(false);
            await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
        }

        return (await ReadAsync(connection, connection.Collections.Where(stored => stored.Id == row.Id), cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<CollectionInfo?> ReadAsync(LibraryConnection connection, IQueryable<CollectionRow> collections, CancellationToken cancellationToken) =>
        (await ListedCollection.Of(connection, collections).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.Read();

    private static async Task RequireFreeAsync(LibraryConnection connection, CollectionRow row, CancellationToken cancellationToken)
    {
        var (key, name) = (row.Id, row.Name);
        var others = row.OwnerId is { } owner ? connection.Collections.Where(other => other.OwnerId == owner) : connection.Collections.Where(other => other.OwnerId == null);
        if (await others.Where(other => other.Name == name && other.Id != key).Select(other => (long?)other.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not null)
            throw Taken(name);
    }

    private static VideoDigesterException Taken(string name) => new(ErrorCode.InvalidRequest, $"There is a collection '{name}' already. Choose another name.");
}
