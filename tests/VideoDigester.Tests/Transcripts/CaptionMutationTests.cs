using System.Globalization;
using System.Text;
using VideoDigester.Testing;
using VideoDigester.Transcripts;
using Xunit.Abstractions;

namespace VideoDigester.Tests.Transcripts;

/// <summary>Damaged captions end in a transcript or in a typed failure. <c>VIDEODIGESTER_MUTATIONS</c> says how many are tried.</summary>
public sealed class CaptionMutationTests(ITestOutputHelper output)
{
    private const int DefaultMutations = 10_000;
    private const int LargestInput = 30_000;

    /// <summary>A parse may allocate this many times its input, besides a floor for what it costs to begin.</summary>
    private const int MostBytesPerByte = 100;
    private const int Floor = 2_000_000;

    private static readonly (string Text, CaptionFormat Format)[] Own =
    [
        ("WEBVTT\nKind: captions\nLanguage: en\n\nSTYLE\nb { }\n\n00:00:00.160 --> 00:00:02.310 align:start\n \none<00:00:00.480><c> two</c>\n\n00:00:02.310 --> 00:00:02.320\none two\n \n\n00:00:02.320 --> 00:00:04.000\none two\nthree<00:00:02.900><c> four</c>\n\n", CaptionFormat.Vtt),
        ("WEBVTT\n\nid\n00:01.000 --> 100:00:02.000\n<v Ada &amp; Bo>a<ruby>b<rt>c</rt></ruby>&nbsp;&#8230;</v>\n- d\n\nNOTE x\n\n00:03.000 --> 00:04.000\n<i>e</i>\n", CaptionFormat.Vtt),
        ("1\r\n00:00:00,000 --> 00:00:01,000\r\n<i>a</i> {\\an8}b &amp; c\r\n\r\n2\r\n00:00:01,000 --> 00:00:02,000\r\nd\r\n12\r\n\r\n", CaptionFormat.Srt),
        ("{\"events\":[{\"tStartMs\":160,\"dDurationMs\":4320,\"wWinId\":1,\"segs\":[{\"utf8\":\"a\\ud83d\\udc1d\",\"acAsrConf\":0},{\"utf8\":\" b\",\"tOffsetMs\":400}]},{\"tStartMs\":2230,\"dDurationMs\":1,\"wWinId\":1,\"aAppend\":1,\"segs\":[{\"utf8\":\"\\n\"}]}]}", CaptionFormat.Json3),
        ("<?xml version=\"1.0\"?><transcript><text start=\"0.08\" dur=\"3.44\">a&amp;#39;b</text><text start=\"1\">c</text></transcript>", CaptionFormat.Srv1),
        ("<timedtext><text t=\"1\" d=\"2\" w=\"1\">a</text><text t=\"2\" w=\"1\" append=\"1\">&#10;</text></timedtext>", CaptionFormat.Srv2),
        ("<timedtext format=\"3\"><head><pen id=\"1\" rb=\"4\"/></head><body><p t=\"1\" d=\"2\" w=\"1\"><s ac=\"0\">a</s><s t=\"3\" p=\"1\"> b</s></p><p t=\"3\" w=\"1\" a=\"1\">\n</p></body></timedtext>", CaptionFormat.Srv3),
        ("<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" xml:lang=\"en\" ttp:frameRate=\"25\"><body timeContainer=\"seq\" dur=\"1h\"><div><p begin=\"1s\" end=\"00:00:02:05\">a<br/><span begin=\"120t\">b</span></p><p dur=\"2m\" xml:space=\"preserve\"> c </p></div></body></tt>", CaptionFormat.Ttml),
    ];

    [SkippableFact]
    public void Damaged_fixtures_never_fail_untyped() => Run([.. Own.Select(own => (Encoding.UTF8.GetBytes(own.Text), own.Format))]);

    [SkippableFact]
    public void Damaged_real_captions_never_fail_untyped()
    {
        var folder = SharedData.Require("captions");
        Run([.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Format: CaptionFormats.FromExtension(Path.GetExtension(file)) ?? (file.EndsWith(".xml", StringComparison.Ordinal) ? CaptionFormat.Srv1 : null)))
            .Where(file => file.Format is not null)
            .GroupBy(file => file.Format)
            .SelectMany(group => group.Order().Take(25))
            .Select(file => (File.ReadAllBytes(file.File), file.Format!.Value))]);
    }

    private void Run((byte[] Bytes, CaptionFormat Format)[] inputs)
    {
        var seed = Environment.TickCount;
        var count = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_MUTATIONS") ?? DefaultMutations.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        output.WriteLine($"seed {seed}, {count} mutations");
        var mutator = new InputMutator(seed);
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var (bytes, format) = inputs[random.Next(inputs.Length)];
            var from = bytes.Length > LargestInput && random.Next(2) == 0 ? random.Next(bytes.Length - LargestInput) : 0;
            var mutated = mutator.Mutate(bytes.AsSpan(from, Math.Min(bytes.Length - from, LargestInput)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Check(CaptionReader.Read(mutated, format));
            }
            catch (VideoDigesterException)
            {
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}, mutation {i}, {format}: {e}\n{Convert.ToBase64String(mutated)}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < Floor + (long)mutated.Length * MostBytesPerByte, $"Seed {seed}, mutation {i}, {format}: {allocated} bytes for {mutated.Length}");
        }
    }

    private static void Check(CaptionDocument document)
    {
        var last = TimeSpan.Zero;
        foreach (var segment in document.Segments)
        {
            if (segment.Start < last || segment.End < segment.Start || SegmentText.Normalize(segment.Text) != segment.Text)
                throw new InvalidOperationException($"Not a valid segment: {segment}");
            last = segment.Start;
        }
    }
}
