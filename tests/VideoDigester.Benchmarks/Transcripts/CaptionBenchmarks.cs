using BenchmarkDotNet.Attributes;
using VideoDigester.Testing;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Transcripts;

/// <summary>Parsing the sample talk's rolling captions, and the same talk as ordinary WebVTT and SubRip.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 5, iterationCount: 15)]
public class CaptionBenchmarks
{
    private byte[] _rolling = [];
    private byte[] _ordinary = [];
    private byte[] _srt = [];

    [GlobalSetup]
    public void ReadTheTalk()
    {
        _rolling = File.ReadAllBytes(Repository.PathOf("samples", "Data", "how-lighthouses-were-lit.en.vtt"));
        var segments = CaptionReader.Read(_rolling, CaptionFormat.Vtt).Segments;
        var transcript = new Transcript(
            new TranscriptInfo
            {
                VideoId = new VideoId("example", "lighthouses"),
                Language = "en",
                Source = TranscriptSourceKind.Automatic,
                Format = CaptionFormat.Vtt,
                SegmentCount = segments.Count,
                WordCount = 0,
                ContentHash = "",
                FetchedAt = DateTimeOffset.UnixEpoch,
            },
            segments);
        _ordinary = System.Text.Encoding.UTF8.GetBytes(TranscriptFormatter.Format(transcript, TranscriptFormat.Vtt));
        _srt = System.Text.Encoding.UTF8.GetBytes(TranscriptFormatter.Format(transcript, TranscriptFormat.Srt));
    }

    [Benchmark(Baseline = true)]
    public int RollingVtt() => CaptionReader.Read(_rolling, CaptionFormat.Vtt).Segments.Count;

    [Benchmark]
    public int OrdinaryVtt() => CaptionReader.Read(_ordinary, CaptionFormat.Vtt).Segments.Count;

    [Benchmark]
    public int Srt() => CaptionReader.Read(_srt, CaptionFormat.Srt).Segments.Count;
}
