using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using VideoDigester.Extensions.AI.Failures;

namespace VideoDigester.Extensions.AI.Speech;

/// <summary>Reads what a speech-to-text client answers, and makes segments of it. Times are the client's or there is no answer: none is made up.</summary>
[Experimental("VIDEODIGESTER001")]
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class SpeechAnswer(string name, TimeSpan maxSegmentDuration)
{
    private readonly List<SpokenPiece> _final = [];
    private readonly List<SpokenPiece> _provisional = [];

    /// <summary>Reads one piece of an answer.</summary>
    public void Read(SpeechToTextResponseUpdate update)
    {
        var error = update.Contents.OfType<ErrorContent>().FirstOrDefault();
        if (error is not null || update.Kind == SpeechToTextResponseUpdateKind.Error)
            throw new ErrorContentException(error?.ErrorCode, error?.Message ?? update.Text);
        var pieces = update.Kind == SpeechToTextResponseUpdateKind.TextUpdated ? _final : _provisional;
        if (SegmentsUnder(update.RawRepresentation) is { Count: > 0 } segments)
            pieces.AddRange(segments);
        else if (!string.IsNullOrWhiteSpace(update.Text))
            pieces.Add(new SpokenPiece(update.StartTime, update.EndTime, update.Text));
    }

    /// <summary>The words, or null where there are none.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ModelAnswerInvalid"/>: it has no times, or none that say when.</exception>
    public SpeechTranscript? ToTranscript()
    {
        // What a client sends while it is not sure, it sends again when it is. Those that know no difference call everything provisional.
        var pieces = _final.Count > 0 ? _final : _provisional;
        if (pieces.Count == 0)
            return null;
        if (pieces.Exists(piece => piece.Start is null))
            throw Invalid("has words without times, which are no evidence. Ask its provider for times (SpeechToTextRecognizerOptions.ConfigureCall), or use a model that tells them");
        var segments = pieces.OrderBy(piece => piece.Start).ToList();
        return new SpeechTranscript { Segments = [.. segments.Select((piece, index) => Segment(piece, index + 1 < segments.Count ? segments[index + 1].Start : null))] };
    }

    private TranscriptSegment Segment(SpokenPiece piece, TimeSpan? next)
    {
        var start = piece.Start!.Value;
        var end = piece.End ?? next ?? start;
        return end - start <= maxSegmentDuration
            ? new TranscriptSegment(start, end, piece.Text)
            : throw Invalid($"has a piece of {end - start:c}, which says too little about when its words were said (SpeechToTextRecognizerOptions.MaxSegmentDuration). Ask its provider for shorter ones");
    }

    private VideoDigesterException Invalid(string what) => new(ErrorCode.ModelAnswerInvalid, $"The answer of the recogniser '{name}' {what}.");

    // The client of OpenAI hands on one text for the whole file, and leaves the segments in the answer underneath.
    private static List<SpokenPiece>? SegmentsUnder(object? raw)
    {
        if (raw is null || ObjectShape.Property(raw, "Segments") is not IEnumerable segments)
            return null;
        var pieces = new List<SpokenPiece>();
        foreach (var segment in segments)
            if (segment is not null && ObjectShape.Text(segment, "Text") is { } text && !string.IsNullOrWhiteSpace(text) && ObjectShape.Property(segment, "StartTime") is TimeSpan start)
                pieces.Add(new SpokenPiece(start, ObjectShape.Property(segment, "EndTime") as TimeSpan?, text));
        return pieces;
    }
}
