using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>
/// Keeps what was read of one video: the video first, then each transcript, each in a transaction of its own with its row in the log.
/// Doing it again converges on the same rows.
/// </summary>
internal sealed class VideoKeeper(VideoStore videos, TranscriptStore transcripts, ProcessingLog log, ILogger<VideoKeeper> logger)
{
    public async Task<IngestResult> KeepAsync(ReadVideo read, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        if (read.Record is not { } record)
            return await FailAsync(ProcessingStep.Metadata, read.Attempt, null, read.Failure!, cancellationToken).ConfigureAwait(false);
        try
        {
            return await KeepAsync(read, record, languages, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (exception.Code is ErrorCode.VideoNotFound or ErrorCode.DatabaseBusy or ErrorCode.Unknown)
        {
            // The others of the same import have nothing to do with it. Where the whole database cannot be used, they have.
            var failure = exception.Code == ErrorCode.VideoNotFound
                ? new Failure(ErrorCode.VideoNotFound, $"{record.Metadata.Id} was removed while it was being imported.")
                : new Failure(exception.Code, exception.Message);
            return await FailAsync(ProcessingStep.Transcript, read.Attempt, record.Metadata.Id, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IngestResult> FailAsync(ProcessingStep step, Attempt attempt, VideoId? id, Failure failure, CancellationToken cancellationToken)
    {
        await log.AppendFailureAsync(step, attempt, id, failure, cancellationToken).ConfigureAwait(false);
        logger.IngestFailed(attempt.Target, failure.Code, failure.Message);
        return new IngestResult { Target = attempt.Target, Id = id, Outcome = IngestOutcome.Failed, Error = failure };
    }

    private async Task<IngestResult> KeepAsync(ReadVideo read, YtDlpRecord record, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var metadata = record.Metadata;
        var outcome = await videos.SaveAsync(metadata, read.Attempt.Target, read.Attempt, cancellationToken).ConfigureAwait(false);
        var kept = new List<TranscriptInfo>();
        Failure? error = null;
        foreach (var captions in read.Captions)
        {
            if (captions.Transcript is { } transcript)
            {
                var change = await transcripts.SaveAsync(transcript, captions.Attempt, cancellationToken).ConfigureAwait(false);
                if (outcome == IngestOutcome.Unchanged && change != IngestOutcome.Unchanged)
                    outcome = IngestOutcome.Updated;
                kept.Add(transcript.Info);
            }
            else
            {
                error ??= captions.Failure;
                await log.AppendFailureAsync(ProcessingStep.Transcript, captions.Attempt, metadata.Id, captions.Failure!, cancellationToken).ConfigureAwait(false);
            }
        }

        // A new video with one transcript, the usual case, needs no look at what else the library holds.
        var best = outcome == IngestOutcome.Added && kept.Count == 1
            ? kept[0]
            : await FindBestAsync(metadata.Id, languages, cancellationToken).ConfigureAwait(false);
        if (best is null && error is null)
        {
            error = new Failure(ErrorCode.NoCaptions, $"There is no caption file beside '{Path.GetFileName(read.Attempt.Target)}'{InLanguages(languages)}. The video is kept without a transcript.");
            await log.AppendFailureAsync(ProcessingStep.Transcript, read.Attempt, metadata.Id, error, cancellationToken).ConfigureAwait(false);
        }

        logger.VideoKept(metadata.Id, outcome, best?.SegmentCount ?? 0);
        return new IngestResult
        {
            Target = read.Attempt.Target,
            Id = metadata.Id,
            Outcome = outcome,
            Title = metadata.Title,
            Transcript = best,
            Error = error,
            IgnoredFields = record.Ignored,
        };
    }

    private async Task<TranscriptInfo?> FindBestAsync(VideoId id, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        foreach (var language in languages)
            if (await transcripts.FindInfoAsync(id, language, cancellationToken).ConfigureAwait(false) is { } wanted)
                return wanted;
        return await transcripts.FindInfoAsync(id, null, cancellationToken).ConfigureAwait(false);
    }

    private static string InLanguages(IReadOnlyList<string> languages) =>
        languages.Count == 0 ? "" : $" in {string.Join(", ", languages)}";
}
