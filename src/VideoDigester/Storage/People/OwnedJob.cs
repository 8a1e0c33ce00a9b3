namespace VideoDigester.Storage.People;

/// <summary>A job of a user, as it is exported.</summary>
internal sealed class OwnedJob
{
    public required long Key { get; init; }

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string Target { get; init; }

    public required string State { get; init; }

    public required Timestamp CreatedAt { get; init; }

    public required Timestamp? FinishedAt { get; init; }
}
