namespace VideoDigester.YtDlp;

/// <summary>The languages that <c>subtitles</c>, <c>automatic_captions</c> or <c>requested_subtitles</c> offers. The lists of formats are skipped.</summary>
internal sealed class CaptionOffer
{
    /// <summary>The language keys as yt-dlp names them, and for each the language that the site's recogniser heard, where the track's address says so.</summary>
    public Dictionary<string, string?> Recognised { get; } = new(StringComparer.OrdinalIgnoreCase);
}
