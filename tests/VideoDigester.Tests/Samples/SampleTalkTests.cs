using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Samples;

public sealed class SampleTalkTests
{
    private static readonly string Folder = Repository.PathOf("samples", "Data");

    [Fact]
    public async Task The_captions_of_the_sample_talk_are_made_from_its_prose()
    {
        var prose = await File.ReadAllTextAsync(Path.Combine(Folder, "talk.txt"));
        var captions = RollingCaptionWriter.Write(SpeechTiming.Speak(prose, TimeSpan.FromMilliseconds(480)), "en");
        var kept = Path.Combine(Folder, "how-lighthouses-were-lit.en.vtt");
        var received = Repository.PathOf("tests", "VideoDigester.Tests", "Samples", "how-lighthouses-were-lit.en.received.vtt");

        var same = File.Exists(kept) && await File.ReadAllTextAsync(kept) == captions;
        if (same)
            File.Delete(received);
        else
            await File.WriteAllTextAsync(received, captions);

        Assert.True(same, $"{kept} is not what talk.txt gives. If the new file is right, replace it by {received}.");
    }

    [Fact]
    public async Task The_sample_talk_lasts_ten_minutes_or_more_and_its_heatmap_covers_it()
    {
        using var info = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, "how-lighthouses-were-lit.info.json")));
        var prose = await File.ReadAllTextAsync(Path.Combine(Folder, "talk.txt"));
        var lastWord = SpeechTiming.Speak(prose, TimeSpan.FromMilliseconds(480))[^1];

        var duration = info.RootElement.GetProperty("duration").GetDouble();
        var heatmap = info.RootElement.GetProperty("heatmap").EnumerateArray().ToList();

        Assert.InRange(duration, 600, 1200);
        Assert.InRange(duration - lastWord.End.TotalSeconds, 0, 10);
        Assert.Equal(100, heatmap.Count);
        Assert.Equal(duration, heatmap[^1].GetProperty("end_time").GetDouble());
        Assert.Equal(1.0, heatmap.Max(bin => bin.GetProperty("value").GetDouble()));
    }
}
