namespace VideoDigester.YtDlp;

/// <summary>An item of <c>chapters</c> as it stands there.</summary>
internal sealed class YtDlpChapter
{
    public decimal? StartTime { get; set; }

    public decimal? EndTime { get; set; }

    public string? Title { get; set; }
}
