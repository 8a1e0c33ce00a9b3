using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using VideoDigester.Testing;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

/// <summary>What holds for every record, not only for the examples.</summary>
public sealed class RecordPropertyTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e300", "-1e-300", "123456789012345678901234567890123", "\"\"", "\"text\"", "\"\\ud800\"", "\"\\u0000\"", "\"-7\"",
        "[]", "[[]]", "[null]", "[{}]", "[1,\"a\",{\"url\":[],\"start_time\":{},\"value\":\"x\"}]", "{}", "{\"en\":null,\"de\":[{}]}", "{\"a\":{\"b\":[1,[2]]}}",
    ];

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] OddTimes = ["null", "1e9", "\"7\"", "0.0004"];

    public static TheoryData<string> Fields => [.. YtDlpInfoVisitor.FieldNames.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Any_value_in_any_field_costs_at_most_that_field(string field)
    {
        var path = Repository.PathOf("tests", "VideoDigester.Tests", "YtDlp", "Fixtures", "youtube-2026.info.json");
        foreach (var value in Values)
        {
            var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            json[field] = "the value";
            var text = json.ToJsonString().Replace("\"the value\"", value, StringComparison.Ordinal);
            if (field == "entries" && value[0] == '[')
            {
                Assert.Equal(ErrorCode.Playlist, InfoJson.Refuse(text).Code);
                continue;
            }

            var record = InfoJson.Read(text);

            // Chapters are held against the duration: a false one takes those behind it along.
            Assert.All(record.Ignored, ignored => Assert.True(ignored.Name.StartsWith(field, StringComparison.Ordinal) || (field is "duration" && ignored.Name.StartsWith("chapters[", StringComparison.Ordinal)), ignored.Name));
            Assert.True(field is "id" or "extractor_key" || record.Metadata.Id.ToString() == "youtube:Zr8nPq4sT0w", value);
            Assert.True(field is "title" || record.Metadata.Title == "Why bread rises: five experiments with yeast", value);
            Assert.True(field is "like_count" || record.Metadata.LikeCount == 9_120, value);
            Assert.True(field is "heatmap" || record.Metadata.Heatmap.Count == 3, value);
            Assert.True(field is "duration" or "chapters" || record.Metadata.Chapters.Count == 3, value);
        }
    }

    [Fact]
    public void A_text_comes_back_as_it_was_in_every_way_of_writing_it() =>
        Gen.String[Gen.Char['\u0001', '\uFFFF'], 0, 200].Sample(
            text =>
            {
                // UTF-8 cannot carry lone surrogates; written as an escape they are replaced.
                var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                var expected = string.IsNullOrWhiteSpace(wellFormed) ? null : wellFormed;
                foreach (var json in new[]
                {
                    JsonSerializer.Serialize(wellFormed),
                    JsonSerializer.Serialize(wellFormed, Unescaped),
                    $"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\"",
                })
                    Assert.Equal(expected, InfoJson.ReadVideo($"\"description\":{json}").Metadata.Description);
            },
            iter: 2_000);

    [Fact]
    public void Chapters_are_in_order_and_apart_whatever_the_file_says()
    {
        var time = Gen.OneOf(Gen.Int[-10, 200].Select(second => second.ToString(CultureInfo.InvariantCulture)), Gen.Int[0, OddTimes.Length - 1].Select(i => OddTimes[i]));
        var chapter = Gen.Select(time, time, (start, end) => $"{{\"start_time\":{start},\"end_time\":{end}}}");
        chapter.Array[0, 12].Sample(
            chapters =>
            {
                var kept = InfoJson.ReadVideo($"\"duration\":100,\"chapters\":[{string.Join(',', chapters)}]").Metadata.Chapters;
                Assert.All(kept, item => Assert.True(item.Start >= TimeSpan.Zero && item.Start < item.End && item.End <= TimeSpan.FromSeconds(101)));
                Assert.All(kept.Zip(kept.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            },
            iter: 2_000);
    }

    [Fact]
    public void A_record_reads_the_same_wherever_the_window_ends() =>
        Gen.Int[1, 70_000].Sample(
            padding =>
            {
                var fixture = File.ReadAllText(Repository.PathOf("tests", "VideoDigester.Tests", "YtDlp", "Fixtures", "youtube-2026.info.json"));
                var json = Encoding.UTF8.GetBytes($"{{\"padding\":\"{new string('x', padding)}\",{fixture.TrimStart()[1..]}");
                var whole = YtDlpRecordReader.Read(json, InfoJson.FileTime);
                var streamed = YtDlpRecordReader.ReadAsync(new TrickleStream(new MemoryStream(json)), InfoJson.FileTime, CancellationToken.None).GetAwaiter().GetResult();
                Assert.Equal(JsonSerializer.Serialize(whole.Metadata), JsonSerializer.Serialize(streamed.Metadata));
                Assert.Equal(whole.Tracks.Automatic.Order(StringComparer.Ordinal), streamed.Tracks.Automatic.Order(StringComparer.Ordinal));
            },
            iter: 300);
}
