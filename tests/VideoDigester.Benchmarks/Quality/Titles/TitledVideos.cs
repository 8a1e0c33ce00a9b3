using System.Text.RegularExpressions;
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
        var lectures = Directory.EnumerateFiles(data.PathOf(CourseVideo.Folder), "*.json").Order(StringComparer.Ordinal).Select(ReadLecture);
        var recorded = Directory.EnumerateFiles(channel, "*.info.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(ReadRecorded);
        return [.. lectures.Concat(recorded).OfType<TitledVideo>()];
    }

    /// <summary>Reads a lecture; null where the author gave no chapters.</summary>
    public static TitledVideo? ReadLecture(string file)
    {
        var video = CourseVideo.Read(file);
        return Make(video.File, video.About, video.Segments);
    }

    /// <summary>Reads a metadata file and the captions beside it; null where the author gave no chapters or there are no captions.</summary>
    public static TitledVideo? ReadRecorded(string file)
    {
        var captions = file.Replace(".info.json", ".en.vtt", StringComparison.Ordinal);
        if (!File.Exists(captions))
            return null;
        var metadata = YtDlpRecordReader.Read(File.ReadAllBytes(file), DateTimeOffset.UnixEpoch).Metadata;
        return metadata.Chapters.Count > 1
            ? Make(Path.GetFileName(file), metadata, CaptionReader.Read(File.ReadAllBytes(captions), CaptionFormat.Vtt).Segments)
            : null;
    }

    // Authors list their chapters in the description: those lines would tell the titles.
    private static TitledVideo? Make(string name, VideoMetadata metadata, IReadOnlyList<TranscriptSegment> segments)
    {
        if (metadata.Chapters.Count < 2 || metadata.Chapters[0].Start > TimeSpan.Zero)
            return null;
        var blank = metadata with
        {
            Chapters = [.. metadata.Chapters.Select(chapter => chapter with { Title = "" })],
            Description = metadata.Description is { } description ? string.Join('\n', description.Split('\n').Where(line => !ClockTime().IsMatch(line))) : null,
        };
        return new TitledVideo(name, TalkSource.Of(blank, segments), [.. metadata.Chapters.Select(chapter => chapter.Title)]);
    }

    [GeneratedRegex(@"\d:\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();
}
