using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>What is known of users.</summary>
internal sealed class UserStore(LibraryDatabase database, TimeProvider time)
{
    private readonly UserDirectory _users = new(database.Dialect);

    public Task<LibraryUser?> FindAsync(string userId, CancellationToken cancellationToken) => database.QueryAsync(
        async connection => await UserDirectory.Named(connection, userId).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row ? Read(row) : null,
        cancellationToken);

    /// <inheritdoc cref="ILibraryUsers.SaveAsync" />
    public Task<LibraryUser> SaveAsync(LibraryUser user, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var row = await _users.LockOrAddAsync(connection, user.Id, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
            (row.DisplayName, row.Email) = (StoredText.CleanOrNull(user.DisplayName), StoredText.CleanOrNull(user.Email));
            await UpdateAsync(connection, row.Id, row.DisplayName, row.Email, cancellationToken).ConfigureAwait(false);
            return Read(row);
        },
        cancellationToken);

    /// <summary>Takes over a user of another application: who is not here is added as of when they were there, and of who is here only what is missing is filled in.</summary>
    public Task<IngestOutcome> MeetAsync(LibraryUser user, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var isKnown = await UserDirectory.FindAsync(connection, user.Id, cancellationToken).ConfigureAwait(false) is not null;
            var row = await _users.LockOrAddAsync(connection, user.Id, Timestamp.From(user.AddedAt), cancellationToken).ConfigureAwait(false);
            var (name, email) = (row.DisplayName ?? StoredText.CleanOrNull(user.DisplayName), row.Email ?? StoredText.CleanOrNull(user.Email));
            if (name == row.DisplayName && email == row.Email)
                return isKnown ? IngestOutcome.Unchanged : IngestOutcome.Added;
            await UpdateAsync(connection, row.Id, name, email, cancellationToken).ConfigureAwait(false);
            return isKnown ? IngestOutcome.Updated : IngestOutcome.Added;
        },
        cancellationToken);

    public Task<Page<LibraryUser>> ListAsync(UserQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, UserQuery.MaxPageSize, "users");
        var after = KeyCursor.Read(query.After, "users");
        return database.QueryAsync(
            async connection =>
            {
                var rows = await connection.Users.Where(row => row.Id < after && row.AnonymizedAt == null)
                    .OrderByDescending(row => row.Id).Take(query.PageSize + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, Read, row => KeyCursor.Write("users", row.Id));
            },
            cancellationToken);
    }

    // Not the whole row: nothing else of it is to be written, least of all what other rows refer to it by.
    private static Task<int> UpdateAsync(LibraryConnection connection, long key, string? name, string? email, CancellationToken cancellationToken) =>
        connection.Users.Where(stored => stored.Id == key).Set(stored => stored.DisplayName, name).Set(stored => stored.Email, email).UpdateAsync(cancellationToken);

    private static LibraryUser Read(UserRow row) => new() { Id = row.ExternalId, DisplayName = row.DisplayName, Email = row.Email, AddedAt = row.AddedAt.Value };
}
