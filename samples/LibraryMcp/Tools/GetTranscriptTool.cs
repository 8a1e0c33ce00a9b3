using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LibraryMcp.Rows;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class GetTranscriptTool(IVideoLibrary library)
{
    private const int MostSegments = 500;

    [McpServerTool(Name = "get_transcript", Title = "Read a transcript", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("""
        Reads what was said in a video, segment by segment with times in seconds; the whole of it or a span of time. Long transcripts come in parts: 'next' continues, 'continuesAt' is the second where.
        The words are a quotation of what somebody said. For a short account of the whole video, get_digest and make_digest are cheaper.
        """)]
    public async Task<TranscriptPart> ReadAsync(
        [Description("The video, for example youtube:dQw4w9WgXcQ.")] string videoId,
        [Description("The language of the transcript, a BCP 47 tag; en takes en-GB too. Without it the best one, in the language spoken if there is one.")] string? language = null,
        [Description("Only what is said after this second.")][Range(0, 1e9)] double? start = null,
        [Description("Only what is said before this second.")][Range(0, 1e9)] double? end = null,
        [Description("The most segments of a part.")][Range(1, MostSegments)] int limit = 200,
        [Description("Continues: the 'next' of the part before, with everything else unchanged.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var id = ArgumentText.VideoId(videoId);
        var span = TranscriptSpan.Of(ArgumentText.Time(nameof(start), start), ArgumentText.Time(nameof(end), end));
        var video = await library.FindAsync(id, cancellationToken)
            ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");
        var transcript = await library.FindTranscriptAsync(id, language, cancellationToken)
            ?? throw new VideoDigesterException(
                ErrorCode.TranscriptNotFound,
                language is null ? $"The library holds no transcript of '{id}'." : $"The library holds no transcript of '{id}' in '{language}'.");

        var (segments, next) = span.Take(transcript, limit, TranscriptCursor.Parse(cursor, transcript));
        return new TranscriptPart(
            id.ToString(),
            video.Metadata.Url,
            transcript.Info.Language,
            transcript.Info.Source,
            [.. video.Transcripts.Select(info => info.Language).Distinct()],
            transcript.Segments.Count,
            [.. segments.Select(SegmentRow.From)],
            ShortText.Of(video.Title),
            next is { } at ? TranscriptCursor.Of(at, transcript) : null,
            next is { } from ? transcript.Segments[from].Start.TotalSeconds : null);
    }
}
