using System.Globalization;
using VideoDigester.Speech.Commands;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Speech;

/// <summary>A recogniser as a source of transcripts: the audio is fetched into a folder of the call's own, recognised, and gone when the call ends.</summary>
internal sealed class SpeechTranscriptSource(ISpeechRecognizer recognizer, YtDlpClient client, SpeechOptions options) : IOwnTranscriptSource
{
    public string Name => recognizer.Name;

    public async Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken)
    {
        var video = request.Video;
        if (video.Duration > options.MaxDuration)
            throw new VideoDigesterException(ErrorCode.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"The video lasts {video.Duration:c}, and speech is recognised in videos of at most {options.MaxDuration:c} (SpeechOptions.MaxDuration)."));
        var audio = await client.FetchAudioAsync(VideoAddress.Parse(video.Url), options, cancellationToken).ConfigureAwait(false);
        await using (audio.ConfigureAwait(false))
        {
            var speech = new SpeechRequest { AudioPath = audio.Path, Video = video, Language = video.Language, WantedLanguages = request.Languages, Duration = video.Duration };
            // Ours ends its program first; that of others may heed no token.
            var heard = await recognizer.RecognizeAsync(speech, cancellationToken).WaitAsync(recognizer is SpeechCommandRecognizer ? CancellationToken.None : cancellationToken).ConfigureAwait(false);
            return heard is null ? null : Sourced(heard, video);
        }
    }

    private static SourcedTranscript Sourced(SpeechTranscript heard, VideoMetadata video) => new()
    {
        Language = LanguageTag.Normalize(heard.Language) ?? video.Language ?? LanguageTag.Undetermined,
        Source = TranscriptSourceKind.Speech,
        Segments = heard.Segments,
        Format = heard.Format,
    };
}
