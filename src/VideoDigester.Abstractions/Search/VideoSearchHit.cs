namespace VideoDigester;

/// <summary>A video in which something matches.</summary>
public sealed record VideoSearchHit
{
    /// <summary>The video.</summary>
    public required VideoSummary Video { get; init; }

    /// <summary>Its best hits, best first; at least one.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How good the video is; more is better. Several good hits weigh more than one. Comparable within one search only.</summary>
    public required double Score { get; init; }
}
