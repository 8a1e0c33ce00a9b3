namespace VideoDigester.YtDlp.Mapping;

/// <summary>
/// Finds the channel and the key that lasts. <c>uploader_id</c> changed its meaning over the years (a legacy name, <c>UC…</c>,
/// a handle), so that it comes last.
/// </summary>
internal static class ChannelRule
{
    public static ChannelMetadata? Map(YtDlpInfo info, VideoId video, string page, IgnoredFields ignored)
    {
        var name = MetadataText.Line(info.Channel) ?? MetadataText.Line(info.Uploader);
        var url = WebAddress.Read(info.ChannelUrl, "channel_url", ignored) ?? WebAddress.Read(info.UploaderUrl, "uploader_url", ignored);
        var key = SiteKey.Bound(KeyOf(info, video, name, url, page));
        return key is null
            ? null
            : new ChannelMetadata
            {
                Key = key,
                Name = name,
                Handle = HandleOf(info),
                Url = url,
                FollowerCount = CountRule.Map(info.ChannelFollowerCount, "channel_follower_count", ignored),
                IsVerified = info.ChannelIsVerified,
            };
    }

    private static string? KeyOf(YtDlpInfo info, VideoId video, string? name, string? url, string page) =>
        Stated(info.ChannelId)
        ?? (video.Site == YouTubeAddress.Site ? YouTubeKeyOf(info) : null)
        ?? Stated(info.UploaderId)
        ?? url
        ?? NameAsKey(name, page, video.Site);

    private static string? YouTubeKeyOf(YtDlpInfo info) =>
        YouTubeAddress.IsChannelId(info.UploaderId?.Trim()) ? info.UploaderId
        : YouTubeAddress.ChannelIdIn(info.ChannelUrl) ?? YouTubeAddress.ChannelIdIn(info.UploaderUrl);

    /// <summary>A site that shows names only has nothing better; on pages of any site a name means something on its host only.</summary>
    private static string? NameAsKey(string? name, string page, string site) =>
        name is not null && site == "generic" && WebAddress.TryParse(page) is { } address ? $"{address.IdnHost}/{name}" : name;

    private static string? HandleOf(YtDlpInfo info) =>
        Stated(info.UploaderId) is { Length: > 1 } id && id[0] == '@'
            ? id
            : YouTubeAddress.HandleIn(info.UploaderUrl) ?? YouTubeAddress.HandleIn(info.ChannelUrl);

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
