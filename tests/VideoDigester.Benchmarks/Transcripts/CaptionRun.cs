using System.Diagnostics;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Transcripts;

/// <summary>Parses every caption file of the channel from memory on one thread: MB/s and bytes allocated a cue.</summary>
internal static class CaptionRun
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var files = Directory.EnumerateFiles(channel.Path, "*.vtt", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        var megabytes = files.Sum(file => file.LongLength) / 1e6;
        Parse(files);
        var rates = new List<double>();
        var (segments, characters, allocated) = (0L, 0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            (segments, characters) = Parse(files);
            rates.Add(megabytes / watch.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Figures.Print($"{files.Count} files, {megabytes:0.0} MB, {segments} segments of {(double)characters / segments:0.0} characters: {Figures.Median(rates):0} MB/s, {(double)allocated / segments:0} bytes allocated a segment (the text itself is {(2.0 * characters / segments) + 22:0})");
        FigureTable.Add("captions, rolling WebVTT, one thread", $"{Figures.Median(rates):0} MB/s", allocated: $"{(double)allocated / segments:0} bytes a segment ({(2.0 * characters / segments) + 22:0} of them the text)");
        return 0;
    }

    private static (long Segments, long Characters) Parse(List<byte[]> files)
    {
        var (segments, characters) = (0L, 0L);
        foreach (var file in files)
        {
            var document = CaptionReader.Read(file, CaptionFormat.Vtt);
            segments += document.Segments.Count;
            foreach (var segment in document.Segments)
                characters += segment.Text.Length;
        }

        return (segments, characters);
    }
}
