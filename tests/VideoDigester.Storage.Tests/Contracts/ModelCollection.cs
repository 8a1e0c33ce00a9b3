namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A collection in the plainest terms.</summary>
internal sealed class ModelCollection
{
    public required CollectionId Id { get; init; }

    public required string? Owner { get; init; }

    public required string Name { get; set; }

    public List<VideoId> Videos { get; } = [];

    public bool IsSeenBy(string user) => Owner is null || Owner == user;
}
