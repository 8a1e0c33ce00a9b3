using System.Globalization;
using System.Text;
using VideoDigester.Testing;
using VideoDigester.YtDlp;
using Xunit.Abstractions;

namespace VideoDigester.Tests.YtDlp;

/// <summary>Damaged records: whatever is in a file, it becomes a video or a typed failure.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 10_000;
    private const int LargestInput = 4_000_000;
    private const int LargestRealInput = 200_000;

    private static readonly string[] Values =
    [
        "null", "true", "NaN", "-Infinity", "1e999", "-1", "0", "123456789012345678901234567890", "1e-400", "\"\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"",
        "[]", "{}", "[null]", "[[[[]]]]", "{\"a\":{\"b\":[1]}}", "\"1:02:03\"", "\"99999999\"", "[{\"start_time\":1e30,\"end_time\":-1}]", "[{\"url\":5}]", "-", "\"",
    ];

    [Fact]
    public Task Damaged_records_end_as_videos_or_typed_failures() =>
        MutateAsync(Directory.GetFiles(Repository.PathOf("tests", "VideoDigester.Tests", "YtDlp", "Fixtures"), "*.info.json"), share: 1);

    [SkippableFact]
    public Task Damaged_real_records_do_too() =>
        MutateAsync(
            [.. Directory.EnumerateFiles(SharedData.Require("info"), "*.json", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length < LargestRealInput)],
            share: 5);

    private async Task MutateAsync(string[] files, int share)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("VIDEODIGESTER_MUTATIONS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;
        count /= share;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("VIDEODIGESTER_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed {seed}, {count} mutations");
        var random = new Random(seed);
        var inputs = files.Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var read = 0L;
        for (var i = 0; i < count; i++)
        {
            var mutated = Mutate(inputs[random.Next(inputs.Length)], random);
            read += mutated.Length;
            var outcome = await ReadAsync(mutated, random.Next(3));
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        output.WriteLine($"{string.Join(", ", outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}"))}; {read} bytes read");
        Assert.Equal(count, outcomes.Values.Sum());
        Assert.Empty(outcomes.Keys.Except(["video", nameof(ErrorCode.InvalidMetadata), nameof(ErrorCode.Playlist)]));
        Assert.True(outcomes.GetValueOrDefault("video") > 0);
    }

    private static async Task<string> ReadAsync(byte[] json, int way)
    {
        try
        {
            var record = way switch
            {
                0 => ReadWithinBounds(json),
                1 => await YtDlpRecordReader.ReadAsync(new MemoryStream(json), InfoJson.FileTime, CancellationToken.None),
                _ => await YtDlpRecordReader.ReadAsync(new TrickleStream(new MemoryStream(json)), InfoJson.FileTime, CancellationToken.None),
            };
            Validate(record);
            return "video";
        }
        catch (VideoDigesterException failure)
        {
            return failure.Code.ToString();
        }
    }

    private static YtDlpRecord ReadWithinBounds(byte[] json)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return YtDlpRecordReader.Read(json, InfoJson.FileTime);
        }
        finally
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < (1 << 20) + (16L * json.Length), $"{allocated} bytes were allocated for {json.Length}.");
        }
    }

    /// <summary>What the rooms below may rely on, however the file looks.</summary>
    private static void Validate(YtDlpRecord record)
    {
        var metadata = record.Metadata;
        Assert.NotEmpty(metadata.Url);
        Assert.Equal(metadata.Id, VideoId.Parse(metadata.Id.ToString()));
        Assert.False(metadata.Duration <= TimeSpan.Zero);
        Assert.False(metadata.ViewCount < 0 || metadata.LikeCount < 0 || metadata.CommentCount < 0 || metadata.AgeLimit < 0 || metadata.Channel?.FollowerCount < 0);
        Assert.All(metadata.Chapters, chapter => Assert.True(chapter.Start >= TimeSpan.Zero && chapter.End > chapter.Start));
        Assert.All(metadata.Chapters.Zip(metadata.Chapters.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(metadata.Heatmap, point => Assert.True(point.Value is >= 0 and <= 1 && point.End > point.Start));
        Assert.True(record.Ignored.Count < 400);
        Assert.All(Texts(metadata), text => Assert.True(text is null || (!text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text))));
    }

    private static IEnumerable<string?> Texts(VideoMetadata metadata) =>
        [metadata.Id.Key, metadata.Url, metadata.Title, metadata.Description, metadata.ThumbnailUrl, metadata.Channel?.Key, metadata.Channel?.Name, metadata.Channel?.Handle, .. metadata.Tags, .. metadata.Categories, .. metadata.Chapters.Select(chapter => chapter.Title)];

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static byte[] Mutate(byte[] input, Random random)
    {
        var json = input.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
            Mutate(json, random);
        return [.. json];
    }

    private static void Mutate(List<byte> json, Random random)
    {
        var at = random.Next(json.Count + 1);
        var length = Math.Min(random.Next(1, 40), json.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < json.Count:
                json[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < json.Count:
                json[at] = (byte)random.Next(256);
                break;
            case 2:
                json.RemoveRange(at, json.Count - at);
                break;
            case 3:
                json.RemoveRange(at, length);
                break;
            case 4 when json.Count < LargestInput:
                json.InsertRange(at, json.GetRange(at, length));
                break;
            case 5:
                json.InsertRange(at, Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
                break;
            case 6 when json.Count < LargestInput:
                json.InsertRange(at, Enumerable.Repeat((byte)"[{\"0"[random.Next(4)], random.Next(1, 2_000)));
                break;
            default:
                SwapValue(json, at, random);
                break;
        }
    }

    /// <summary>Puts a value of another type behind the next colon, in place of what stands there up to the next comma.</summary>
    private static void SwapValue(List<byte> json, int from, Random random)
    {
        var colon = json.IndexOf((byte)':', Math.Min(from, json.Count));
        var comma = colon < 0 ? -1 : json.IndexOf((byte)',', colon);
        if (comma < 0)
            return;
        json.RemoveRange(colon + 1, comma - colon - 1);
        json.InsertRange(colon + 1, Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
    }
}
