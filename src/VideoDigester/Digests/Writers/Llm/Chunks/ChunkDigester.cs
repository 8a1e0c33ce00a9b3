using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Digests.Writers.Llm.Calls;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>
/// Has a chunk digested and checks what comes: an answer that cannot be read is asked for once more, a chunk whose answer is cut off is halved, items that do not hold are
/// mended once or dropped. Safe for concurrent use.
/// </summary>
internal sealed class ChunkDigester(DigestForm form, DigestTask task, ModelCaller caller, AnswerJudge judge, RepairPassages repairs, IReadOnlyList<Passage> passages, Action<DigestEvent>? report)
{
    // A model that offers far more than was asked for is heard up to here.
    private const int ItemsForOneWanted = 4;
    private const int PointsForOneItem = 10;
    private const int LeastItems = 20;

    /// <summary>Digests a chunk.</summary>
    /// <returns>What came of it; of several pieces where it had to be halved.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ModelAnswerInvalid"/>, <see cref="ErrorCode.ContextExceeded"/> and what calls fail with.</exception>
    public async Task<IReadOnlyList<ChunkDigest>> DigestAsync(TranscriptChunk chunk, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(chunk, cancellationToken).ConfigureAwait(false) is { } answered)
            return [await CheckAsync(chunk, answered.Answer, answered.Call, cancellationToken).ConfigureAwait(false)];
        var (left, right) = chunk.Halve();
        return
        [
            .. await DigestAsync(left, cancellationToken).ConfigureAwait(false),
            .. await DigestAsync(right, cancellationToken).ConfigureAwait(false),
        ];
    }

    /// <summary>The answer, or null where the chunk is too large for the model's window or its answer.</summary>
    private async Task<(ModelAnswer Answer, CallAnswer Call)?> AnswerAsync(TranscriptChunk chunk, CancellationToken cancellationToken)
    {
        var listener = report is null ? null : new StreamedItems(form, judge, report, cancellationToken);
        var request = task.Digest(chunk);
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var call = await caller.AskAsync(request, listener, cancellationToken).ConfigureAwait(false);
                if (call.Response.FinishReason is LlmFinishReason.Length && chunk.Length > 1)
                {
                    // The same request would be cut off again: known next time without asking.
                    await caller.KeepAsync(call, cancellationToken).ConfigureAwait(false);
                    return null;
                }

                return (AnswerReader.ReadDigest(call.Response.Text, form, MostItems(chunk)), call);
            }
            catch (UnreadableAnswerException flaw) when (isFirst)
            {
                report?.Invoke(new DigestRepairing([flaw.Message]));
                request = task.Again(chunk, flaw.Message);
            }
            catch (UnreadableAnswerException flaw)
            {
                throw new VideoDigesterException(ErrorCode.ModelAnswerInvalid, $"The model's answer cannot be read, and could not when it was asked again. {flaw.Message}");
            }
            catch (VideoDigesterException failure) when (failure.Code == ErrorCode.ContextExceeded && chunk.Length > 1)
            {
                return null;
            }
        }
    }

    private async Task<ChunkDigest> CheckAsync(TranscriptChunk chunk, ModelAnswer answer, CallAnswer call, CancellationToken cancellationToken)
    {
        var judged = judge.Judge(answer.Items, SegmentsOf(chunk), cancellationToken);

        // An answer of which nothing holds would only fail the same way again.
        if (judged.Drafts.Count > 0 || judged.Rejected.Count == 0)
            await caller.KeepAsync(call, cancellationToken).ConfigureAwait(false);
        if (judged.Rejected.Count > 0)
        {
            report?.Invoke(new DigestRepairing([.. judged.Rejected.Select(item => string.Join("; ", item.Complaints))]));
            judged = await RepairAsync(chunk, judged, call, cancellationToken).ConfigureAwait(false);
        }

        return new ChunkDigest(chunk, answer.Overview, judged.Drafts, [.. judged.Rejected.Select(item => string.Join("; ", item.Complaints))], judged.Rejected.Count + answer.Surplus);
    }

    /// <summary>Has what does not hold written anew, once. What does not hold then either is dropped, and so is all of it where nobody can be asked again.</summary>
    private async Task<JudgedItems> RepairAsync(TranscriptChunk chunk, JudgedItems judged, CallAnswer first, CancellationToken cancellationToken)
    {
        var (rejected, needed) = repairs.Choose(judged.Rejected, chunk);
        if (rejected.Count == 0)
            return judged;
        CallAnswer call;
        ModelAnswer mended;
        try
        {
            call = await caller.AskAsync(task.Repair(rejected, needed), null, cancellationToken).ConfigureAwait(false);
            mended = AnswerReader.ReadDigest(call.Response.Text, form, rejected.Count);
        }
        catch (UnreadableAnswerException)
        {
            return judged;
        }
        catch (VideoDigesterException failure) when (failure.Code is ErrorCode.ContextExceeded or ErrorCode.ModelRefused)
        {
            return judged;
        }

        // The number says which item is meant: its kind is that item's, and each is mended once.
        var again = mended.Items
            .Where(item => item.Number >= 1 && item.Number <= rejected.Count)
            .DistinctBy(item => item.Number)
            .ToDictionary(item => rejected[item.Number - 1], item => item with { Kind = rejected[item.Number - 1].Item.Kind, Title = rejected[item.Number - 1].Item.Title is null ? null : item.Title });
        var second = judge.Judge([.. judged.Accepted, .. again.Values], SegmentsOf(chunk), cancellationToken);

        // What is mended may push out what held: a part that begins inside another takes its quote from it.
        if (second.Drafts.Count <= judged.Drafts.Count)
            return judged;
        await caller.KeepAsync(first, cancellationToken).ConfigureAwait(false);
        await caller.KeepAsync(call, cancellationToken).ConfigureAwait(false);
        return second with { Rejected = [.. second.Rejected, .. judged.Rejected.Where(item => !again.ContainsKey(item))] };
    }

    private SegmentRange SegmentsOf(TranscriptChunk chunk) => new(passages[chunk.First].FirstSegment, passages[chunk.Last].LastSegment);

    private int MostItems(TranscriptChunk chunk) => Math.Max(LeastItems, chunk.Count * ItemsForOneWanted) * (form.PointKind is null ? 1 : PointsForOneItem);
}
