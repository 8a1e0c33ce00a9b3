namespace VideoDigester.Storage.Search;

/// <summary>Whose vector one is.</summary>
/// <param name="PassageId">The key of the passage.</param>
/// <param name="TranscriptId">The key of its transcript.</param>
internal readonly record struct VectorPlace(long PassageId, long TranscriptId);
