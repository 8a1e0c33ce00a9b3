using System.Text.RegularExpressions;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Finds the title that the author gave.</summary>
internal static partial class TitleRule
{
    public static string? Map(YtDlpInfo info) => Authored(info.Title, info) ?? Authored(info.Fulltitle, info);

    private static string? Authored(string? text, YtDlpInfo info) =>
        MetadataText.Line(text) is { } title && !IsPlaceholder(title, info) ? title : null;

    /// <summary>
    /// Where a site has no title, yt-dlp makes one of extractor and id: <c>youtube video #ID</c>. YouTube's lists show
    /// <c>[Private video]</c> for what they hide. Kept, either would overwrite a good title at the next refresh.
    /// </summary>
    private static bool IsPlaceholder(string title, YtDlpInfo info)
    {
        if (title is "[Private video]" or "[Deleted video]")
            return true;
        var match = Placeholder().Match(title);
        return match.Success
            && info.Id?.Trim() == match.Groups["id"].Value
            && (IsName(match, info.Extractor) || IsName(match, info.ExtractorKey) || IsName(match, info.IeKey));
    }

    private static bool IsName(Match match, string? extractor) =>
        extractor is not null && match.Groups["extractor"].Value.Equals(extractor.Trim().Replace(':', '-'), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^(?<extractor>\\S+) video #(?<id>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
