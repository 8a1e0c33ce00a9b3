using System.Text;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

public sealed class LargeFileTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public async Task Fifty_megabytes_of_comments_are_never_held()
    {
        var json = WithComments(50 * Megabyte, "");
        await ReadAsync(json);
        var before = GC.GetAllocatedBytesForCurrentThread();

        // A memory stream completes at once: all the work is done on this thread.
        var reading = ReadAsync(json);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(reading.IsCompletedSuccessfully);
        Assert.Equal("after the comments", (await reading).Metadata.Title);
        Assert.True(allocated < Megabyte, $"{allocated} bytes were allocated.");
    }

    [Fact]
    public async Task A_repaired_file_of_fifty_megabytes_is_not_held_either()
    {
        var json = WithComments(50 * Megabyte, ", \"average_rating\": NaN");
        await ReadAsync(json);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = ReadAsync(json);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("after the comments", (await reading).Metadata.Title);
        Assert.True(allocated < Megabyte, $"{allocated} bytes were allocated.");
    }

    [Fact]
    public async Task A_long_description_grows_the_window_and_comes_out_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Wort für Wort, \\u00e4hnlich. ", 100_000));
        var json = Encoding.UTF8.GetBytes($"{{\"id\":\"1\",\"extractor_key\":\"Vimeo\",\"description\":\"{text}\",\"title\":\"kept\"}}");

        var record = await YtDlpRecordReader.ReadAsync(new TrickleStream(new MemoryStream(json)), InfoJson.FileTime, CancellationToken.None);

        Assert.Equal(text.Replace("\\u00e4", "ä", StringComparison.Ordinal), record.Metadata.Description);
        Assert.Equal("kept", record.Metadata.Title);
    }

    [Fact]
    public async Task A_value_above_the_limit_is_refused()
    {
        byte[] json = [.. "{\"id\":\"1\",\"x\":\""u8, .. Enumerable.Repeat((byte)'x', 70 * Megabyte), .. "\"}"u8];

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => ReadAsync(json));

        Assert.Equal(ErrorCode.InvalidMetadata, failure.Code);
        Assert.Contains("64 MiB", failure.Message, StringComparison.Ordinal);
    }

    private static Task<YtDlpRecord> ReadAsync(byte[] json) => YtDlpRecordReader.ReadAsync(new MemoryStream(json), InfoJson.FileTime, CancellationToken.None);

    private static byte[] WithComments(int size, string fields)
    {
        var comment = "{\"id\": \"Ugx0\", \"text\": \"Worth every minute \\ud83d\\ude00 \\u4eca\\u65e5\", \"author\": \"@someone\", \"like_count\": 12, \"parent\": \"root\", \"replies\": [[], {}]},\n"u8;
        var json = new MemoryStream(size + Megabyte);
        json.Write("{\"id\": \"1\", \"extractor_key\": \"Vimeo\", \"webpage_url\": \"https://vimeo.com/1\", \"comments\": ["u8);
        while (json.Length < size)
            json.Write(comment);
        json.Write(Encoding.UTF8.GetBytes($"null]{fields}, \"title\": \"after the comments\"}}"));
        return json.ToArray();
    }
}
