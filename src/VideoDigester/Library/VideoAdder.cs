using System.Globalization;
using VideoDigester.Diagnostics;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Removal;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Captions;

namespace VideoDigester.Library;

/// <summary>
/// The story of an address, top to bottom: is it known and fresh; if not, the site is asked for the metadata, which is kept; then the sources of
/// transcripts are asked in order, and the first answer is kept.
/// </summary>
internal sealed class VideoAdder(
    YtDlpClient client, IEnumerable<ITranscriptSource> sources, VideoKeeper keeper, VideoStore videos, TombstoneStore removed, ProcessingLog log, YtDlpOptions options, IngestTelemetry telemetry, TimeProvider time)
{
    private const int MostAttemptsOfARound = 50;

    /// <summary>Broadcasts begin late.</summary>
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromMinutes(1);

    /// <summary>For so long after it was published a video without captions may get some.</summary>
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(3);

    /// <summary>When it is worth asking for them again.</summary>
    private static readonly TimeSpan CaptionsAfter = TimeSpan.FromHours(6);

    private readonly IReadOnlyList<ITranscriptSource> _sources = [.. sources];
    private readonly Turns _turns = new();

    public Task<IngestResult> AddAsync(VideoAddress address, AddOptions wanted, CancellationToken cancellationToken, JobLease? lease = null) =>
        telemetry.VideoAsync(VideoDigesterTelemetry.Spans.Add, () => AddInTurnAsync(address, wanted, lease, cancellationToken));

    public Task<IngestResult> RefreshAsync(Video video, VideoAddress address, RefreshOptions wanted, CancellationToken cancellationToken, JobLease? lease = null) =>
        telemetry.VideoAsync(VideoDigesterTelemetry.Spans.Refresh, () => RefreshInTurnAsync(video, address, wanted, lease, cancellationToken));

    private async Task<IngestResult> AddInTurnAsync(VideoAddress address, AddOptions wanted, JobLease? lease, CancellationToken cancellationToken)
    {
        // Of callers that add one address at the same time one asks the site, and the others find what it kept.
        using var turn = await _turns.TakeAsync(address.Text, cancellationToken).ConfigureAwait(false);
        var known = await videos.FindAsync(address.Named, address.Text, cancellationToken).ConfigureAwait(false);
        if (known is not null && IsFresh(known, wanted.MaxAge ?? options.MetadataMaxAge))
        {
            var failures = await FailuresOfLastRoundAsync(known, cancellationToken).ConfigureAwait(false);
            if (HasWhatIsWanted(known, failures, wanted.Languages))
                return Unchanged(known, address, wanted.Languages, failures);
        }

        // The site is not asked for what is known to stay away; of an address that does not tell, its answer says which video it is.
        if (known is null && wanted.SkipRemoved && await removed.IsRemovedAsync(address.Named, address.Text, cancellationToken).ConfigureAwait(false))
            return VideoKeeper.Skipped(address.Text, address.Named, title: null);
        return await FetchAsync(address, known?.Id, wanted, asksForCaptions: true, lease, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IngestResult> RefreshInTurnAsync(Video video, VideoAddress address, RefreshOptions wanted, JobLease? lease, CancellationToken cancellationToken)
    {
        using var turn = await _turns.TakeAsync(address.Text, cancellationToken).ConfigureAwait(false);
        if (IsFresh(video, wanted.MaxAge))
            return Unchanged(video, address, wanted.Languages, await FailuresOfLastRoundAsync(video, cancellationToken).ConfigureAwait(false));
        var add = new AddOptions { Languages = wanted.Languages, AllowTranslated = wanted.AllowTranslated };
        return await FetchAsync(address, video.Id, add, wanted.RefetchTranscripts || BestOf(video, wanted.Languages) is null, lease, cancellationToken, isAbout: video.Id).ConfigureAwait(false);
    }

    private async Task<IngestResult> FetchAsync(
        VideoAddress address, VideoId? known, AddOptions wanted, bool asksForCaptions, JobLease? lease, CancellationToken cancellationToken, VideoId? isAbout = null)
    {
        var attempt = new Attempt(address.Text, time.GetUtcNow()) { Lease = lease };
        YtDlpExtraction extraction;
        try
        {
            extraction = await client.ExtractAsync(address, attempt.StartedAt, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception)
        {
            return await keeper.FailAsync(ProcessingStep.Metadata, attempt, known, exception.Failure, cancellationToken).ConfigureAwait(false);
        }

        await using (extraction.ConfigureAwait(false))
        {
            var id = extraction.Record.Metadata.Id;
            if (isAbout is { } expected && id != expected)
                return await keeper.FailAsync(
                    ProcessingStep.Metadata, attempt, expected, new Failure(ErrorCode.InvalidMetadata, $"{address.Text} is about '{id}' now and not about '{expected}'. Nothing was changed."), cancellationToken).ConfigureAwait(false);
            try
            {
                return await KeepAsync(extraction, attempt, wanted, asksForCaptions, isAbout is not null ? IfAbsent.Refuse : wanted.SkipRemoved ? IfAbsent.AddUnlessRemoved : IfAbsent.Add, cancellationToken).ConfigureAwait(false);
            }
            catch (VideoDigesterException exception) when (VideoKeeper.FailureOfOne(exception, id) is { } failure)
            {
                return await keeper.FailAsync(ProcessingStep.Transcript, attempt, id, failure, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<IngestResult> KeepAsync(YtDlpExtraction extraction, Attempt attempt, AddOptions wanted, bool asksForCaptions, IfAbsent ifAbsent, CancellationToken cancellationToken)
    {
        var video = await keeper.KeepVideoAsync(extraction.Record, sourcePath: null, attempt, cancellationToken, ifAbsent).ConfigureAwait(false);
        var metadata = extraction.Record.Metadata;
        if (video.Outcome == IngestOutcome.Skipped)
            return VideoKeeper.Skipped(attempt.Target, metadata.Id, metadata.Title);
        if (NotYet(metadata) is { } notYet)
            return await keeper.KeepCaptionsAsync(video, [], wanted.Languages, notYet, cancellationToken).ConfigureAwait(false);
        if (!asksForCaptions)
            return await keeper.KeepCaptionsAsync(video, [], wanted.Languages, missing: null, cancellationToken).ConfigureAwait(false);
        var request = new TranscriptRequest { Video = metadata, Languages = wanted.Languages, AllowTranslated = wanted.AllowTranslated };
        var answers = await AskAsync(extraction, request, cancellationToken).ConfigureAwait(false);
        var captions = answers.Select(answer => new ReadCaptions(attempt with { StartedAt = answer.StartedAt }, answer.Transcript, answer.Failure)).ToList();

        // What one source could not deliver is no failure of the video where another one did.
        var result = await keeper.KeepCaptionsAsync(video, captions, wanted.Languages, NoCaptions(metadata), cancellationToken).ConfigureAwait(false);
        return answers.Any(answer => answer.Transcript is not null) ? result with { Error = null } : result;
    }

    private async Task<IReadOnlyList<SourceAnswer>> AskAsync(YtDlpExtraction extraction, TranscriptRequest request, CancellationToken cancellationToken)
    {
        var answers = await TranscriptSources.AskAsync([new YtDlpTranscriptSource(client, extraction)], request, time, cancellationToken).ConfigureAwait(false);

        // Other sources may take an hour: nothing of yt-dlp's is kept for so long.
        await extraction.DisposeAsync().ConfigureAwait(false);
        return answers is [.., { Transcript: not null }]
            ? answers
            : [.. answers, .. await TranscriptSources.AskAsync(_sources, request, time, cancellationToken).ConfigureAwait(false)];
    }

    // A record out of the future, of a file or of a clock that went wrong, is never fresh.
    private bool IsFresh(Video video, TimeSpan maxAge)
    {
        var age = time.GetUtcNow() - video.Metadata.FetchedAt;
        return video.RemovedAt is null && age >= TimeSpan.Zero && age < maxAge;
    }

    // Without a wish, what the last round found counts: a video without captions is not asked about at every call, one whose captions failed for a passing reason is.
    private static bool HasWhatIsWanted(Video video, IReadOnlyList<Failure> failures, IReadOnlyList<string> languages) => languages.Count > 0
        ? languages.Any(language => video.Transcripts.Any(transcript => LanguageTag.Matches(language, transcript.Language)))
        : video.Transcripts.Count > 0 || (failures.Count > 0 && !failures.Any(failure => failure.IsRetryable));

    /// <summary>Why there were no captions when the site was last asked, source by source; empty where there were some.</summary>
    private async Task<IReadOnlyList<Failure>> FailuresOfLastRoundAsync(Video video, CancellationToken cancellationToken)
    {
        if (video.Transcripts.Count > 0)
            return [];
        var query = new AttemptQuery { VideoId = video.Id, Step = ProcessingStep.Transcript, HasFailed = true, Descending = false, PageSize = MostAttemptsOfARound, StartedFrom = video.Metadata.FetchedAt };
        var attempts = await log.ListAsync(query, cancellationToken).ConfigureAwait(false);
        return [.. attempts.Items.Select(attempt => attempt.Error!)];
    }

    private static IngestResult Unchanged(Video video, VideoAddress address, IReadOnlyList<string> languages, IReadOnlyList<Failure> failures) => new()
    {
        Target = address.Text,
        Outcome = IngestOutcome.Unchanged,
        Id = video.Id,
        Title = video.Metadata.Title,
        Transcript = BestOf(video, languages) ?? BestOf(video, []),
        Error = failures is [var first, ..] ? first : null,
    };

    private static TranscriptInfo? BestOf(Video video, IReadOnlyList<string> languages) => languages.Count == 0
        ? video.Transcripts is [var best, ..] ? best : null
        : languages.Select(language => video.Transcripts.FirstOrDefault(transcript => LanguageTag.Matches(language, transcript.Language))).FirstOrDefault(found => found is not null);

    private Failure? NotYet(VideoMetadata metadata) => metadata.LiveStatus switch
    {
        LiveStatus.Upcoming => new Failure(ErrorCode.Upcoming, metadata.ReleaseAt is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"It begins at {start.UtcDateTime:yyyy-MM-dd HH:mm} UTC. The video is kept; add it again afterwards for its captions.")
            : "It has not begun. The video is kept; add it again later for its captions.")
        {
            RetryAfter = metadata.ReleaseAt - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait + AfterTheStart : null,
        },
        LiveStatus.Live => new Failure(ErrorCode.Live, "It is being broadcast, so its words are not complete. The video is kept; add it again when it has ended."),
        _ => null,
    };

    private Failure NoCaptions(VideoMetadata metadata)
    {
        // Sites take hours to write the captions of a broadcast, and of what is new.
        var hasJustEnded = metadata.LiveStatus == LiveStatus.PostLive;
        var isNew = metadata.Published is { } published && time.GetUtcNow() - published.Value < NewFor;
        var text = hasJustEnded ? "The broadcast has just ended and has no captions yet. The video is kept; add it again later."
            : isNew ? "The site offers no captions for it yet, and no other source has any. The video is new, so they may come; it is kept without a transcript."
            : "The site offers no captions for it, and no other source has any. The video is kept without a transcript.";
        return new Failure(ErrorCode.NoCaptions, text) { IsRetryable = hasJustEnded || isNew, RetryAfter = hasJustEnded || isNew ? CaptionsAfter : null };
    }
}
