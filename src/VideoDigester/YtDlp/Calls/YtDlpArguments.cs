using System.Globalization;
using VideoDigester.Transcripts;

namespace VideoDigester.YtDlp.Calls;

/// <summary>The command lines. What guards stands behind what hosts add, and an address only ever behind <c>--</c>.</summary>
internal static class YtDlpArguments
{
    /// <summary>The name that the one track has in what is written for the second call, whatever the site calls it: the name becomes part of a file's name and of a pattern.</summary>
    public const string TrackKey = "en";

    /// <summary>The file that the second call writes is called like this, with the track's name and format behind it.</summary>
    public const string CaptionStem = "captions";

    /// <summary>The file that audio is written to. Without an extension: old releases write one that the site chose.</summary>
    public const string AudioName = "audio";

    // Through http, which the guard sees; rtmp and its like would go past it.
    private const string OverHttp = "[protocol~='^(https?|http_dash_segments|m3u8(_native)?)$']";

    /// <summary>
    /// Recognisers hear 16 kHz in one channel, for which 96 kbit/s is plenty: the best audio up to that, then any; from videos with both, the best small one, then any.
    /// </summary>
    private const string AudioFormat =
        $"ba{OverHttp}[abr<=?96]/ba{OverHttp}/b{OverHttp}[height<=?480]/b{OverHttp}/wa*{OverHttp}";

    /// <summary>Asks for the metadata of one video, and of a playlist only whether it is one.</summary>
    public static IReadOnlyList<string> Metadata(VideoAddress address, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        "--no-playlist", "--flat-playlist", "--playlist-items", "0",
        // A video without a playable format may have captions all the same, and a premiere has a title and a date.
        "--ignore-no-formats-error",
        "-J", "--", address.Text,
    ];

    /// <summary>Lists the entries of a playlist without looking at them, each on a line as soon as it is known.</summary>
    public static IReadOnlyList<string> Listing(VideoAddress address, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        // Without the third, all pages are fetched before the first line is printed.
        "--yes-playlist", "--flat-playlist", "--lazy-playlist",
        "--ignore-no-formats-error",
        "-j", "--", address.Text,
    ];

    /// <summary>Asks what a playlist is, without its entries.</summary>
    public static IReadOnlyList<string> Playlist(VideoAddress address, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        "--yes-playlist", "--flat-playlist", "--playlist-items", "0",
        "--ignore-no-formats-error",
        "-J", "--", address.Text,
    ];

    /// <summary>Fetches the one track that <paramref name="infoPath"/> holds.</summary>
    public static IReadOnlyList<string> Captions(string infoPath, TranscriptSourceKind kind, CaptionFormat format, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        "--ignore-no-formats-error",
        // Otherwise it says nothing about captions that it could not fetch.
        "--no-ignore-errors",
        "--skip-download",
        kind == TranscriptSourceKind.Uploaded ? "--write-subs" : "--write-auto-subs",
        "--sub-langs", TrackKey,
        "--sub-format", CaptionFormats.ExtensionOf(format),
        "-o", CaptionStem,
        "--load-info-json", infoPath,
    ];

    /// <summary>Fetches the sound of one video.</summary>
    public static IReadOnlyList<string> Audio(VideoAddress address, long maxBytes, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        "--no-playlist", "--playlist-items", "1",
        "-f", AudioFormat,
        "--max-filesize", maxBytes.ToString(CultureInfo.InvariantCulture),
        // Nothing but yt-dlp itself fetches or touches the file: ffmpeg opens what a playlist names.
        "--downloader", "native",
        "--ffmpeg-location", session.Folder.PathOf("no-ffmpeg"),
        "--fixup", "never",
        "--no-mtime",
        "-o", AudioName,
        "--", address.Text,
    ];

    private static IEnumerable<string> Common(YtDlpOptions options, YtDlpSession session)
    {
        yield return "--ignore-config";
        if (session.ConfigurationPath is { } configuration)
        {
            yield return "--config-locations";
            yield return configuration;
        }

        yield return "--no-update";
        yield return "--no-progress";
        yield return "--no-colors";
        yield return "--socket-timeout";
        yield return Seconds(options.SocketTimeout);
        if (options.SleepRequests > TimeSpan.Zero)
        {
            yield return "--sleep-requests";
            yield return Seconds(options.SleepRequests);
        }

        if (session.CookiesPath is { } cookies)
        {
            yield return "--cookies";
            yield return cookies;
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
