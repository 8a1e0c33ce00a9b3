using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>A collection with the number of its videos.</summary>
internal sealed class ListedCollection
{
    public required CollectionRow Row { get; init; }

    public required long Videos { get; init; }

    public static IQueryable<ListedCollection> Of(LibraryConnection connection, IQueryable<CollectionRow> collections) =>
        from row in collections
        select new ListedCollection { Row = row, Videos = connection.CollectionItems.LongCount(item => item.CollectionId == row.Id) };

    public CollectionInfo Read() => new()
    {
        Id = new CollectionId(Row.PublicId),
        Name = Row.Name,
        Description = Row.Description,
        IsShared = Row.OwnerId is null,
        Videos = Videos,
        CreatedAt = Row.CreatedAt.Value,
        UpdatedAt = Row.UpdatedAt.Value,
    };
}
