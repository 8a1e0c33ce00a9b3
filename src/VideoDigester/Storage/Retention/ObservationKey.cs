namespace VideoDigester.Storage.Retention;

/// <summary>Names an observation of a video's counts.</summary>
/// <param name="VideoId">The video's key.</param>
/// <param name="At">When it was made.</param>
internal readonly record struct ObservationKey(long VideoId, Timestamp At);
