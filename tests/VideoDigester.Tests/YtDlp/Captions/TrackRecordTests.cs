using System.Text;
using System.Text.Json;
using VideoDigester.Testing;
using VideoDigester.YtDlp.Captions;

namespace VideoDigester.Tests.YtDlp.Captions;

/// <summary>What the second call is given: one track, nothing that leads elsewhere.</summary>
public sealed class TrackRecordTests : IDisposable
{
    private static readonly CaptionTrack English = new("en", TranscriptSourceKind.Uploaded);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_holds_the_best_format_of_one_track_under_names_of_ours()
    {
        var written = await WriteAsync(
            """
            {"id":"../../x","webpage_url":"https://videos.example/x","url":"https://videos.example/x.mp4","formats":[{"url":"a"}],"http_headers":{"User-Agent":"A"},
             "subtitles":{"de":[{"ext":"vtt","url":"https://videos.example/de"}],
              "en":[{"ext":"vtt","url":"https://videos.example/en.vtt","http_headers":{"X":"1"},"filepath":"/etc/x"},{"ext":"json3","url":"https://videos.example/en.json3","impersonate":true},{"ext":"ass","url":"https://videos.example/en.ass"}]},
             "automatic_captions":{"en":[{"ext":"vtt","url":"https://videos.example/wrong"}]}}
            """,
            English);

        Assert.Equal(
            """{"_type":"video","id":"captions","title":"captions","ext":"mp4","extractor":"generic","extractor_key":"Generic","http_headers":{"User-Agent":"A"},"subtitles":{"en":[{"url":"https://videos.example/en.json3","impersonate":true,"ext":"json3"}]}}""",
            written);
    }

    [Theory]
    [InlineData("../../../../home/x")]
    [InlineData("vtt/../../x")]
    [InlineData("exe")]
    [InlineData("")]
    public async Task A_format_whose_extension_is_none_of_captions_is_not_taken(string extension)
    {
        var json = JsonSerializer.Serialize(new { subtitles = new { en = new[] { new { ext = extension, url = "https://videos.example/x" } } } });

        var refused = await Assert.ThrowsAsync<VideoDigesterException>(() => WriteAsync(json, English));

        Assert.Equal(ErrorCode.UnsupportedCaptions, refused.Code);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://videos.example/x")]
    [InlineData("/relative.vtt")]
    public async Task A_format_whose_address_is_none_of_the_web_is_not_taken(string address)
    {
        var refused = await Assert.ThrowsAsync<VideoDigesterException>(
            () => WriteAsync($"{{\"subtitles\":{{\"en\":[{{\"ext\":\"vtt\",\"url\":\"{address}\"}}]}}}}", English));

        Assert.Equal(ErrorCode.UnsupportedCaptions, refused.Code);
    }

    [Fact]
    public async Task The_next_track_stands_in_for_one_that_cannot_be_read()
    {
        var written = await WriteAsync(
            """{"automatic_captions":{"en":[{"ext":"srt","url":"https://videos.example/a"}]},"subtitles":{"en":[{"ext":"ass","url":"https://videos.example/u"}]}}""",
            English,
            new CaptionTrack("en", TranscriptSourceKind.Automatic));

        Assert.Contains("\"automatic_captions\":{\"en\":[{\"url\":\"https://videos.example/a\",\"ext\":\"srt\"}]}", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captions_that_stand_in_the_record_itself_are_taken_along()
    {
        var written = await WriteAsync("""{"subtitles":{"en":[{"ext":"srt","data":"1\n00:00:00,000 --> 00:00:01,000\nx\n"}]}}""", English);

        Assert.Contains("\"data\":\"1\\n00:00:00,000", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_record_with_the_track_at_its_end_is_read_through_a_small_window()
    {
        var padding = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":[{{\"url\":\"{new string('x', 50)}\"}}]"));
        var written = await WriteAsync($"{{\"formats\":{{{padding}}},\"subtitles\":{{{padding},\"en\":[{{\"ext\":\"vtt\",\"url\":\"https://videos.example/en\"}}]}}}}", English);

        Assert.Contains("https://videos.example/en", written, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string json, params CaptionTrack[] wanted)
    {
        var record = await TrackRecord.FindAsync(_folder.Write("info.json", json), wanted, CancellationToken.None);
        await record.WriteAsync(_folder.PathOf("track.json"), CancellationToken.None);
        return await File.ReadAllTextAsync(_folder.PathOf("track.json"), Encoding.UTF8);
    }
}
