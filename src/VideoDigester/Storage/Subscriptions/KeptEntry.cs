namespace VideoDigester.Storage.Subscriptions;

/// <summary>An entry whose video the library holds, with a transcript.</summary>
/// <param name="Key">The entry's key.</param>
/// <param name="Video">The video.</param>
internal sealed record KeptEntry(long Key, VideoId Video);
