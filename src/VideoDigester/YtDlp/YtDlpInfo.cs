using System.Text.Json.Serialization;

namespace VideoDigester.YtDlp;

/// <summary>
/// What a <c>.info.json</c> says, word for word: nothing is certain, nothing is checked. The property names in snake case are
/// the fields that are read; all others are skipped. Items of lists that could not be read are null.
/// </summary>
internal sealed class YtDlpInfo
{
    [JsonPropertyName("_type")]
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Extractor { get; set; }

    public string? ExtractorKey { get; set; }

    public string? IeKey { get; set; }

    public string? WebpageUrl { get; set; }

    public string? OriginalUrl { get; set; }

    public string? Url { get; set; }

    public string? PlaylistWebpageUrl { get; set; }

    public decimal? NEntries { get; set; }

    /// <summary>Only whether it is a list: the entries themselves are never held.</summary>
    public EntryList? Entries { get; set; }

    public string? Ext { get; set; }

    /// <summary>Only whether there is one: the format that would be played.</summary>
    public string? FormatId { get; set; }

    public string? Title { get; set; }

    public string? Fulltitle { get; set; }

    public string? Description { get; set; }

    public string? Thumbnail { get; set; }

    public List<YtDlpThumbnail?>? Thumbnails { get; set; }

    /// <summary>Seconds, or a clock: a text in a few extractors.</summary>
    public string? Duration { get; set; }

    public string? DurationString { get; set; }

    public decimal? Timestamp { get; set; }

    public string? UploadDate { get; set; }

    public decimal? ReleaseTimestamp { get; set; }

    public string? ReleaseDate { get; set; }

    public string? Language { get; set; }

    public string? LiveStatus { get; set; }

    public bool? IsLive { get; set; }

    public bool? WasLive { get; set; }

    public string? Availability { get; set; }

    public decimal? AgeLimit { get; set; }

    public decimal? ViewCount { get; set; }

    public decimal? LikeCount { get; set; }

    public decimal? CommentCount { get; set; }

    public string? Channel { get; set; }

    public string? ChannelId { get; set; }

    public string? ChannelUrl { get; set; }

    public decimal? ChannelFollowerCount { get; set; }

    public bool? ChannelIsVerified { get; set; }

    public string? Uploader { get; set; }

    public string? UploaderId { get; set; }

    public string? UploaderUrl { get; set; }

    public List<string?>? Categories { get; set; }

    public List<string?>? Tags { get; set; }

    public List<YtDlpChapter?>? Chapters { get; set; }

    public List<YtDlpHeatmapBin?>? Heatmap { get; set; }

    public CaptionOffer? Subtitles { get; set; }

    public CaptionOffer? AutomaticCaptions { get; set; }

    public CaptionOffer? RequestedSubtitles { get; set; }

    public decimal? Epoch { get; set; }
}
