using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>How much a library holds; null where it was not asked for.</summary>
internal sealed record ContentRow(long? Videos, double? Seconds, long? UnknownDuration, long? Transcripts, long? TranscriptWords, long Digests, long DigestWords)
{
    public static ContentRow From(LibraryContent content) => new(
        content.Videos, content.Duration?.TotalSeconds, content.UnknownDuration, content.Transcripts, content.TranscriptWords, content.Digests, content.DigestWords);
}
