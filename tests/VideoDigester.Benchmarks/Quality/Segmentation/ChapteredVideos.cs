using System.Text.Json;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>Videos whose authors made chapters, which the writer is not shown.</summary>
internal static class ChapteredVideos
{
    /// <summary>The videos of CrashCourse: transcripts with times in whole seconds, where a cue lasts until the next one.</summary>
    public static IReadOnlyList<SegmentationSample> ReadCourse(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            using var video = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = video.RootElement;
            var duration = TimeSpan.FromSeconds(root.GetProperty("duration").GetDouble());
            var cues = root.GetProperty("transcript").EnumerateArray()
                .Select(cue => (Start: TimeSpan.FromSeconds(cue.GetProperty("start").GetDouble()), Text: cue.GetProperty("text").GetString()!)).ToList();
            TranscriptSegment[] segments = [.. cues.Select((cue, i) => new TranscriptSegment(cue.Start, i + 1 < cues.Count ? cues[i + 1].Start : duration, cue.Text))];
            return Of(Path.GetFileName(file), segments, duration, root);
        })];

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
            samples.Add(Of(Path.GetFileName(file), segments, TimeSpan.FromSeconds(root.GetProperty("duration").GetDouble()), root));
        }

        return samples;
    }

    private static SegmentationSample Of(string name, IReadOnlyList<TranscriptSegment> segments, TimeSpan duration, JsonElement root)
    {
        double[] times = [.. root.GetProperty("chapters").EnumerateArray().Select(chapter => chapter.GetProperty("start_time").GetDouble())];
        int[] starts = [.. times.Select(time => Math.Max(0, segments.Index().LastOrDefault(entry => entry.Item.Start.TotalSeconds <= time + 1).Index))];
        return new SegmentationSample(name, TalkSource.Of(segments, video => video with { Duration = duration }), starts, times, IsTimed: true);
    }
}
