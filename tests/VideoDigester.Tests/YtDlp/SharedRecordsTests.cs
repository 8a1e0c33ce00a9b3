using System.Formats.Tar;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VideoDigester.Testing;
using VideoDigester.YtDlp;
using Xunit.Abstractions;

namespace VideoDigester.Tests.YtDlp;

/// <summary>Real records of many sites and years: each becomes a video or a typed failure.</summary>
public sealed partial class SharedRecordsTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Every_real_record_becomes_a_video_or_a_playlist()
    {
        var tally = new RecordTally();
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("info"), "*.json", SearchOption.AllDirectories))
        {
            await using var stream = File.OpenRead(file);
            await tally.AddAsync(stream);
        }

        output.WriteLine(tally.ToString());
        Assert.Equal(182, tally.Total);
        Assert.Equal(8, tally.Outcomes["Playlist"]);
        Assert.Equal(174, tally.Outcomes["video"]);
        Assert.Equal(new Dictionary<string, int> { ["thumbnails[]: a text, expected an object"] = 1 }, tally.Ignored);
    }

    [SkippableFact]
    public async Task Every_shape_that_extractors_promise_is_read()
    {
        var tally = new RecordTally();
        foreach (var line in File.ReadLines(SharedData.Require("info", "extractor_expectations.jsonl")))
            await tally.AddAsync(new MemoryStream(ExpectedRecord.Complete(JsonNode.Parse(line)!.AsObject())));

        output.WriteLine(tally.ToString());
        Assert.Equal(4_148, tally.Total);
        Assert.Equal(1_101, tally.Outcomes["Playlist"]);
        Assert.Equal(3_047, tally.Outcomes["video"]);
        Assert.Equal(
            ["language", "live_status", "thumbnail", "thumbnails", "uploader_url", "webpage_url"],
            tally.Ignored.Keys.Select(field => field.Split(':')[0]).Where(field => !field.StartsWith("chapters", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task A_whole_channel_is_read_without_loss()
    {
        var archive = SharedData.Require("corpus", "channel.tar.xz");
        using var xz = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("xz", ["-dc", archive]) { RedirectStandardOutput = true })!;
        var tally = new RecordTally();
        await using (var tar = new TarReader(xz.StandardOutput.BaseStream))
        {
            while (await tar.GetNextEntryAsync() is { } entry)
                if (entry.Name.EndsWith(".info.json", StringComparison.Ordinal))
                    await tally.AddAsync(entry.DataStream!);
        }

        await xz.WaitForExitAsync();
        output.WriteLine(tally.ToString());
        Assert.Equal(0, xz.ExitCode);
        Assert.Equal((713, 713, 713), (tally.Total, tally.Outcomes["video"], tally.Ids.Count));
        Assert.Empty(tally.Ignored);
        Assert.Equal(2, tally.Channels.Count);
    }

    private sealed partial class RecordTally
    {
        public int Total { get; private set; }

        public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, int> Ignored { get; } = new(StringComparer.Ordinal);

        public HashSet<VideoId> Ids { get; } = [];

        public HashSet<string> Channels { get; } = [];

        public async Task AddAsync(Stream json)
        {
            Total++;
            try
            {
                var record = await YtDlpRecordReader.ReadAsync(json, InfoJson.FileTime, CancellationToken.None);
                Count(Outcomes, "video");
                Ids.Add(record.Metadata.Id);
                if (record.Metadata.Channel is { } channel)
                    Channels.Add(channel.Key);
                foreach (var field in record.Ignored)
                    Count(Ignored, $"{Index().Replace(field.Name, "[]")}: {field.Reason}");
            }
            catch (VideoDigesterException failure)
            {
                Count(Outcomes, failure.Code.ToString());
            }
        }

        public override string ToString() =>
            $"{Total} records: {string.Join(", ", Outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}; {Ids.Count} different videos. Ignored:\n{string.Join('\n', Ignored.Select(field => $"{field.Value,6} {field.Key}"))}";

        private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

        [GeneratedRegex("\\[[0-9]+\\]")]
        private static partial Regex Index();
    }
}
