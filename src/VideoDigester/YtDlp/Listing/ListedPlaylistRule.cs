using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp.Listing;

/// <summary>Decides which playlist a line is about.</summary>
internal static class ListedPlaylistRule
{
    private const string Generic = "generic";

    /// <summary>The tabs of a channel, which share the channel's key.</summary>
    private static readonly string[] Tabs = ["videos", "shorts", "streams", "podcasts", "releases"];

    /// <summary>The playlist that an entry is of.</summary>
    public static ListedPlaylist OfEntry(ListedLine line, VideoAddress address) =>
        Make(line, line.PlaylistId, line.PlaylistTitle, line.PlaylistWebpageUrl, address) with
        {
            ChannelKey = SiteKey.Bound(line.PlaylistChannelId ?? line.PlaylistUploaderId),
        };

    /// <summary>The playlist that the record itself is of.</summary>
    public static ListedPlaylist OfRecord(ListedLine line, VideoAddress address) =>
        Make(line, line.Id, line.Title, line.WebpageUrl, address) with
        {
            Description = MetadataText.Block(line.Description),
            ChannelKey = SiteKey.Bound(line.ChannelId ?? line.UploaderId),
        };

    private static ListedPlaylist Make(ListedLine line, string? id, string? title, string? page, VideoAddress address)
    {
        var site = SiteOf(line);
        var name = MetadataText.Line(title);
        return new ListedPlaylist(new PlaylistId(site, KeyOf(site, id, page, address)), address.Text)
        {
            Title = name == id?.Trim() ? null : name,
            EntryCount = line.PlaylistCount is >= 0 and <= long.MaxValue and var count ? (long)count : null,
        };
    }

    private static string SiteOf(ListedLine line)
    {
        foreach (var text in (string?[])[line.ExtractorKey, line.Extractor?.Split(':')[0]])
            if (text?.Trim().ToLowerInvariant() is { Length: > 0 } site && VideoId.TryParse($"{site}:x", out var id) && id.Site == site)
                return site is "youtubetab" or "youtubeplaylist" ? YouTubeAddress.Site : site;
        return Generic;
    }

    // What takes any page names it after its file: such keys collide. That of a feed is its address.
    private static string KeyOf(string site, string? id, string? page, VideoAddress address)
    {
        if (SiteKey.Bound(id) is not { } key || (site == Generic && WebAddress.TryParse(id) is null))
            return PageAddress.KeyOf(address.Uri, null);
        return site == YouTubeAddress.Site && TabOf(WebAddress.TryParse(page) ?? address.Uri) is { } tab && YouTubeAddress.IsChannelId(key) ? $"{key}/{tab}" : key;
    }

    private static string? TabOf(Uri page)
    {
        var last = page.AbsolutePath.TrimEnd('/').Split('/')[^1];
        return Array.Find(Tabs, tab => tab == last);
    }
}
