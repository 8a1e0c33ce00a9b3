namespace VideoDigester.YtDlp.Mapping;

/// <summary>Takes the picture that yt-dlp chose, else the best on offer: preference first, then size; yt-dlp lists the best last.</summary>
internal static class ThumbnailRule
{
    public static string? Map(YtDlpInfo info, IgnoredFields ignored) =>
        WebAddress.Read(info.Thumbnail, "thumbnail", ignored) ?? Best(info.Thumbnails ?? []);

    private static string? Best(List<YtDlpThumbnail?> thumbnails) => thumbnails
        .OfType<YtDlpThumbnail>()
        .Where(thumbnail => WebAddress.TryParse(thumbnail.Url?.Trim()) is not null)
        .Select((thumbnail, index) => (Thumbnail: thumbnail, Index: index))
        .OrderByDescending(item => item.Thumbnail.Preference ?? 0)
        .ThenByDescending(item => Area(item.Thumbnail))
        .ThenByDescending(item => item.Index)
        .Select(item => item.Thumbnail.Url!.Trim())
        .FirstOrDefault();

    private static double Area(YtDlpThumbnail thumbnail) => (double)(thumbnail.Width ?? 0) * (double)(thumbnail.Height ?? 0);
}
