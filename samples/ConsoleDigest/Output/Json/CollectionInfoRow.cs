using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record CollectionInfoRow(string Id, string Name, string? Description, bool Shared, long Videos, DateTime CreatedAt, DateTime UpdatedAt, string? Next)
{
    public static CollectionInfoRow From(CollectionInfo collection, string? next) => new(
        collection.Id.ToString(),
        collection.Name,
        collection.Description,
        collection.IsShared,
        collection.Videos,
        collection.CreatedAt.UtcDateTime,
        collection.UpdatedAt.UtcDateTime,
        next);
}
