namespace VideoDigester.Storage.People;

/// <summary>A video of a collection, as lists show it.</summary>
internal sealed class ListedCollectionVideo
{
    public required long Position { get; init; }

    public required Timestamp AddedAt { get; init; }

    public required VideoListRow Video { get; init; }
}
