using System.Text.RegularExpressions;

namespace VideoDigester.Transcripts;

/// <summary>
/// The language within a track's key as yt-dlp writes it. YouTube's keys carry more than a language: <c>en-orig</c> is the original of the
/// automatic tracks, <c>en-eEY6OEpapPo</c> a named track, <c>de-en</c> a translation into German from English.
/// </summary>
internal static partial class TrackLanguage
{
    /// <summary>The BCP 47 tag within a key in its usual casing, or null where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="mayBeTranslated">Whether <c>de-en</c> may be German out of English; elsewhere two small letters at the end are a region, as in <c>zh-tw</c>.</param>
    public static string? FromKey(string? key, bool mayBeTranslated) =>
        key is not null && (mayBeTranslated ? Tag() : TagInAnyCase()).Match(key) is { Success: true } match ? LanguageTag.Normalize(match.Value) : null;

    [GeneratedRegex("^[A-Za-z]{2,3}([-_](?!orig)[A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?(?=$|[-_.])", RegexOptions.CultureInvariant)]
    private static partial Regex TagInAnyCase();

    // Regions are in capitals: what is not is the language that a translation came from.
    [GeneratedRegex("^[A-Za-z]{2,3}([-_](?!orig)[A-Za-z]{4})?([-_]([A-Z]{2}|[0-9]{3}))?(?=$|[-_.])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
