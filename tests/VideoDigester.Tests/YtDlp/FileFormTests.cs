using System.Text;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

/// <summary>What a file may be on the outside: encodings, what Python writes beyond JSON, damage. Read both ways.</summary>
public sealed class FileFormTests
{
    private const string Json = "{\"id\": \"1\", \"extractor_key\": \"Vimeo\", \"view_count\": 7, \"title\": \"今日 😀\", \"webpage_url\": \"https://vimeo.com/1\"}\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Json) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Json) },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json)] },
        { "UTF-16 big endian", Encoding.BigEndianUnicode.GetBytes(Json) },
        { "UTF-16 big endian with a mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Json)] },
        { "UTF-32 with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Json)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_usual_encoding_is_read(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        Assert.Equal("今日 😀", YtDlpRecordReader.Read(bytes, InfoJson.FileTime).Metadata.Title);
        Assert.Equal("今日 😀", (await StreamAsync(bytes)).Metadata.Title);
        Assert.Equal("今日 😀", (await PipeAsync(bytes)).Metadata.Title);
    }

    [Fact]
    public async Task A_large_UTF16_file_is_read_to_its_last_field()
    {
        var padding = string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"Füllung {i}\""));
        var bytes = Encoding.Unicode.GetBytes($"{{\"comments\": [{padding}], \"id\": \"1\", \"extractor_key\": \"Vimeo\", \"title\": \"ganz hinten\"}}");

        Assert.Equal("ganz hinten", (await StreamAsync(bytes)).Metadata.Title);
    }

    [Fact]
    public async Task What_Python_writes_beyond_JSON_costs_only_the_number()
    {
        const string json = """
            {"average_rating": NaN, "formats": [{"tbr": Infinity, "x": [-Infinity, NaN]}], "id": "1", "extractor_key": "Vimeo",
             "title": "NaN, Infinity: \"NaN\" [NaN]", "view_count": -Infinity, "like_count": NaN, "comment_count": 3}
            """;

        foreach (var record in new[] { InfoJson.Read(json), await StreamAsync(Encoding.UTF8.GetBytes(json)), await PipeAsync(Encoding.UTF8.GetBytes(json)) })
        {
            Assert.Equal("NaN, Infinity: \"NaN\" [NaN]", record.Metadata.Title);
            Assert.Equal((null, null, 3L), (record.Metadata.ViewCount, record.Metadata.LikeCount, record.Metadata.CommentCount));
            Assert.Equal(["view_count", "like_count"], record.Ignored.Select(field => field.Name));
            Assert.All(record.Ignored, field => Assert.Equal("not a finite number", field.Reason));
        }
    }

    [Fact]
    public async Task Words_beyond_JSON_are_found_at_every_place_of_the_window()
    {
        for (var padding = 65_500; padding < 65_560; padding++)
        {
            var json = $"{{\"id\":\"1\",\"extractor_key\":\"Vimeo\",\"x\":\"{new string('x', padding - 60)}\",\"view_count\":-Infinity,\"a\":[NaN,NaN],\"title\":\"kept\"}}";
            var record = await PipeAsync(Encoding.UTF8.GetBytes(json));
            Assert.Equal("kept", record.Metadata.Title);
            Assert.Equal("view_count", Assert.Single(record.Ignored).Name);
        }
    }

    [Fact]
    public void Raw_control_characters_in_texts_are_accepted() =>
        Assert.Equal("a b", InfoJson.ReadVideo("\"title\":\"a\nb\"").Metadata.Title);

    [Fact]
    public void Of_a_field_that_stands_twice_the_last_one_counts() =>
        Assert.Equal("second", InfoJson.ReadVideo("\"title\":\"first\",\"title\":\"second\"").Metadata.Title);

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "yt-dlp prints that when it failed")]
    [InlineData("[{\"id\":\"1\"}]", "a list")]
    [InlineData("42", "a bare value")]
    [InlineData("<!DOCTYPE html><html></html>", "not JSON: line 1, byte 1")]
    [InlineData("{\"id\":\"1\",\n\"title\":'x'}", "not JSON: line 2, byte 9")]
    [InlineData("{\"id\":\"1\"", "cut off")]
    [InlineData("{\"id\":\"1\",\"title\":\"half", "cut off")]
    [InlineData("{\"id\":\"1\",\"formats\":[{\"url\":", "cut off")]
    [InlineData("{\"id\":\"1\",\"extractor_key\":\"Vimeo\"} {\"id\":\"2\"}", "not JSON")]
    public async Task A_file_that_is_not_one_record_says_why(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var failures = new[]
        {
            InfoJson.Refuse(text),
            await Assert.ThrowsAsync<VideoDigesterException>(() => StreamAsync(bytes)),
            await Assert.ThrowsAsync<VideoDigesterException>(() => PipeAsync(bytes)),
        };

        Assert.All(failures, failure => Assert.Equal(ErrorCode.InvalidMetadata, failure.Code));
        Assert.All(failures, failure => Assert.Contains(expected, failure.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(250, null)]
    [InlineData(300, "deep")]
    [InlineData(200_000, "deep")]
    public async Task Nesting_has_a_limit(int depth, string? expected)
    {
        var json = $"{{\"id\":\"1\",\"extractor_key\":\"Vimeo\",\"x\":{new string('[', depth)}{new string(']', depth)}}}";

        if (expected is null)
            Assert.Empty(InfoJson.Read(json).Ignored);
        else
            Assert.Contains(expected, (await Assert.ThrowsAsync<VideoDigesterException>(() => StreamAsync(Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_honours_its_cancellation() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            YtDlpRecordReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Json)), InfoJson.FileTime, new CancellationToken(canceled: true)));

    private static Task<YtDlpRecord> StreamAsync(byte[] bytes) => YtDlpRecordReader.ReadAsync(new MemoryStream(bytes), InfoJson.FileTime, CancellationToken.None);

    private static Task<YtDlpRecord> PipeAsync(byte[] bytes) => YtDlpRecordReader.ReadAsync(new TrickleStream(new MemoryStream(bytes)), InfoJson.FileTime, CancellationToken.None);
}
