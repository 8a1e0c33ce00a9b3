using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>How collections are found: by whoever may see them, and by nobody else.</summary>
internal static class CollectionQueries
{
    /// <summary>The collections that a user may see; of nobody in particular those that are everybody's.</summary>
    public static IQueryable<CollectionRow> CollectionsSeenBy(this LibraryConnection connection, long? user) => user is { } key
        ? connection.Collections.Where(row => row.OwnerId == null || row.OwnerId == key)
        : connection.Collections.Where(row => row.OwnerId == null);

    /// <summary>The collection of a name, where the user may see it.</summary>
    public static IQueryable<CollectionRow> CollectionsNamed(this LibraryConnection connection, CollectionId id, long? user) =>
        connection.CollectionsSeenBy(user).Where(row => row.PublicId == id.Value);

    /// <summary>The key of the user who asks; null where nobody in particular does, or somebody whom the library does not know, who has no collections.</summary>
    public static async Task<long?> FindUserAsync(this LibraryConnection connection, string? userId, CancellationToken cancellationToken) =>
        userId is null ? null : await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false);

    public static VideoDigesterException Unknown(CollectionId id) => new(ErrorCode.CollectionNotFound, $"There is no collection {id}.");
}
