using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VideoDigester.Testing;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

/// <summary>Whole records of different ages and sites, written for these tests in yt-dlp's shapes.</summary>
public sealed class RecordSnapshotTests
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    [Fact]
    public Task A_recent_video_with_everything() => Verifier.Verify(Map("youtube-2026"));

    [Fact]
    public Task A_video_of_the_older_program() => Verifier.Verify(Map("youtube-dl-2016"));

    [Fact]
    public Task A_broadcast_before_1970_from_another_site() => Verifier.Verify(Map("broadcast-1968"));

    [Fact]
    public Task One_of_two_videos_on_a_page_of_no_known_site() => Verifier.Verify(Map("page-2024"));

    [Fact]
    public Task A_clip_with_numbers_as_texts() => Verifier.Verify(Map("clip-2021"));

    [Fact]
    public Task A_record_with_hardly_a_field_as_it_should_be() => Verifier.Verify(Map("damaged"));

    private static string Map(string fixture)
    {
        var path = Repository.PathOf("tests", "VideoDigester.Tests", "YtDlp", "Fixtures", fixture + ".info.json");
        var record = YtDlpRecordReader.Read(File.ReadAllBytes(path), InfoJson.FileTime);
        var tracks = record.Tracks.Uploaded.Concat(record.Tracks.Automatic).Select(language => $"{language}: {record.Tracks.KindOf(language)?.ToString() ?? "unknown"}");
        return JsonSerializer.Serialize(new { record.Metadata, Tracks = tracks, Ignored = record.Ignored.Select(field => $"{field.Name}: {field.Reason}") }, Layout);
    }
}
