namespace VideoDigester;

/// <summary>A video that is about something like another one.</summary>
public sealed record SimilarVideo
{
    /// <summary>The video.</summary>
    public required VideoSummary Video { get; init; }

    /// <summary>
    /// How similar it is, 0 to 1, and what the videos are ordered by. By words: how much of what the best passages of the asked video score for its own most distinctive terms the best of this one score (BM25), 1 for as much.
    /// With vectors: the share of the most that two rankings, by words and by meaning, can give (reciprocal rank fusion), 1 for the first of both. The two are not to be compared.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>The passages that correspond, at most three, the best first; empty where only its title does.</summary>
    public IReadOnlyList<SimilarMoment> Moments { get; init; } = [];
}
