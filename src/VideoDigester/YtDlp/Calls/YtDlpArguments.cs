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

    /// <summary>Asks for the metadata of one video, and of a playlist only whether it is one.</summary>
    public static IReadOnlyList<string> Metadata(VideoAddress address, YtDlpOptions options, YtDlpSession session) =>
    [
        .. Common(options, session),
        "--no-playlist", "--flat-playlist", "--playlist-items", "0",
        // A video without a playable format may have captions all the same, and a premiere has a title and a date.
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
