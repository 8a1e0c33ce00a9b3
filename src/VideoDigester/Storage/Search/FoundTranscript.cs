namespace VideoDigester.Storage.Search;

/// <summary>The transcript of a hit.</summary>
/// <param name="Key">Its key in the database.</param>
/// <param name="VideoKey">The key of its video.</param>
/// <param name="Language">Its language.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record FoundTranscript(long Key, long VideoKey, string Language, TranscriptSourceKind Source);
