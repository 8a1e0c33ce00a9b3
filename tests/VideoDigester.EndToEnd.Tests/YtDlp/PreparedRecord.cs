using System.Text;
using VideoDigester.Testing.YtDlp;
using VideoDigester.YtDlp;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Captions;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>A record as yt-dlp prints it for YouTube, with uploaded, recognised and translated tracks whose addresses are on the test's site.</summary>
internal static class PreparedRecord
{
    /// <summary>What is wanted, and the one request that must come of it.</summary>
    public static IReadOnlyList<(TranscriptRequest Wanted, (string Path, string Language, TranscriptSourceKind Kind) Expected)> Choices { get; } =
    [
        (Wanting([]), ("/u/en-GB", "en-GB", TranscriptSourceKind.Uploaded)),
        (Wanting(["fr"]), ("/u/fr", "fr", TranscriptSourceKind.Uploaded)),
        (Wanting(["xx", "fr"]), ("/u/fr", "fr", TranscriptSourceKind.Uploaded)),
        (Wanting(["de"]), ("/u/en-GB", "en-GB", TranscriptSourceKind.Uploaded)),
        (Wanting(["de"], allowTranslated: true), ("/a/de", "de", TranscriptSourceKind.Translated)),
        (Wanting(["fr", "de"], allowTranslated: true), ("/u/fr", "fr", TranscriptSourceKind.Uploaded)),
        (Wanting(["de"], id: "noupload"), ("/a/en-orig", "en", TranscriptSourceKind.Automatic)),
        (Wanting([], id: "noupload"), ("/a/en-orig", "en", TranscriptSourceKind.Automatic)),
    ];

    public static IReadOnlyList<string> Paths { get; } = ["/u/en-GB", "/u/fr", "/a/en", "/a/en-orig", "/a/de", "/a/fr"];

    public static async Task<SourcedTranscript?> FetchAsync(YtDlpLibrary library, LoopbackSite site, TranscriptRequest wanted)
    {
        var options = library.Get<YtDlpOptions>();
        await using var session = await YtDlpSession.OpenAsync(options, () => null, CancellationToken.None);
        var path = session.Folder.PathOf("video.info.json");
        await File.WriteAllTextAsync(path, Json(site, withUploads: wanted.Video.Id.Key != "noupload"));
        var record = YtDlpRecordReader.Read(await File.ReadAllBytesAsync(path), DateTimeOffset.UnixEpoch);
        var source = new YtDlpTranscriptSource(library.Get<YtDlpClient>(), new YtDlpExtraction(session, record, path));
        return await source.TryGetAsync(wanted with { Video = record.Metadata }, CancellationToken.None);
    }

    private static TranscriptRequest Wanting(IReadOnlyList<string> languages, bool allowTranslated = false, string id = "prepared") => new()
    {
        Video = new VideoMetadata { Id = new VideoId("youtube", id), Url = "https://www.youtube.com/watch?v=prepared", FetchedAt = DateTimeOffset.UnixEpoch },
        Languages = languages,
        AllowTranslated = allowTranslated,
    };


    private static string Json(LoopbackSite site, bool withUploads)
    {
        string Track(string key, string path, string query) =>
            $"\"{key}\":[{{\"ext\":\"ass\",\"url\":\"{site.At(path)}{query}\"}},{{\"ext\":\"vtt\",\"url\":\"{site.At(path)}{query}\"}}]";
        var uploads = withUploads ? $"{Track("fr", "/u/fr", "")},{Track("en-GB", "/u/en-GB", "")},\"live_chat\":[{{\"ext\":\"json\",\"url\":\"{site.At("/chat")}\"}}]" : "";
        return new StringBuilder()
            .Append("{\"id\":\"prepared0001\",\"title\":\"Prepared\",\"extractor\":\"youtube\",\"extractor_key\":\"Youtube\",\"webpage_url\":\"").Append(site.At("/watch")).Append("\",")
            .Append("\"formats\":[],\"http_headers\":{\"X-From\":\"record\"},\"subtitles\":{").Append(uploads).Append("},")
            .Append("\"automatic_captions\":{").AppendJoin(',', Track("en", "/a/en", ""), Track("de", "/a/de", ""), Track("fr", "/a/fr", ""), Track("en-orig", "/a/en-orig", "")).Append("}}")
            .ToString();
    }
}
