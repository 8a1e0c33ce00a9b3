using VideoDigester.Digests;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>Prints the titles of files, to be read: figures do not say whether a title reads like one. The author's titles stand beside ours where there are any.</summary>
internal static class TitleListing
{
    public static async Task<int> RunAsync(string[] files)
    {
        foreach (var file in files)
        {
            var (source, authors) = Read(file);
            Console.WriteLine($"\n## {Path.GetFileName(file)} {source.Video.Title}");
            foreach (var (i, item) in (await TitleQuality.WriteAsync(source)).Index())
                Console.WriteLine(authors is null ? $"{item.Title}" : $"{item.Title}   <<< {(i < authors.Count ? authors[i] : "?")}");
        }

        return 0;
    }

    private static (DigestSource Source, IReadOnlyList<string>? Authors) Read(string file)
    {
        var titled = Path.GetExtension(file) == ".json"
            ? file.EndsWith(".info.json", StringComparison.Ordinal) ? TitledVideos.ReadRecorded(file) : TitledVideos.ReadLecture(file)
            : null;
        if (titled is not null)
            return (titled.Source, titled.Titles);
        var captions = CaptionReader.Read(File.ReadAllBytes(file), CaptionFormatOf(file));
        var record = file.Split(".en.vtt")[0] + ".info.json";
        var metadata = File.Exists(record)
            ? YtDlpRecordReader.Read(File.ReadAllBytes(record), DateTimeOffset.UnixEpoch).Metadata with { Chapters = [] }
            : new VideoMetadata { Id = new VideoId("example", "listed"), Url = "https://videos.example/listed", FetchedAt = DateTimeOffset.UnixEpoch };
        return (TalkSource.Of(metadata, captions.Segments, captions.Language ?? ""), null);
    }

    private static CaptionFormat CaptionFormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".SRT" => CaptionFormat.Srt,
        ".JSON3" => CaptionFormat.Json3,
        ".SRV1" => CaptionFormat.Srv1,
        ".SRV3" => CaptionFormat.Srv3,
        ".TTML" => CaptionFormat.Ttml,
        _ => CaptionFormat.Vtt,
    };
}
