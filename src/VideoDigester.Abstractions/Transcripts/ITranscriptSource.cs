namespace VideoDigester;

/// <summary>
/// A place that transcripts come from. The library asks its own source first, the captions that the site offers, and then the ones that the
/// application added, in the order in which they were added, until one answers. Implementations must be safe for concurrent use.
/// </summary>
public interface ITranscriptSource
{
    /// <summary>A short name for messages: <c>yt-dlp</c>, <c>company-archive</c>; at most 100 characters.</summary>
    string Name { get; }

    /// <summary>Looks for a transcript.</summary>
    /// <param name="request">The video and what is wanted of it.</param>
    /// <param name="cancellationToken">Cancels the call; leave nothing running and nothing on disk.</param>
    /// <returns>The transcript, or null where this source has none: the next one is asked.</returns>
    /// <exception cref="VideoDigesterException">
    /// The source should have one and could not deliver it. The failure is recorded and the next source is asked; the caller sees it
    /// where none of them answers. Any other exception counts as <see cref="ErrorCode.Unknown"/>.
    /// </exception>
    Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken = default);
}
