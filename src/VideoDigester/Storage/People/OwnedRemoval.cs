namespace VideoDigester.Storage.People;

/// <summary>A video that a user removed from the library, as it is exported.</summary>
internal sealed class OwnedRemoval
{
    public required long Key { get; init; }

    public required string Site { get; init; }

    public required string ExternalId { get; init; }

    public required string? Title { get; init; }

    public required Timestamp RemovedAt { get; init; }
}
