namespace VideoDigester.Caching;

/// <summary>What is cached: in keys and in the values of <see cref="VideoDigesterTelemetry.Tags.CacheKind"/>.</summary>
internal static class CacheKind
{
    public const string Video = "video";
    public const string Transcript = "transcript";
    public const string TranscriptChoice = "transcript_choice";
    public const string Digest = "digest";
    public const string Digests = "digests";
    public const string Identity = "identity";
    public const string Videos = "videos";
    public const string Hits = "hits";
    public const string VideoHits = "video_hits";
    public const string Similar = "similar";
    public const string FailedLookup = "failed_lookup";
}
