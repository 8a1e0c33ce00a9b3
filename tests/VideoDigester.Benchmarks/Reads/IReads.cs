namespace VideoDigester.Benchmarks.Reads;

/// <summary>One way to read what hosts read most. All ways give the same.</summary>
internal interface IReads : IAsyncDisposable
{
    string Name { get; }

    /// <summary>A video with everything but the words of its transcripts.</summary>
    Task<Video?> FindVideoAsync(VideoId id);

    /// <summary>The first page of the newest additions.</summary>
    Task<IReadOnlyList<VideoSummary>> ListNewestAsync();

    /// <summary>The second page of the long videos with a transcript, the most viewed first.</summary>
    Task<IReadOnlyList<VideoSummary>> ListViewedAsync(ViewedPlace after);

    /// <summary>The current transcript of a video, with all its words.</summary>
    Task<Transcript?> FindTranscriptAsync(VideoId id);

    /// <summary>A digest with its items and their evidence.</summary>
    Task<Digest?> FindDigestAsync(DigestId id);
}
