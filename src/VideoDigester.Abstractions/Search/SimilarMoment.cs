namespace VideoDigester;

/// <summary>Where two videos say something similar.</summary>
public sealed record SimilarMoment
{
    /// <summary>When the video that was asked about says it.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>What it says, in a few sentences or parts of them.</summary>
    public required string Snippet { get; init; }

    /// <summary>When the similar video says it.</summary>
    public required TimeSpan OtherStart { get; init; }

    /// <summary>What that one says.</summary>
    public required string OtherSnippet { get; init; }

    /// <summary>The address of the similar video's page at that moment.</summary>
    public required string OtherUrl { get; init; }
}
