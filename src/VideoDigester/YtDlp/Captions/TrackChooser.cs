using VideoDigester.Transcripts;

namespace VideoDigester.YtDlp.Captions;

/// <summary>
/// Brings the tracks that a site offers into the order in which they will do. One is fetched: the first whose format can be read.
/// </summary>
/// <remarks>
/// Uploaded in a wanted language; where translations are asked for, then recognised or translated in a wanted language; uploaded in the language spoken;
/// recognised in it, YouTube's <c>-orig</c> before the copy under the bare language; automatic ones of which nobody says how they were made;
/// uploaded in any other language. A translation by machine is there only where it is asked for: sites limit them most.
/// </remarks>
internal static class TrackChooser
{
    private const string OriginalSuffix = "-orig";

    /// <summary>The tracks, best first, each once.</summary>
    /// <param name="tracks">What the site offers.</param>
    /// <param name="video">The video.</param>
    /// <param name="languages">The wanted languages, the most wanted first.</param>
    /// <param name="allowTranslated">Whether a translation by machine will do for a wanted language.</param>
    public static IEnumerable<CaptionTrack> BestFirst(CaptionTracks tracks, VideoMetadata video, IReadOnlyList<string> languages, bool allowTranslated)
    {
        var uploaded = tracks.Uploaded.Select(key => new CaptionTrack(key, TranscriptSourceKind.Uploaded)).ToList();
        var automatic = tracks.Automatic
            .Select(key => (Key: key, Kind: tracks.KindOfAutomatic(key)))
            .OrderByDescending(track => track.Key.EndsWith(OriginalSuffix, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var recognised = automatic.Where(track => track.Kind == TranscriptSourceKind.Automatic).Select(Automatic).ToList();
        var translated = automatic.Where(track => track.Kind == TranscriptSourceKind.Translated).Select(track => new CaptionTrack(track.Key, TranscriptSourceKind.Translated)).ToList();
        var unclear = automatic.Where(track => track.Kind is null).Select(Automatic).ToList();
        var spoken = tracks.SpokenLanguage ?? video.Language;

        return languages.SelectMany(language => In(language, uploaded))
            .Concat(allowTranslated ? languages.SelectMany(language => In(language, recognised).Concat(In(language, translated))) : [])
            .Concat(spoken is null ? uploaded : In(spoken, uploaded))
            .Concat(recognised)
            .Concat(languages.SelectMany(language => In(language, unclear)))
            .Concat(spoken is null ? [] : In(spoken, unclear))
            .Concat(unclear)
            .Concat(uploaded)
            .Distinct();

        IEnumerable<CaptionTrack> In(string language, List<CaptionTrack> offered) => offered
            .Select(track => (Track: track, Language: LanguageOf(track, video)))
            .Where(track => track.Language is not null && LanguageTag.Matches(language, track.Language))
            .OrderBy(track => track.Language!.Length)
            .Select(track => track.Track);
    }

    /// <summary>The language of a track, or null where its name holds none.</summary>
    public static string? LanguageOf(CaptionTrack track, VideoMetadata video) =>
        TrackLanguage.FromKey(track.Key, mayBeTranslated: video.Id.Site == "youtube" && track.Kind != TranscriptSourceKind.Uploaded);

    private static CaptionTrack Automatic((string Key, TranscriptSourceKind? Kind) track) => new(track.Key, TranscriptSourceKind.Automatic);
}
