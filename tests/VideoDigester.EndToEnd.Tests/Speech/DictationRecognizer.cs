using VideoDigester;

// Not under VideoDigester: a reader of docs/speech.md is not there either.
namespace SpeechSamples;

public sealed class DictationRecognizer(Dictation dictation) : ISpeechRecognizer
{
    public string Name => "dictation";

    public async Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        await using var audio = File.OpenRead(request.AudioPath);
        var heard = await dictation.HearAsync(audio, request.Language, cancellationToken);
        return heard.Count == 0 ? null : new SpeechTranscript
        {
            Language = request.Language,
            Segments = [.. heard.Select(words => new TranscriptSegment(words.From, words.To, words.Text))],
        };
    }
}
