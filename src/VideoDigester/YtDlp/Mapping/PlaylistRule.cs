namespace VideoDigester.YtDlp.Mapping;

/// <summary>Tells records of one video from those of a playlist, a channel or another collection.</summary>
internal static class PlaylistRule
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.Playlist"/>.</exception>
    public static void Refuse(YtDlpInfo info)
    {
        if (!IsCollection(info))
            return;
        var name = MetadataText.Line(info.Title) ?? info.Id?.Trim();
        throw new VideoDigesterException(
            ErrorCode.Playlist,
            $"{(string.IsNullOrEmpty(name) ? "The record" : $"'{name}'")} is a playlist or channel, not one video. Its videos are added by AddPlaylistAsync, or by 'add' and 'subscribe' of the command; from disk, by the .info.json of each.");
    }

    /// <summary>Whether the record points to a video that was not looked at yet: an entry of a flat playlist.</summary>
    public static bool IsReference(YtDlpInfo info) => info.Type?.Trim() is "url" or "url_transparent";

    private static bool IsCollection(YtDlpInfo info) =>
        info.Type?.Trim() is "playlist" or "multi_video"
        || info.Entries is not null
        || IsTab(IsReference(info) ? info.IeKey : info.ExtractorKey ?? info.IeKey) && !HasMedia(info);

    /// <summary>YouTube's tabs and playlists; yt-dlp of 2021 wrote their records without a type.</summary>
    private static bool IsTab(string? extractorKey) => extractorKey?.Trim() is "YoutubeTab" or "YoutubePlaylist";

    private static bool HasMedia(YtDlpInfo info) => info.Ext is not null || info.Duration is not null || (info.Url is not null && !IsReference(info));
}
