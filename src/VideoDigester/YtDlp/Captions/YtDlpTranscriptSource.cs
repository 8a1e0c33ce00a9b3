using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.YtDlp.Captions;

/// <summary>The captions that a site offers, by what yt-dlp just said about the video: at most one track is fetched.</summary>
internal sealed class YtDlpTranscriptSource(YtDlpClient client, YtDlpExtraction extraction) : IOwnTranscriptSource
{
    public string Name => "yt-dlp";

    public async Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken)
    {
        var bestFirst = TrackChooser.BestFirst(extraction.Record.Tracks, request.Video, request.Languages, request.AllowTranslated).ToList();
        if (bestFirst.Count == 0)
            return null;
        var track = await TrackRecord.FindAsync(extraction.InfoPath, bestFirst, cancellationToken).ConfigureAwait(false);
        var document = CaptionReader.Read(await client.FetchCaptionsAsync(extraction, track, cancellationToken).ConfigureAwait(false), track.Format.Format);
        return new SourcedTranscript
        {
            Language = TrackChooser.LanguageOf(track.Track, request.Video) ?? LanguageTag.Normalize(document.Language) ?? request.Video.Language ?? LanguageTag.Undetermined,
            Source = document.IsAutomatic && track.Track.Kind != TranscriptSourceKind.Translated ? TranscriptSourceKind.Automatic : track.Track.Kind,
            Segments = document.Segments,
            Format = document.Format,
            // Without its parameters: they hold signatures and times of expiry.
            SourceUrl = track.Format.Address?.GetLeftPart(UriPartial.Path),
        };
    }
}
