using System.Globalization;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp.Listing;

/// <summary>Makes an entry of a line.</summary>
internal static class ListedEntryRule
{
    private const string Smuggled = "#__youtubedl_smuggle=";

    /// <summary>Makes an entry.</summary>
    /// <param name="line">The line.</param>
    /// <param name="playlist">The playlist that it is of.</param>
    /// <param name="listed">The address that was listed.</param>
    /// <param name="index">The line's place, from 0.</param>
    public static ListedEntry Map(ListedLine line, ListedPlaylist playlist, VideoAddress listed, long index)
    {
        var key = SiteKey.Bound(line.Id) is { } id ? $"id {id}" : KeyOfPlace(index);
        var entry = new ListedEntry(playlist, key) { Title = TitleOf(line) };
        if (AddressOf(line) is not { } text)
            return entry with { Failure = new Failure(ErrorCode.InvalidMetadata, "The playlist names no address for this entry.") };
        try
        {
            var address = VideoAddress.Parse(text);
            var isCollection = IsCollection(line, address.Uri);
            if (PageAddress.Normalise(address.Uri) == PageAddress.Normalise(listed.Uri))
                return entry with { Failure = new Failure(ErrorCode.Unsupported, "It is one of several videos on the page that was listed and has none of its own, so that it cannot be asked for alone.") };
            return entry with { Key = address.EntryKey, Address = address, IsCollection = isCollection };
        }
        catch (VideoDigesterException unusable)
        {
            return entry with { Failure = unusable.Failure };
        }
    }

    /// <summary>An entry of a line that cannot be read.</summary>
    public static ListedEntry Unreadable(ListedPlaylist playlist, long index, Failure failure) => new(playlist, KeyOfPlace(index)) { Failure = failure };


    private static string KeyOfPlace(long index) => string.Create(CultureInfo.InvariantCulture, $"#{index + 1}");

    private static string? AddressOf(ListedLine line)
    {
        var text = line.Type?.Trim() is "url" or "url_transparent" ? line.Url ?? line.WebpageUrl : line.WebpageUrl ?? line.OriginalUrl ?? line.Url;
        text = text?.Split(Smuggled, 2)[0].Trim();

        // Old releases give YouTube's ids in place of addresses.
        if (IsYouTube(line) && SiteKey.Bound(line.Id ?? text) is { } id && WebAddress.TryParse(text) is null)
            return YouTubeAddress.OfVideo(id);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static bool IsYouTube(ListedLine line) =>
        string.Equals((line.IeKey ?? "").Trim(), YouTubeAddress.Site, StringComparison.OrdinalIgnoreCase);

    private static bool IsCollection(ListedLine line, Uri address) =>
        line.Type?.Trim() is "playlist"
        || line.IeKey?.Trim() is "YoutubeTab" or "YoutubePlaylist"
        || YouTubeAddress.IsTab(address);

    // YouTube's lists show this for what they hide.
    private static string? TitleOf(ListedLine line) => MetadataText.Line(line.Title) is { } title && title is not ("[Private video]" or "[Deleted video]") ? title : null;
}
