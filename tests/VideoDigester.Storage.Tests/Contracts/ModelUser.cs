namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What one user has done, in the plainest terms.</summary>
internal sealed class ModelUser
{
    /// <summary>Whether the library knows the user.</summary>
    public bool IsKnown { get; set; }

    public string? DisplayName { get; set; }

    public Dictionary<DigestId, (DateTimeOffset At, string? Note)> Saves { get; } = [];

    public List<(InteractionAction Action, DigestId Digest, DateTimeOffset At, TimeSpan? Dwell)> History { get; } = [];

    public Dictionary<VideoId, ReadingPosition> Positions { get; } = [];

    public bool HasDealtWith(DigestId digest) => History.Exists(done =>
        done.Digest == digest && done.Action is (InteractionAction.Viewed or InteractionAction.Read or InteractionAction.Skipped or InteractionAction.Watched));
}
