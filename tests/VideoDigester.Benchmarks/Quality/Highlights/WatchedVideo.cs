using System.Text.Json;
using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality.Highlights;

/// <summary>A video whose "most replayed" curve is known.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Source">What a writer gets, with the curve.</param>
internal sealed record WatchedVideo(string Name, DigestSource Source)
{
    /// <summary>Reads a folder of videos, each a JSON file with the transcript, in the order of their names.</summary>
    public static IEnumerable<WatchedVideo> Read(string folder) => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Parse);

    private static WatchedVideo Parse(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var video = json.RootElement;
        var duration = SecondsOf(video, "duration");
        var cues = video.GetProperty("transcript").EnumerateArray().Select(cue => (Start: SecondsOf(cue, "start"), Text: cue.GetProperty("text").GetString()!)).ToArray();

        // Cues have a start only: each lasts until the next one.
        var segments = cues.Select((cue, i) => new TranscriptSegment(cue.Start, i + 1 < cues.Length ? cues[i + 1].Start : duration > cue.Start ? duration : cue.Start, cue.Text)).ToArray();
        return new WatchedVideo(Path.GetFileNameWithoutExtension(path), TalkSource.Of(segments, about => about with
        {
            Title = video.GetProperty("title").GetString(),
            Description = video.GetProperty("description").GetString(),
            Duration = duration,
            Tags = [.. video.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)],
            Chapters = [.. video.GetProperty("chapters").EnumerateArray()
                .Select(chapter => new Chapter(SecondsOf(chapter, "start_time"), SecondsOf(chapter, "end_time"), chapter.GetProperty("title").GetString()!))],
            Heatmap = [.. video.GetProperty("heatmap").EnumerateArray()
                .Select(bin => new HeatmapPoint(SecondsOf(bin, "start_time"), SecondsOf(bin, "end_time"), bin.GetProperty("value").GetDouble()))],
        }));
    }

    private static TimeSpan SecondsOf(JsonElement element, string name) => TimeSpan.FromSeconds(element.GetProperty(name).GetDouble());
}
