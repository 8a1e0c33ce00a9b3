using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp;

/// <summary>Reads yt-dlp's <c>.info.json</c> of any age and site, youtube-dl's too: UTF-8 or UTF-16, of any size, through a small window.</summary>
internal static class YtDlpRecordReader
{
    /// <summary>Reads a record from a stream.</summary>
    /// <param name="json">The file, left open. One that is not JSON is read twice where the stream can seek: see <see cref="JsonRepair"/>.</param>
    /// <param name="fallbackFetchedAt">When the site was asked if the file does not say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>, <see cref="ErrorCode.Playlist"/>.</exception>
    public static async Task<YtDlpRecord> ReadAsync(Stream json, DateTimeOffset fallbackFetchedAt, CancellationToken cancellationToken) =>
        ToRecord(await JsonDocumentSource.ReadAsync(json, () => new YtDlpInfoVisitor(), cancellationToken).ConfigureAwait(false), fallbackFetchedAt);

    /// <summary>Reads a record from memory.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="fallbackFetchedAt">When the site was asked if the file does not say.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>, <see cref="ErrorCode.Playlist"/>.</exception>
    public static YtDlpRecord Read(ReadOnlySpan<byte> json, DateTimeOffset fallbackFetchedAt) =>
        ToRecord(JsonDocumentSource.Read(json, () => new YtDlpInfoVisitor()), fallbackFetchedAt);

    private static YtDlpRecord ToRecord(YtDlpInfoVisitor visitor, DateTimeOffset fallbackFetchedAt)
    {
        var metadata = YtDlpMapper.Map(visitor.Info, fallbackFetchedAt, visitor.Ignored);
        return new YtDlpRecord(metadata, CaptionTracks.Of(visitor.Info, metadata.Language), visitor.Ignored.ToList())
        {
            HasFormat = visitor.Info.FormatId is not null,
        };
    }
}
