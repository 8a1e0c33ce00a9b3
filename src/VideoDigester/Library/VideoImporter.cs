using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VideoDigester.Diagnostics;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Library;

/// <summary>
/// The story of an import, top to bottom: files are found, read by several readers at once, and kept one video after the other.
/// The hand-over is bounded, so memory does not grow with the number of videos.
/// </summary>
internal sealed class VideoImporter(VideoFileReader reader, VideoKeeper keeper, IngestOptions options, IngestTelemetry telemetry)
{
    public async IAsyncEnumerable<IngestResult> ImportAsync(
        string path, IReadOnlyList<string> languages, bool restore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A folder is looked through again and again; who names a file asks for its video.
        var ifAbsent = restore || File.Exists(path) ? IfAbsent.Add : IfAbsent.AddUnlessRemoved;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<ReadVideo>(options.Readers * 2);
        var reading = ReadAllAsync(VideoFileScanner.Scan(path), languages, read.Writer, stop.Token);
        try
        {
            await foreach (var video in read.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return await telemetry.VideoAsync(VideoDigesterTelemetry.Spans.Import, () => KeepAsync(video, languages, ifAbsent, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            // Reached on the normal way, on cancellation, and when the caller stops early: no reader outlives the call.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Imports one metadata file again, but only where it is still about the same video.</summary>
    /// <param name="id">The video.</param>
    /// <param name="infoPath">The file.</param>
    /// <param name="languages">The captions that are wanted.</param>
    /// <param name="lease">The worker's hold on the job that this is part of, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IngestResult> RefreshAsync(VideoId id, string infoPath, IReadOnlyList<string> languages, JobLease? lease, CancellationToken cancellationToken) =>
        telemetry.VideoAsync(VideoDigesterTelemetry.Spans.Refresh, () => ReadAgainAsync(id, infoPath, languages, lease, cancellationToken));

    /// <summary>Keeps what was read of one video; what befalls it alone is its result.</summary>
    public async Task<IngestResult> KeepAsync(ReadVideo read, IReadOnlyList<string> languages, IfAbsent ifAbsent, CancellationToken cancellationToken)
    {
        if (read.Record is not { } record)
            return await keeper.FailAsync(ProcessingStep.Metadata, read.Attempt, null, read.Failure!, cancellationToken).ConfigureAwait(false);
        try
        {
            var video = await keeper.KeepVideoAsync(record, read.Attempt.Target, read.Attempt, cancellationToken, ifAbsent).ConfigureAwait(false);
            return await keeper.KeepCaptionsAsync(video, read.Captions, languages, NoCaptions(read.Attempt.Target, languages), cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (VideoKeeper.FailureOfOne(exception, record.Metadata.Id) is { } failure)
        {
            return await keeper.FailAsync(ProcessingStep.Transcript, read.Attempt, record.Metadata.Id, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IngestResult> ReadAgainAsync(VideoId id, string infoPath, IReadOnlyList<string> languages, JobLease? lease, CancellationToken cancellationToken)
    {
        var read = (await reader.ReadAsync(VideoFileScanner.Scan(infoPath).Single(), languages, cancellationToken).ConfigureAwait(false)).PartOf(lease);
        if (read.Record is { } record && record.Metadata.Id != id)
            throw new VideoDigesterException(ErrorCode.FileNotFound, $"'{infoPath}', from which '{id}' was imported, is now about '{record.Metadata.Id}'. Nothing was changed.");
        return await KeepAsync(read, languages, IfAbsent.Refuse, cancellationToken).ConfigureAwait(false);
    }

    private static Failure NoCaptions(string infoPath, IReadOnlyList<string> languages)
    {
        var inLanguages = languages.Count == 0 ? "" : $" in {string.Join(", ", languages)}";
        return new Failure(ErrorCode.NoCaptions, $"There is no caption file beside '{Path.GetFileName(infoPath)}'{inLanguages}. The video is kept without a transcript.");
    }

    private async Task ReadAllAsync(
        IEnumerable<VideoFiles> found, IReadOnlyList<string> languages, ChannelWriter<ReadVideo> writer, CancellationToken cancellationToken)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Readers, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(found, parallel, async (files, stop) =>
                await writer.WriteAsync(await reader.ReadAsync(files, languages, stop).ConfigureAwait(false), stop).ConfigureAwait(false)).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception exception)
        {
            writer.Complete(exception);
            throw;
        }
    }
}
