using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Storage;

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
        {
            await log.AppendFailureAsync(ProcessingStep.Metadata, read.Attempt, null, read.Failure!, cancellationToken).ConfigureAwait(false);
            logger.IngestFailed(read.Attempt.Target, read.Failure!.Code, read.Failure.Message);
            return new IngestResult { Target = read.Attempt.Target, Outcome = IngestOutcome.Failed, Error = read.Failure };
        }

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
