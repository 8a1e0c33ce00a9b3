using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Cache;

/// <summary>Videos with transcripts and digests, all known since a moment ago.</summary>
internal static class CacheLibrary
{
    public const int Videos = 1000;

    private const int Segments = 120;
    private static readonly string[] Words = ["bridge", "river", "steel", "engine", "garden", "harbour", "lantern", "meadow", "orchard", "pepper", "quarry", "ribbon", "saddle", "timber", "violin", "window"];

    public static VideoId Id(int at) => new("youtube", $"video{at:000000}");

    public static string Address(int at) => $"https://www.youtube.com/watch?v=video{at:000000}";

    public static async Task FillAsync(IServiceProvider services, int videos, bool withDigests)
    {
        var (store, transcripts, digests) = (services.GetRequiredService<VideoStore>(), services.GetRequiredService<TranscriptStore>(), services.GetRequiredService<IDigestService>());
        for (var at = 0; at < videos; at++)
        {
            var attempt = new Attempt(Address(at), DateTimeOffset.UtcNow);
            var (metadata, transcript) = (Metadata(at), Transcript(at));
            await store.SaveAsync(metadata, sourcePath: null, attempt, CancellationToken.None);
            await transcripts.SaveAsync(transcript, attempt, CancellationToken.None);
            if (withDigests)
                await digests.DigestAsync(new DigestRequest(Id(at), DigestType.Highlights));
        }
    }

    public static string Query(int at) => $"{Words[at % Words.Length]} {Words[at / Words.Length % Words.Length]}";

    private static VideoMetadata Metadata(int at) => new()
    {
        Id = Id(at),
        Url = Address(at),
        FetchedAt = DateTimeOffset.UtcNow,
        Title = $"On {Query(at)} number {at}",
        Description = string.Join(' ', Enumerable.Range(0, 200).Select(word => Words[(at + (word * word)) % Words.Length])),
        Duration = TimeSpan.FromSeconds(Segments * 4),
        Language = "en",
        ViewCount = at,
        Channel = new ChannelMetadata { Key = $"channel{at % 20}", Name = $"Channel {at % 20}" },
        Categories = ["Education"],
        Tags = [.. Enumerable.Range(0, 15).Select(tag => $"tag {(at + tag) % 300}")],
        Chapters = [.. Enumerable.Range(0, 8).Select(chapter => new Chapter(TimeSpan.FromSeconds(chapter * 60), TimeSpan.FromSeconds((chapter + 1) * 60), $"Part {chapter}"))],
        Heatmap = [.. Enumerable.Range(0, 100).Select(point => new HeatmapPoint(TimeSpan.FromSeconds(point * 4), TimeSpan.FromSeconds((point + 1) * 4), point / 100d))],
    };

    private static Transcript Transcript(int at)
    {
        var segments = Enumerable.Range(0, Segments)
            .Select(line => new TranscriptSegment(
                TimeSpan.FromSeconds(line * 4),
                TimeSpan.FromSeconds((line + 1) * 4),
                $"The {Words[(at + line) % Words.Length]} stands near the {Words[(at + (line * line)) % Words.Length]} and the {Words[(at * 3 + line) % Words.Length]} is {line} years old."))
            .ToList();
        return new Transcript(
            new TranscriptInfo
            {
                VideoId = Id(at),
                Language = "en",
                Source = TranscriptSourceKind.Uploaded,
                SegmentCount = segments.Count,
                WordCount = segments.Count * 14,
                ContentHash = TranscriptHash.Compute(segments),
                FetchedAt = DateTimeOffset.UtcNow,
            },
            segments);
    }
}
