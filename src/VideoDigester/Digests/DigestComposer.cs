using System.Globalization;
using VideoDigester.Digests.Grounding;
using VideoDigester.Storage;

namespace VideoDigester.Digests;

/// <summary>Has a digest written and keeps of it what the transcript carries.</summary>
internal sealed class DigestComposer(PartStore parts, TimeProvider time)
{
    /// <summary>The least share of a model's items that must hold. A digest that loses more is none.</summary>
    public const double LeastKept = 0.5;

    private const int ReasonsTold = 5;

    /// <summary>Composes a digest.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DigestRejected"/> and what the writer fails with.</exception>
    public async Task<Digest> ComposeAsync(PreparedDigest prepared, DigestWork work, CancellationToken cancellationToken)
    {
        var (source, writer) = (prepared.Source, prepared.Writer);
        var draft = await writer.WriteAsync(work, cancellationToken).ConfigureAwait(false);
        var grounded = new Grounder(source).Ground(draft.Items, work.OutputLanguage, cancellationToken);
        var dropped = draft.Dropped + grounded.Dropped;
        if (writer.IsMetered && !IsEnough(draft, grounded, dropped))
        {
            // Made of the same answers, the digest would be no better the next time.
            await parts.RemoveAsync(work.Identity, cancellationToken).ConfigureAwait(false);
            throw Rejected(draft, grounded, dropped);
        }

        var now = time.GetUtcNow();
        return new Digest
        {
            Id = DigestId.Create(now),
            VideoId = source.Video.Id,
            Type = prepared.Request.Type,
            Language = work.OutputLanguage ?? source.Transcript.Info.Language,
            Provider = writer.Provider,
            Model = writer.Model,
            TranscriptHash = source.Transcript.Info.ContentHash,
            Title = draft.Title,
            Overview = draft.Overview,
            Items = grounded.Items,
            Usage = draft.Usage,
            Coverage = (double)draft.SegmentsRead / source.Segments.Count,
            Grounding = grounded.Grounding,
            Dropped = dropped,
            WordCount = ReadingLength.Of(draft.Title, draft.Overview, grounded.Items),
            GeneratedAt = now,
        };
    }

    private static bool IsEnough(DigestDraft draft, GroundedItems grounded, int dropped) => grounded.Items.Count == 0
        ? dropped == 0 && draft.MayBeEmpty
        : grounded.Items.Count >= LeastKept * (grounded.Items.Count + dropped) && grounded.Items.Any(item => item.Kind == (draft.RequiredKind ?? item.Kind));

    private static VideoDigesterException Rejected(DigestDraft draft, GroundedItems grounded, int dropped)
    {
        var reasons = draft.Reasons.Concat(grounded.Rejected.Select(item => string.Join("; ", item.Complaints.Select(ComplaintText.Of)))).ToList();
        var told = string.Concat(reasons.Take(ReasonsTold).Select(reason => $" · {reason}"));
        var more = reasons.Count > ReasonsTold ? string.Create(CultureInfo.InvariantCulture, $" · and {reasons.Count - ReasonsTold} more") : "";
        return new VideoDigesterException(ErrorCode.DigestRejected, string.Create(
            CultureInfo.InvariantCulture, $"The transcript carries {grounded.Items.Count} of {grounded.Items.Count + dropped} items that the model wrote.{told}{more}"));
    }
}
