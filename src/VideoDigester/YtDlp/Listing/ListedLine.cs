using System.Text.Json.Serialization;

namespace VideoDigester.YtDlp.Listing;

/// <summary>What yt-dlp prints of one entry of a playlist, or of the playlist itself, word for word. Most of it may be missing; the extractor is that of the playlist.</summary>
internal sealed class ListedLine
{
    [JsonPropertyName("_type")]
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? WebpageUrl { get; set; }

    public string? OriginalUrl { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    /// <summary>The extractor of the entry, where yt-dlp names one.</summary>
    public string? IeKey { get; set; }

    public string? Extractor { get; set; }

    public string? ExtractorKey { get; set; }

    public string? PlaylistId { get; set; }

    public string? PlaylistTitle { get; set; }

    public string? PlaylistWebpageUrl { get; set; }

    public string? PlaylistChannelId { get; set; }

    public string? PlaylistUploaderId { get; set; }

    public decimal? PlaylistCount { get; set; }

    public decimal? PlaylistIndex { get; set; }

    public string? ChannelId { get; set; }

    public string? UploaderId { get; set; }

    /// <summary>Whether the line is about a playlist's entry: that of one video lacks all of it.</summary>
    [JsonIgnore]
    public bool IsOfPlaylist => PlaylistIndex is not null || !string.IsNullOrEmpty(PlaylistId) || !string.IsNullOrEmpty(PlaylistTitle);
}
