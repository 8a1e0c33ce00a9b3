namespace VideoDigester;

/// <summary>A video as the library holds it: the best that all records of metadata together say. Immutable.</summary>
public sealed record Video
{
    /// <summary>The merged metadata. Its <see cref="VideoMetadata.FetchedAt"/> is that of the newest record.</summary>
    public required VideoMetadata Metadata { get; init; }

    /// <summary>When the library first kept the video, UTC.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When a record last changed what the library holds, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the site was found to have removed the video, UTC, or null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>The <c>.info.json</c> the video was last imported from, or null where it came from the site itself.</summary>
    public string? SourcePath { get; init; }

    /// <summary>The current transcripts, best first: in the language spoken before others, then in the order of <see cref="TranscriptSourceKind"/>.</summary>
    public IReadOnlyList<TranscriptInfo> Transcripts { get; init; } = [];

    /// <summary>The observed counts, oldest first.</summary>
    public IReadOnlyList<VideoCounts> Statistics { get; init; } = [];

    /// <summary>The video's identity.</summary>
    public VideoId Id => Metadata.Id;

    /// <summary>The title, or the identity where no record has a title.</summary>
    public string Title => Metadata.Title ?? Metadata.Id.ToString();

    /// <summary>The address that starts the video at a moment.</summary>
    /// <param name="time">The moment; fractions of a second are cut off.</param>
    /// <returns>The page's address with the site's own way of naming a moment, or a media fragment (<c>#t=</c>) where none is known.</returns>
    public string LinkAt(TimeSpan time) => DeepLink.To(Metadata.Id, Metadata.Url, time);
}
