using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record TranscriptRow(string VideoId, string Language, string Source, IReadOnlyList<SegmentRow> Segments)
{
    public static TranscriptRow From(Transcript transcript) => new(
        transcript.Info.VideoId.ToString(),
        transcript.Info.Language,
        Word.Of(transcript.Info.Source),
        [.. transcript.Segments.Select(segment => new SegmentRow(segment.Start.TotalSeconds, segment.End.TotalSeconds, segment.Text, segment.Speaker))]);
}
