using System.Diagnostics;
using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Digests;

/// <summary>
/// The built-in writer over transcripts of 0.1 to 24 hours: seconds and allocations an hour of transcript, which should stay about the same. All types for
/// punctuated Latin text; the dearest one for text of other styles.
/// </summary>
internal static class DigestRun
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        var writer = new ExtractiveWriter();
        await WriteAsync(writer, LongTalk.Of(TimeSpan.FromMinutes(6)), DigestType.Detailed);
        foreach (var hours in new[] { 0.1, 1, 3, 12, 24 })
        {
            var source = LongTalk.Of(TimeSpan.FromHours(hours));
            foreach (var type in new[] { DigestType.Chapters, DigestType.Highlights, DigestType.Detailed, DigestType.Summary })
                await MeasureAsync(writer, source, type, hours, TalkStyle.Punctuated);
        }

        foreach (var style in new[] { TalkStyle.Unpunctuated, TalkStyle.Han, TalkStyle.Thai })
            foreach (var hours in new[] { 0.1, 1, 3, 24 })
                await MeasureAsync(writer, LongTalk.Of(TimeSpan.FromHours(hours), style), DigestType.Detailed, hours, style);
        return 0;
    }

    private static async Task MeasureAsync(ExtractiveWriter writer, DigestSource source, DigestType type, double hours, TalkStyle style)
    {
        var rounds = new List<(double Seconds, long Bytes)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await WriteAsync(writer, source, type));
        var seconds = Figures.Median(rounds.Select(r => r.Seconds));
        Figures.Print($"{style,-12} {hours,4} h, {source.Segments.Count,6} segments, {type,-10}: {seconds * 1000,7:0} ms, {seconds * 1000 / hours,6:0} ms/h, {rounds[0].Bytes / 1e6 / hours,6:0} MB allocated/h");
        if (type == DigestType.Detailed)
            FigureTable.Add($"digests, detailed, {style}, {hours.ToString(System.Globalization.CultureInfo.InvariantCulture)} hours", $"{seconds * 1000:0} ms", allocated: $"{rounds[0].Bytes / 1e6 / hours:0} MB an hour");
    }

    private static async Task<(double Seconds, long Bytes)> WriteAsync(ExtractiveWriter writer, DigestSource source, DigestType type)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await writer.WriteAsync(new DigestWork { Source = source, Request = new DigestRequest(source.Video.Id, type), Identity = "" }, CancellationToken.None);
        return (watch.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
