using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>
/// Gives vectors to passages that have none, some at a time: read, sent, kept; no transaction spans a call. Running it again goes on where it stopped. One run at a time in a process;
/// of two processes that embed the same passages the first one's vectors stay. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A call that fails ends the run, and the rest is left for the next one; where the provider names a time of at most a minute, it is asked once more after that. A failure that one text may have
/// caused is narrowed down to it: the passage is passed over, unless one after the other is refused.
/// </remarks>
internal sealed class PassageEmbedder(VectorStore store, EmbeddingCaller caller, VectorIndex index, TimeProvider time) : IDisposable
{
    // So many refusals in a row are not about the texts.
    private const int MostRefusedInARow = 4;

    // How far before the end of the last complete run the next one begins. Looking at all passages after each import would cost more with each video; and a passage may be committed after others
    // with greater keys, but not after so many.
    private const long Overlap = 50_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _running = new(1, 1);
    private readonly HashSet<long> _refused = [];
    private long _doneThrough;

    /// <summary>Gives vectors to passages that have none: to those that are new since the last complete run; the first run of a process looks at all.</summary>
    /// <param name="cancellationToken">Cancels the run; what was kept by then stays.</param>
    /// <returns>What became of them; failures of the provider are in it.</returns>
    /// <exception cref="VideoDigesterException">The database failed.</exception>
    public async Task<EmbeddingReport> EmbedPendingAsync(CancellationToken cancellationToken)
    {
        await _running.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(new EmbeddingRun(await FindModelAsync(cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure) when (failure.Code is ErrorCode.InvalidConfiguration)
        {
            // A provider that does not say which model it has. The texts are kept and searched by their words all the same.
            return new EmbeddingRun(null).End(failure.Failure);
        }
        finally
        {
            _running.Release();
        }
    }

    public void Dispose() => _running.Dispose();

    private async Task<EmbeddingReport> RunAsync(EmbeddingRun run, CancellationToken cancellationToken)
    {
        var after = Math.Max(0, _doneThrough - Overlap);
        while (true)
        {
            var model = run.Model;
            var page = await store.ReadPendingAsync(model?.Id, after, caller.BatchSize, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
                break;
            var batch = page.Where(pending => !_refused.Contains(pending.Passage.Id))
                .Select(pending => (pending.Passage, Text: PassageWords.Of(pending))).Where(pending => pending.Text.Length > 0).ToList();
            if (batch.Count > 0 && await EmbedAsync(run, batch, cancellationToken).ConfigureAwait(false) is { } failure)
            {
                _refused.ExceptWith(run.RefusedInARow);
                return run.End(failure);
            }

            // The answer may tell of another model than was thought: then others have no vector.
            after = run.Model == model ? page[^1].Passage.Id : 0;
        }

        _doneThrough = Math.Max(_doneThrough, after);
        return run.End(failure: null);
    }

    private async Task<Failure?> EmbedAsync(EmbeddingRun run, List<(VectorPassage Passage, string Text)> batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<float[]> vectors;
        try
        {
            vectors = await AskAsync([.. batch.Select(pending => pending.Text)], cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure) when (MayBeAboutOneText(failure.Code) && batch.Count > 1)
        {
            var half = batch.Count / 2;
            return await EmbedAsync(run, batch[..half], cancellationToken).ConfigureAwait(false) ?? await EmbedAsync(run, batch[half..], cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure) when (MayBeAboutOneText(failure.Code) && run.RefusedInARow.Count < MostRefusedInARow)
        {
            _refused.Add(batch[0].Passage.Id);
            run.Refuse(batch[0].Passage.Id, failure.Failure);
            return null;
        }
        catch (VideoDigesterException failure)
        {
            return failure.Failure;
        }

        await KeepAsync(run, batch, vectors, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task KeepAsync(EmbeddingRun run, List<(VectorPassage Passage, string Text)> batch, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken)
    {
        if (run.Model is null || run.Model.Dimensions != vectors[0].Length)
            run.Model = new VectorModel(await store.Models.FindOrAddAsync(caller.Model, vectors[0].Length, cancellationToken).ConfigureAwait(false), vectors[0].Length);
        run.Count(await store.SaveAsync(run.Model.Id, [.. batch.Zip(vectors, (pending, vector) => (pending.Passage, QuantisedVector.Of(vector)))], cancellationToken).ConfigureAwait(false));
        index.Invalidate(batch[0].Passage.Id);
    }

    private async Task<IReadOnlyList<float[]>> AskAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            return await caller.EmbedAsync(texts, EmbeddingPurpose.Passage, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure) when (failure.IsRetryable && failure.Failure.RetryAfter is { } wait && wait <= LongestWait)
        {
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellationToken).ConfigureAwait(false);
            return await caller.EmbedAsync(texts, EmbeddingPurpose.Passage, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<VectorModel?> FindModelAsync(CancellationToken cancellationToken) => caller.Dimensions is { } dimensions
        ? FindAsync(dimensions, cancellationToken)
        : store.Models.FindLatestAsync(caller.Model, cancellationToken);

    private async Task<VectorModel?> FindAsync(int dimensions, CancellationToken cancellationToken) =>
        await store.Models.FindAsync(caller.Model, dimensions, cancellationToken).ConfigureAwait(false) is { } id ? new VectorModel(id, dimensions) : null;

    private static bool MayBeAboutOneText(ErrorCode code) => code is ErrorCode.ModelRefused or ErrorCode.ContextExceeded or ErrorCode.ModelAnswerInvalid or ErrorCode.ModelFailed;
}
