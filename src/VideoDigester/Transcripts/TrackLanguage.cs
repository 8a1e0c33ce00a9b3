using System.Text.RegularExpressions;

namespace VideoDigester.Transcripts;

/// <summary>
/// The language within a track's key as yt-dlp writes it. YouTube's keys carry more than a language: <c>en-orig</c> is the original of the
/// automatic tracks, <c>en-eEY6OEpapPo</c> a named track, <c>de-en</c> a translation into German from English.
/// </summary>
internal static partial class TrackLanguage
{
    /// <summary>The BCP 47 tag within a key in its usual casing, or null where there is none.</summary>
    public static string? FromKey(string? key) =>
        key is not null && Tag().Match(key) is { Success: true } match ? LanguageTag.Normalize(match.Value) : null;

    // Regions are in capitals: what is not may be the language that a translation came from.
    [GeneratedRegex("^[A-Za-z]{2,3}([-_](?!orig)[A-Za-z]{4})?([-_]([A-Z]{2}|[0-9]{3}))?(?=$|[-_.])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
