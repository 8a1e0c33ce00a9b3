using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester.Digests;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>
/// Reads the videos with chapters of the author: lectures with timed transcripts in one file, and videos of a channel, metadata beside automatic captions.
/// </summary>
internal static partial class TitledVideos
{
    /// <summary>Reads all of them, in the order of their names.</summary>
    public static List<TitledVideo> Read(DataFolder data, string channel)
    {
        var lectures = Directory.EnumerateFiles(data.PathOf("chapters/crashcourse_psych"), "*.json").Order(StringComparer.Ordinal).Select(ReadLecture);
        var recorded = Directory.EnumerateFiles(channel, "*.info.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(ReadRecorded);
        return [.. lectures.Concat(recorded).OfType<TitledVideo>()];
    }

    /// <summary>Reads a lecture; null where the author gave no chapters.</summary>
    public static TitledVideo? ReadLecture(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        var duration = TimeSpan.FromSeconds(root.GetProperty("duration").GetDouble());
        var cues = root.GetProperty("transcript").EnumerateArray()
            .Select(cue => (Start: TimeSpan.FromSeconds(cue.GetProperty("start").GetDouble()), Text: cue.GetProperty("text").GetString() ?? ""))
            .ToArray();
        var segments = cues.Select((cue, i) => new TranscriptSegment(cue.Start, i + 1 < cues.Length ? cues[i + 1].Start : Max(cue.Start, duration), cue.Text)).ToArray();
        var metadata = new VideoMetadata
        {
            Id = new VideoId("youtube", root.GetProperty("id").GetString()!),
            Url = "https://videos.example/lecture",
            FetchedAt = DateTimeOffset.UnixEpoch,
            Title = root.GetProperty("title").GetString(),
            Description = root.GetProperty("description").GetString(),
            Tags = [.. root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)],
            Duration = duration,
            Chapters = [.. root.GetProperty("chapters").EnumerateArray().Select(ReadChapter)],
        };
        return Make(Path.GetFileName(file), metadata, segments, "en");
    }

    /// <summary>Reads a metadata file and the captions beside it; null where the author gave no chapters or there are no captions.</summary>
    public static TitledVideo? ReadRecorded(string file)
    {
        var captions = file.Replace(".info.json", ".en.vtt", StringComparison.Ordinal);
        if (!File.Exists(captions))
            return null;
        var metadata = YtDlpRecordReader.Read(File.ReadAllBytes(file), DateTimeOffset.UnixEpoch).Metadata;
        return metadata.Chapters.Count > 1
            ? Make(Path.GetFileName(file), metadata, CaptionReader.Read(File.ReadAllBytes(captions), CaptionFormat.Vtt).Segments, "en")
            : null;
    }

    /// <summary>A source of metadata and segments.</summary>
    public static DigestSource SourceOf(VideoMetadata metadata, IReadOnlyList<TranscriptSegment> segments, string language)
    {
        var info = new TranscriptInfo
        {
            VideoId = metadata.Id,
            Language = language,
            Source = TranscriptSourceKind.Automatic,
            Format = CaptionFormat.Vtt,
            SegmentCount = segments.Count,
            WordCount = 0,
            ContentHash = "",
            FetchedAt = DateTimeOffset.UnixEpoch,
        };
        return new DigestSource(metadata, new Transcript(info, segments));
    }

    // Authors list their chapters in the description: those lines would tell the titles.
    private static TitledVideo? Make(string name, VideoMetadata metadata, IReadOnlyList<TranscriptSegment> segments, string language)
    {
        if (metadata.Chapters.Count < 2 || metadata.Chapters[0].Start > TimeSpan.Zero)
            return null;
        var blank = metadata with
        {
            Chapters = [.. metadata.Chapters.Select(chapter => chapter with { Title = "" })],
            Description = metadata.Description is { } description ? string.Join('\n', description.Split('\n').Where(line => !ClockTime().IsMatch(line))) : null,
        };
        return new TitledVideo(name, SourceOf(blank, segments, language), [.. metadata.Chapters.Select(chapter => chapter.Title)]);
    }

    private static Chapter ReadChapter(JsonElement chapter) => new(
        TimeSpan.FromSeconds(chapter.GetProperty("start_time").GetDouble()),
        TimeSpan.FromSeconds(chapter.GetProperty("end_time").GetDouble()),
        chapter.GetProperty("title").GetString() ?? "");

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    [GeneratedRegex(@"\d:\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
