namespace VideoDigester;

/// <summary>How a library grew: videos by when they were added, transcripts by when they were kept, digests by when they were written.</summary>
/// <param name="Added">What came in this time and is still there.</param>
/// <param name="Total">What of it was there at the end of this time, with all that came before.</param>
public sealed record LibraryGrowth(LibraryContent Added, LibraryContent Total);
