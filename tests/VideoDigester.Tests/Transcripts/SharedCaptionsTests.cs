using VideoDigester.Testing;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SharedCaptionsTests
{
    [SkippableFact]
    public async Task Every_real_caption_file_is_read_or_refused_for_a_reason()
    {
        var folder = SharedData.Require("captions");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".json", StringComparison.Ordinal));
        var rows = files.Select(Outcome).GroupBy(outcome => outcome.What).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Count()} files, {group.Sum(outcome => outcome.Segments)} segments");

        await Verifier.Verify(string.Join('\n', rows));
    }

    [SkippableFact]
    public void Every_real_transcript_comes_back_from_WebVTT_and_SubRip()
    {
        var folder = SharedData.Require("captions");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => CaptionFormats.FromExtension(Path.GetExtension(file)) is not null))
        {
            if (Read(file) is not { } document)
                continue;
            var transcript = TranscriptFixture.Of(document.Segments);
            Assert.Equal(document.Segments, CaptionText.Read(TranscriptFormatter.Format(transcript, TranscriptFormat.Vtt), CaptionFormat.Vtt).Segments);
            Assert.Equal(document.Segments, CaptionText.Read(TranscriptFormatter.Format(transcript, TranscriptFormat.Srt), CaptionFormat.Srt).Segments);
        }
    }

    private static (string What, int Segments) Outcome(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var extension = Path.GetExtension(file);
            var document = CaptionReader.Read(bytes, CaptionFormats.FromExtension(extension) ?? CaptionFormats.Detect(bytes) ?? CaptionFormat.Vtt);
            AssertValid(document.Segments);
            return ($"{extension} {document.Format}{(document.IsAutomatic ? " automatic" : "")}", document.Segments.Count);
        }
        catch (VideoDigesterException e)
        {
            return ($"{Path.GetExtension(file)} {e.Code}", 0);
        }
    }

    private static CaptionDocument? Read(string file)
    {
        try
        {
            return CaptionReader.Read(File.ReadAllBytes(file), CaptionFormats.FromExtension(Path.GetExtension(file))!.Value);
        }
        catch (VideoDigesterException e) when (e.Code == ErrorCode.EmptyBody)
        {
            return null;
        }
    }

    private static void AssertValid(IReadOnlyList<TranscriptSegment> segments)
    {
        Assert.NotEmpty(segments);
        for (var i = 0; i < segments.Count; i++)
        {
            Assert.True(segments[i].End >= segments[i].Start && segments[i].Start >= TimeSpan.Zero);
            Assert.True(i == 0 || segments[i].Start >= segments[i - 1].Start);
            Assert.Equal(SegmentText.Normalize(segments[i].Text), segments[i].Text);
        }
    }
}
