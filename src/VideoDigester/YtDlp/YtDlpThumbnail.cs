namespace VideoDigester.YtDlp;

/// <summary>An item of <c>thumbnails</c> as it stands there.</summary>
internal sealed class YtDlpThumbnail
{
    public string? Url { get; set; }

    public decimal? Preference { get; set; }

    public decimal? Width { get; set; }

    public decimal? Height { get; set; }
}
