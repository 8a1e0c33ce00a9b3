namespace VideoDigester;

/// <summary>One row of a list of videos: enough to show it, without description, chapters or transcripts.</summary>
public sealed record VideoSummary
{
    /// <summary>The video's identity.</summary>
    public required VideoId Id { get; init; }

    /// <summary>The page of the video.</summary>
    public required string Url { get; init; }

    /// <summary>The title, or null where no record has one.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the channel, or null.</summary>
    public string? ChannelName { get; init; }

    /// <summary>The address of a still picture, or null.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>The running time, or null where unknown.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>When the video was published, or null.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>The language spoken, as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Views when last observed, or null.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Whether the library holds a transcript.</summary>
    public required bool HasTranscript { get; init; }

    /// <summary>When the library first kept the video, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
