using VideoDigester.Library;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Search.Similar;

/// <summary>
/// Videos of a channel, each in two halves: what was said up to the middle is one video, and what was said after it another, both without a title. Whether the one finds the other first needs no judge.
/// </summary>
internal static class SplitVideos
{
    /// <summary>Keeps the halves in an empty library.</summary>
    /// <param name="folder">The videos as yt-dlp left them.</param>
    /// <param name="everyNth">Of how many one is taken.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="videos">Keeps videos.</param>
    /// <param name="transcripts">Keeps transcripts.</param>
    /// <returns>The keys of the videos.</returns>
    public static async Task<IReadOnlyList<string>> KeepAsync(string folder, int everyNth, VideoFileReader reader, VideoStore videos, TranscriptStore transcripts)
    {
        var attempt = new Attempt("halves", DateTimeOffset.UnixEpoch);
        var kept = new List<string>();
        foreach (var files in VideoFileScanner.Scan(folder).OrderBy(files => files.InfoPath, StringComparer.Ordinal).Where((_, at) => at % everyNth == 0))
        {
            var read = await reader.ReadAsync(files, [], CancellationToken.None);
            if (read.Record is not { Metadata: var metadata } || read.Captions.Select(captions => captions.Transcript).FirstOrDefault(transcript => transcript is { Segments.Count: > 40 }) is not { } transcript)
                continue;
            var middle = transcript.Segments.Count / 2;
            await KeepAsync(metadata, "a", transcript, transcript.Segments.Take(middle));
            await KeepAsync(metadata, "b", transcript, transcript.Segments.Skip(middle));
            kept.Add(metadata.Id.Key);
        }

        return kept;

        async Task KeepAsync(VideoMetadata metadata, string half, Transcript transcript, IEnumerable<TranscriptSegment> segments)
        {
            List<TranscriptSegment> said = [.. segments];
            var id = Half(metadata.Id.Key, half);
            await videos.SaveAsync(metadata with { Id = id, Title = null, Description = null, Chapters = [], Tags = [], Heatmap = [] }, null, attempt, CancellationToken.None);
            await transcripts.SaveAsync(
                new Transcript(transcript.Info with { VideoId = id, SegmentCount = said.Count, ContentHash = new string(half[0], 64) }, said), attempt, CancellationToken.None);
        }
    }

    /// <summary>Asks each half for the other.</summary>
    /// <param name="keys">The keys of the videos.</param>
    /// <param name="find">Finds what is similar to a video, the best first.</param>
    /// <returns>The share of halves that find the other first, and the mean of one over its place.</returns>
    public static async Task<(double First, double MeanReciprocalRank)> MeasureAsync(IReadOnlyList<string> keys, Func<VideoId, Task<IReadOnlyList<VideoId>>> find)
    {
        var (first, sum, asked) = (0, 0.0, 0);
        foreach (var key in keys)
            foreach (var (half, other) in ((string, string)[])[("a", "b"), ("b", "a")])
            {
                var found = await find(Half(key, half));
                var place = found.ToList().IndexOf(Half(key, other));
                asked++;
                first += place == 0 ? 1 : 0;
                sum += place < 0 ? 0 : 1.0 / (place + 1);
            }

        return ((double)first / asked, sum / asked);
    }

    /// <summary>What the library finds.</summary>
    public static async Task<IReadOnlyList<VideoId>> FindAsync(IVideoLibrary library, VideoId id) =>
        [.. (await library.FindSimilarAsync(id, new SimilarQuery { Limit = SimilarQuery.MaxLimit })).Select(found => found.Video.Id)];

    private static VideoId Half(string key, string half) => new("halves", $"{key}-{half}");
}
