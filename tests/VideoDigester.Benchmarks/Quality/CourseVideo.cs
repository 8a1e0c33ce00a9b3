using System.Text.Json;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>A video of CrashCourse Psychology with all that is known about it: transcript, chapters of the author and the "most replayed" curve.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="About">What is known about it.</param>
/// <param name="Segments">What is said. Cues have a start only, in whole seconds: each lasts until the next one, the last until the end of the video.</param>
internal sealed record CourseVideo(string File, VideoMetadata About, IReadOnlyList<TranscriptSegment> Segments)
{
    /// <summary>Where they are in the shared data.</summary>
    public const string Folder = "chapters/crashcourse_psych";

    /// <summary>Reads a folder of videos, each a JSON file, in the order of their names.</summary>
    public static IEnumerable<CourseVideo> ReadAll(string folder) => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read);

    /// <summary>Reads a file.</summary>
    public static CourseVideo Read(string path)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        var video = json.RootElement;
        var duration = SecondsOf(video, "duration");
        var cues = video.GetProperty("transcript").EnumerateArray().Select(cue => (Start: SecondsOf(cue, "start"), Text: StringOf(cue, "text"))).ToArray();
        var about = new VideoMetadata
        {
            Id = new VideoId("youtube", StringOf(video, "id")),
            Url = "https://videos.example/lecture",
            FetchedAt = DateTimeOffset.UnixEpoch,
            Title = StringOf(video, "title"),
            Description = StringOf(video, "description"),
            Tags = [.. video.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)],
            Duration = duration,
            Chapters = [.. video.GetProperty("chapters").EnumerateArray()
                .Select(chapter => new Chapter(SecondsOf(chapter, "start_time"), SecondsOf(chapter, "end_time"), StringOf(chapter, "title")))],
            Heatmap = [.. video.GetProperty("heatmap").EnumerateArray()
                .Select(bin => new HeatmapPoint(SecondsOf(bin, "start_time"), SecondsOf(bin, "end_time"), bin.GetProperty("value").GetDouble()))],
        };
        return new CourseVideo(Path.GetFileName(path), about, [.. cues.Select((cue, i) => new TranscriptSegment(cue.Start, EndOf(i), cue.Text))]);

        TimeSpan EndOf(int cue) => cue + 1 < cues.Length ? cues[cue + 1].Start : duration > cues[cue].Start ? duration : cues[cue].Start;
    }

    private static TimeSpan SecondsOf(JsonElement element, string name) => TimeSpan.FromSeconds(element.GetProperty(name).GetDouble());

    private static string StringOf(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
