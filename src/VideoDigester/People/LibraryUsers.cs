using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.People;

/// <inheritdoc cref="ILibraryUsers" />
internal sealed class LibraryUsers(LibraryDatabase database, ISubscriptions subscriptions, UserExporter exporter, TimeProvider time) : ILibraryUsers
{
    private const int MostRounds = 10;

    private readonly UserStore _users = new(database, time);
    private readonly UserRemover _remover = new(database, time);

    /// <inheritdoc />
    public async Task<LibraryUser?> FindAsync(string userId, CancellationToken cancellationToken = default) => await _users.FindAsync(CheckedUser.Of(userId), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<LibraryUser> SaveAsync(LibraryUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var wanted = user with
        {
            Id = CheckedUser.Of(user.Id),
            DisplayName = CheckedText.Of(user.DisplayName, LibraryUser.MaxDisplayLength, "name to show"),
            Email = CheckedText.Of(user.Email, LibraryUser.MaxDisplayLength, "address"),
        };
        return await _users.SaveAsync(wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Page<LibraryUser>> ListAsync(UserQuery? query = null, CancellationToken cancellationToken = default) => await _users.ListAsync(query ?? new UserQuery(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(string userId, UserDeletion mode, CancellationToken cancellationToken = default)
    {
        var user = CheckedUser.Of(userId);
        if (!Enum.IsDefined(mode))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{mode} is no way to delete a user.");
        for (var round = 0; round < MostRounds; round++)
        {
            // By the call that everybody has: what others want too of its jobs comes to them.
            foreach (var subscription in await subscriptions.ListAsync(user, cancellationToken).ConfigureAwait(false))
                await subscriptions.UnsubscribeAsync(subscription.Id, cancellationToken).ConfigureAwait(false);
            var outcome = await _remover.RemoveAsync(user, mode, cancellationToken).ConfigureAwait(false);
            if (outcome != RemovalOutcome.Subscribed)
                return outcome == RemovalOutcome.Removed;
        }

        throw new VideoDigesterException(ErrorCode.DatabaseBusy, "Others went on adding subscriptions for the user while it was being deleted; try again.");
    }

    /// <inheritdoc />
    public async Task ExportAsync(string userId, Stream destination, CancellationToken cancellationToken = default)
    {
        var id = CheckedUser.Of(userId);
        ArgumentNullException.ThrowIfNull(destination);
        var user = await _users.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new VideoDigesterException(ErrorCode.UserNotFound, $"The library does not know a user '{id}'.");
        await exporter.WriteAsync(id, user, destination, cancellationToken).ConfigureAwait(false);
    }
}
