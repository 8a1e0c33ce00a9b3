using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VideoDigester.Diagnostics;
using VideoDigester.Digests.Ask;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Digests;

/// <inheritdoc cref="IDigestService" />
internal sealed class DigestService(
    DigestPreparer preparer,
    DigestComposer composer,
    QuestionAnswerer answerer,
    DigestStore digests,
    SingleFlight flight,
    ProcessingLog log,
    DigestTelemetry telemetry,
    TimeProvider time) : IDigestService
{
    // Each is compared with every other.
    private const int MostCompared = 100;

    /// <inheritdoc />
    public Task<DigestResult> DigestAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DigestAsync(request, report: null, lease: null, cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<DigestEvent> StreamAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamEventsAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<DigestEstimate> EstimateAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var prepared = await preparer.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
        return !request.Force && await digests.FindByIdentityAsync(prepared.Identity.Hash, cancellationToken).ConfigureAwait(false) is not null
            ? new DigestEstimate { IsStored = true, Calls = 0, InputTokens = 0, OutputTokens = 0, Cost = 0 }
            : await prepared.Writer.EstimateAsync(prepared.Source, prepared.Request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DigestExplanation> ExplainAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var prepared = await preparer.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
        return DigestExplainer.Explain(prepared, await digests.ListKeysAsync(request.VideoId, request.Type, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DigestVariant>> CompareAsync(IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        foreach (var request in requests)
            ArgumentNullException.ThrowIfNull(request, nameof(requests));
        if (requests.Count > MostCompared)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{requests.Count} digests are too many to compare; it is {MostCompared} at most.");
        if (requests.Select(request => request.VideoId).Distinct().Count() > 1)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "Digests of different videos cannot be compared.");
        var variants = new List<DigestVariant>(requests.Count);
        foreach (var request in requests)
            try
            {
                var result = await DigestAsync(request, report: null, lease: null, cancellationToken).ConfigureAwait(false);
                variants.Add(new DigestVariant { Request = request, Digest = result.Digest, IsStored = result.IsStored });
            }
            catch (VideoDigesterException failure)
            {
                variants.Add(new DigestVariant { Request = request, Error = failure.Failure });
            }

        return DigestAgreement.Of(variants);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DigestVariant>> CompareAsync(VideoId videoId, CancellationToken cancellationToken = default) =>
        DigestAgreement.Of(await digests.ListAsync(videoId, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return telemetry.AskAsync(request, () => answerer.AskAsync(request, cancellationToken));
    }

    /// <inheritdoc />
    public Task<Digest?> FindAsync(DigestId id, CancellationToken cancellationToken = default) => digests.FindAsync(id, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Digest>> ListAsync(VideoId videoId, CancellationToken cancellationToken = default) => digests.ListAsync(videoId, cancellationToken);

    private async IAsyncEnumerable<DigestEvent> StreamEventsAsync(DigestRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = Channel.CreateUnbounded<DigestEvent>(new UnboundedChannelOptions { SingleReader = true });
        var digesting = WriteEventsAsync();
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return happened;
        }
        finally
        {
            // Whoever leaves early wants no digest any more, and the writing ends before this does.
            await left.CancelAsync().ConfigureAwait(false);
            await digesting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task WriteEventsAsync()
        {
            try
            {
                var result = await DigestAsync(request, happened => events.Writer.TryWrite(happened), lease: null, left.Token).ConfigureAwait(false);
                events.Writer.TryWrite(new DigestCompleted(result));
                events.Writer.Complete();
            }
            catch (Exception failure)
            {
                events.Writer.Complete(failure);
            }
        }
    }

    /// <summary>Does what <see cref="DigestAsync(DigestRequest, CancellationToken)"/> does, and tells what happens meanwhile.</summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="report">Hears what happens, from any thread; null where nobody listens.</param>
    /// <param name="lease">The worker's hold on the job that it is done for, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DigestResult> DigestAsync(DigestRequest request, Action<DigestEvent>? report, JobLease? lease, CancellationToken cancellationToken) =>
        telemetry.DigestAsync(request, () => FindOrWriteAsync(request, report, lease, cancellationToken));

    private async Task<DigestResult> FindOrWriteAsync(DigestRequest request, Action<DigestEvent>? report, JobLease? lease, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var attempt = new Attempt(request.VideoId.ToString(), asked) { Type = request.Type, UserId = request.UserId, Lease = lease };
        DigestWork? work = null;
        var isOurs = true;
        try
        {
            var prepared = await preparer.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
            attempt = attempt with { Target = prepared.Source.Video.Url, Provider = prepared.Writer.Provider, Model = prepared.Writer.Model };
            work = new DigestWork { Source = prepared.Source, Request = prepared.Request, Identity = prepared.Identity.Hash, Report = report };
            if (await FindAsync(cancellationToken).ConfigureAwait(false) is { } stored)
                return stored;
            if (!prepared.Writer.IsMetered)
                return await WriteAsync(cancellationToken).ConfigureAwait(false);

            // What another request fails with is in the log already, with what it cost.
            isOurs = false;
            return await flight.RunAsync(prepared.Identity.Hash, FindAsync, WriteAsync, cancellationToken).ConfigureAwait(false);

            // Forced, a digest that was written since it was asked for is new enough.
            async Task<DigestResult?> FindAsync(CancellationToken token) =>
                await digests.FindByIdentityAsync(prepared.Identity.Hash, token).ConfigureAwait(false) is { } found && (!request.Force || found.GeneratedAt > asked)
                    ? new DigestResult { Digest = found, IsStored = true }
                    : null;

            async Task<DigestResult> WriteAsync(CancellationToken token)
            {
                isOurs = true;
                var written = await composer.ComposeAsync(prepared, work, token).ConfigureAwait(false);
                var saved = await digests.SaveAsync(written, prepared.Identity, request.Force, attempt with { Usage = work.Usage.Spent }, token).ConfigureAwait(false);

                // Another process may have stored the same digest meanwhile: then that one is the answer.
                return new DigestResult { Digest = saved, IsStored = saved.Id != written.Id };
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (isOurs)
                await LogAsync(attempt with { Usage = work?.Usage.Spent }, request.VideoId, failure).ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException) when (work is { Usage.Spent: var spent } && spent != DigestUsage.None)
        {
            // Given up, but not for nothing: what was spent is in the log.
            await LogAsync(attempt with { Usage = spent }, request.VideoId, new VideoDigesterException(ErrorCode.Unknown, "The digest was given up while a model wrote it.")).ConfigureAwait(false);
            throw;
        }
    }

    private async Task LogAsync(Attempt attempt, VideoId video, Exception failure)
    {
        var reason = (failure as VideoDigesterException)?.Failure ?? new Failure(ErrorCode.Unknown, failure.Message);
        try
        {
            await log.AppendFailureAsync(ProcessingStep.Digest, attempt, video, reason, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // The log is in the database, which may be what failed: the caller hears the first failure, not the second.
        }
    }
}
