namespace VideoDigester.YtDlp.Calls;

/// <summary>What yt-dlp found at an address, with what is needed to fetch the captions it named. Dispose it to remove its files.</summary>
internal sealed class YtDlpExtraction(YtDlpSession session, YtDlpRecord record, string infoPath) : IAsyncDisposable
{
    /// <summary>The record, validated.</summary>
    public YtDlpRecord Record { get; } = record;

    /// <summary>The record as yt-dlp printed it.</summary>
    public string InfoPath { get; } = infoPath;

    public YtDlpSession Session { get; } = session;

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
