using System.Text.Json;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>Videos whose authors made chapters, which the writer is not shown.</summary>
internal static class ChapteredVideos
{
    /// <summary>The videos of CrashCourse.</summary>
    public static IReadOnlyList<SegmentationSample> ReadCourse(string folder) =>
        [.. CourseVideo.ReadAll(folder).Select(video =>
            Of(video.File, video.Segments, video.About.Duration!.Value, [.. video.About.Chapters.Select(chapter => chapter.Start.TotalSeconds)]))];

    /// <summary>The videos of a folder that have chapters and captions: <c>.info.json</c> files beside the recogniser's captions.</summary>
    public static IReadOnlyList<SegmentationSample> ReadAutomatic(string folder)
    {
        var samples = new List<SegmentationSample>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.info.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var video = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = video.RootElement;
            var captions = file.Replace(".info.json", ".en.vtt", StringComparison.Ordinal);
            if (!root.TryGetProperty("chapters", out var chapters) || chapters.ValueKind != JsonValueKind.Array || chapters.GetArrayLength() < 2 || !File.Exists(captions))
                continue;
            var segments = CaptionReader.Read(File.ReadAllBytes(captions), CaptionFormat.Vtt).Segments;
            var duration = TimeSpan.FromSeconds(root.GetProperty("duration").GetDouble());
            samples.Add(Of(Path.GetFileName(file), segments, duration, [.. chapters.EnumerateArray().Select(chapter => chapter.GetProperty("start_time").GetDouble())]));
        }

        return samples;
    }

    private static SegmentationSample Of(string name, IReadOnlyList<TranscriptSegment> segments, TimeSpan duration, double[] times)
    {
        int[] starts = [.. times.Select(time => Math.Max(0, segments.Index().LastOrDefault(entry => entry.Item.Start.TotalSeconds <= time + 1).Index))];
        return new SegmentationSample(name, TalkSource.Of(segments, video => video with { Duration = duration }), starts, times, IsTimed: true);
    }
}
