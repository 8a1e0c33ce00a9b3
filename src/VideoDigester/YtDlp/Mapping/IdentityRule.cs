namespace VideoDigester.YtDlp.Mapping;

/// <summary>Decides which video a record is about and where its page is.</summary>
internal static class IdentityRule
{
    private const string Generic = "generic";

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>: the record has neither an id nor an address.</exception>
    public static (VideoId Id, string Url) Map(YtDlpInfo info, IgnoredFields ignored)
    {
        var address = PageOf(info, ignored);
        var page = WebAddress.TryParse(address);
        var site = SiteOf(info, ignored) ?? (YouTubeAddress.VideoIdIn(page) is null ? Generic : YouTubeAddress.Site);
        var id = KeyOf(info, site, page);
        if (id is null)
            throw new VideoDigesterException(ErrorCode.InvalidMetadata, "The file names no video: it has neither an id nor an address to make one from.");

        var video = new VideoId(site, id);

        // Without any address the identity stands for the page: a video with a title and words is worth keeping.
        return (video, address ?? (site == YouTubeAddress.Site ? YouTubeAddress.OfVideo(id) : video.ToString()));
    }

    private static string? PageOf(YtDlpInfo info, IgnoredFields ignored)
    {
        // An entry of a flat playlist is a reference: its own address is the video's, the page may be the playlist's.
        if (PlaylistRule.IsReference(info) && WebAddress.Read(info.Url, "url", ignored) is { } target)
            return target;
        if ((WebAddress.Read(info.WebpageUrl, "webpage_url", ignored) ?? WebAddress.Read(info.OriginalUrl, "original_url", ignored)) is { } page)
            return page;

        // What is left is the address of the media file: worse than a page that can be made from the id.
        var isKnownPage = SiteOf(info, null) == YouTubeAddress.Site && !string.IsNullOrWhiteSpace(info.Id);
        return isKnownPage || PlaylistRule.IsReference(info) ? null : WebAddress.Read(info.Url, "url", ignored);
    }

    private static string? SiteOf(YtDlpInfo info, IgnoredFields? ignored)
    {
        var (first, second) = PlaylistRule.IsReference(info)
            ? ((Name: "ie_key", Text: info.IeKey), (Name: "extractor_key", Text: info.ExtractorKey))
            : ((Name: "extractor_key", Text: info.ExtractorKey), (Name: "ie_key", Text: info.IeKey));
        return Valid(first.Name, first.Text) ?? Valid(second.Name, second.Text) ?? Valid("extractor", info.Extractor?.Split(':')[0]);

        string? Valid(string field, string? text)
        {
            var site = text?.Trim().ToLowerInvariant();
            if (string.IsNullOrEmpty(site))
                return null;
            if (site.Length <= VideoId.MaxSiteLength && VideoId.TryParse($"{site}:x", out var id) && id.Site == site)
                return site;
            ignored?.Add(field, "not the name of a site");
            return null;
        }
    }

    private static string? KeyOf(YtDlpInfo info, string site, Uri? page)
    {
        var key = SiteKey.Bound(info.Id);
        if (IsGeneric(site) && page is not null)
            return PageAddress.KeyOf(page, IsOneOfSeveral(info, page) ? key : null);
        return key
            ?? (site == YouTubeAddress.Site ? YouTubeAddress.VideoIdIn(page) : null)
            ?? (page is null ? null : PageAddress.KeyOf(page, null));
    }

    /// <summary>Extractors that take any page: their ids come from file names and collide.</summary>
    private static bool IsGeneric(string site) => site is Generic or "html5" or "html5mediaembed";

    /// <summary>The videos of one page share its address; only their ids differ.</summary>
    private static bool IsOneOfSeveral(YtDlpInfo info, Uri page) =>
        info.NEntries > 1
        && WebAddress.TryParse(info.PlaylistWebpageUrl?.Trim()) is { } playlist
        && PageAddress.Normalise(playlist) == PageAddress.Normalise(page);
}
