using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>
/// Keeps what was read of one video: the video first, then each transcript, each in a transaction of its own with its row in the log.
/// Doing it again converges on the same rows.
/// </summary>
internal sealed class VideoKeeper(VideoStore videos, TranscriptStore transcripts, ProcessingLog log, IngestTelemetry telemetry, ILogger<VideoKeeper> logger)
{
    /// <summary>Keeps a record.</summary>
    /// <param name="record">What the site says.</param>
    /// <param name="sourcePath">The file it comes from, or null where it comes from the site itself.</param>
    /// <param name="attempt">What this is part of.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="ifAbsent">What to do where the library does not hold the video.</param>
    public async Task<KeptVideo> KeepVideoAsync(YtDlpRecord record, string? sourcePath, Attempt attempt, CancellationToken cancellationToken, IfAbsent ifAbsent = IfAbsent.Add) =>
        new(record, attempt, await videos.SaveAsync(record.Metadata, sourcePath, attempt, cancellationToken, ifAbsent).ConfigureAwait(false));

    /// <summary>Keeps the captions of a kept video, and says what became of all of it.</summary>
    /// <param name="video">The video.</param>
    /// <param name="captions">What was read, failures included.</param>
    /// <param name="languages">The wanted languages, the most wanted first.</param>
    /// <param name="missing">Why there are none, where the library holds none and no failure says why; null where that is no failure.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IngestResult> KeepCaptionsAsync(
        KeptVideo video, IReadOnlyList<ReadCaptions> captions, IReadOnlyList<string> languages, Failure? missing, CancellationToken cancellationToken)
    {
        var (id, outcome) = (video.Record.Metadata.Id, video.Outcome);
        if (outcome == IngestOutcome.Skipped)
            return Skipped(video.Attempt.Target, id, video.Record.Metadata.Title);
        var kept = new List<TranscriptInfo>();
        Failure? error = null;
        foreach (var read in captions)
        {
            if (read.Transcript is { } transcript)
            {
                var change = await transcripts.SaveAsync(transcript, read.Attempt, cancellationToken).ConfigureAwait(false);
                if (outcome == IngestOutcome.Unchanged && change != IngestOutcome.Unchanged)
                    outcome = IngestOutcome.Updated;
                telemetry.Kept(transcript.Info.Source, change);
                kept.Add(transcript.Info);
            }
            else
            {
                error ??= read.Failure;
                await log.AppendFailureAsync(ProcessingStep.Transcript, read.Attempt, id, read.Failure!, cancellationToken).ConfigureAwait(false);
            }
        }

        // A new video with one transcript, the usual case, needs no look at what else the library holds.
        var best = outcome == IngestOutcome.Added && kept.Count == 1
            ? kept[0]
            : await transcripts.FindInfoAsync(id, languages, cancellationToken).ConfigureAwait(false);
        if (best is null && error is null && missing is not null)
        {
            error = missing;
            await log.AppendFailureAsync(ProcessingStep.Transcript, video.Attempt, id, error, cancellationToken).ConfigureAwait(false);
        }

        logger.VideoKept(id, outcome, best?.SegmentCount ?? 0);
        return new IngestResult
        {
            Target = video.Attempt.Target,
            Id = id,
            Outcome = outcome,
            Title = video.Record.Metadata.Title,
            Transcript = best,
            Error = error,
            IgnoredFields = video.Record.Ignored,
        };
    }

    /// <summary>What is said of a video that was removed from the library and stays away.</summary>
    public static IngestResult Skipped(string target, VideoId? id, string? title) => new() { Target = target, Id = id, Outcome = IngestOutcome.Skipped, Title = title };

    /// <summary>
    /// Records that a video could not be read or kept; one that its site has removed is marked. A database that is busy is not kept waiting for a second
    /// time, to write down that it was busy.
    /// </summary>
    public async Task<IngestResult> FailAsync(ProcessingStep step, Attempt attempt, VideoId? id, Failure failure, CancellationToken cancellationToken)
    {
        if (failure.Code == ErrorCode.Removed && id is { } removed)
            await videos.MarkRemovedAsync(removed, attempt, failure, cancellationToken).ConfigureAwait(false);
        else if (failure.Code != ErrorCode.DatabaseBusy)
            await log.AppendFailureAsync(step, attempt, id, failure, cancellationToken).ConfigureAwait(false);
        logger.IngestFailed(attempt.Target, failure.Code, failure.Message);
        return new IngestResult { Target = attempt.Target, Id = id, Outcome = IngestOutcome.Failed, Error = failure };
    }

    /// <summary>
    /// Turns what befalls one video while it is kept into a failure of that video: the others have nothing to do with it. Null where the whole
    /// database cannot be used, which the others have something to do with.
    /// </summary>
    public static Failure? FailureOfOne(VideoDigesterException exception, VideoId id) => exception.Code switch
    {
        ErrorCode.VideoNotFound => new Failure(ErrorCode.VideoNotFound, $"{id} was removed while it was being kept."),
        ErrorCode.DatabaseBusy or ErrorCode.Unknown => exception.Failure,
        _ => null,
    };
}
