using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>Reads the files of one video into values; a bad file is a failure as a value, never an exception.</summary>
internal sealed class VideoFileReader(IngestOptions options, TimeProvider time)
{
    private readonly CaptionFileReader _captions = new(options, time);

    public async Task<ReadVideo> ReadAsync(VideoFiles files, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(files.InfoPath, time.GetUtcNow());
        if (files.Failure is not null)
            return new ReadVideo(attempt, null, files.Failure, []);
        try
        {
            var record = await ReadRecordAsync(files.InfoPath, cancellationToken).ConfigureAwait(false);
            var captions = await _captions.ReadAsync(files.Captions, record, languages, cancellationToken).ConfigureAwait(false);
            return new ReadVideo(attempt, record, null, captions);
        }
        catch (Exception exception) when (FileFailure.From(exception, files.InfoPath) is { } failure)
        {
            return new ReadVideo(attempt, null, failure, []);
        }
    }

    private async Task<YtDlpRecord> ReadRecordAsync(string path, CancellationToken cancellationToken)
    {
        var stream = BoundedFile.OpenRead(path, options.MaxMetadataBytes);
        await using (stream.ConfigureAwait(false))
        {
            var written = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
            var record = await YtDlpRecordReader.ReadAsync(stream, written, cancellationToken).ConfigureAwait(false);
            return record with { Metadata = record.Metadata with { FetchedAt = Moment.NotAfter(time.GetUtcNow(), record.Metadata.FetchedAt) } };
        }
    }
}
