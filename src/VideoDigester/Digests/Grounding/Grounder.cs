using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>
/// Believes nothing of a draft that the transcript does not carry: segments must exist, quotes stand in them to the letter, times come
/// from them and not from the writer, and what tiles the video must do so. What does not hold is dropped and counted.
/// </summary>
internal sealed class Grounder
{
    private readonly IReadOnlyList<TranscriptSegment> _segments;
    private readonly SpokenText _spoken;
    private readonly TimeSpan _end;

    /// <summary>Makes a transcript ready to be asked.</summary>
    /// <param name="source">The source of the drafts.</param>
    public Grounder(DigestSource source)
    {
        _segments = source.Segments;
        _spoken = SpokenText.Join(_segments);
        _end = source.End;
    }

    /// <summary>Keeps what holds.</summary>
    public GroundedItems Ground(IReadOnlyList<DraftItem> drafts)
    {
        var items = new List<DigestItem>(drafts.Count);
        var tiles = new List<int>();
        var tiledUntil = TimeSpan.MinValue;
        foreach (var draft in drafts)
        {
            if (Hold(draft) is not { } item || (draft.Extent is { } extent && extent.Start <= tiledUntil))
                continue;
            if (draft.Extent is not null)
            {
                tiledUntil = item.Start;
                tiles.Add(items.Count);
            }

            items.Add(item);
        }

        Tile(items, tiles);

        // A stable order: a section stays before the points that begin with it.
        return new GroundedItems([.. items.OrderBy(item => item.Start)], drafts.Count - items.Count);
    }

    private DigestItem? Hold(DraftItem draft)
    {
        if (draft.Kind.Length == 0 || string.IsNullOrWhiteSpace(draft.Text) || draft.Evidence.Count == 0 || !(draft.Support is >= 0 and <= 1))
            return null;
        var evidence = new List<DigestEvidence>(draft.Evidence.Count);
        foreach (var claim in draft.Evidence)
        {
            if (!Holds(claim))
                return null;
            evidence.Add(new DigestEvidence(claim.FirstSegment, claim.LastSegment, _segments[claim.FirstSegment].Start, _segments[claim.LastSegment].End, claim.Quote));
        }

        if (draft.Extent is { } extent && !Holds(extent, evidence))
            return null;
        return new DigestItem
        {
            Kind = draft.Kind,
            Start = draft.Extent?.Start ?? evidence.Min(span => span.Start),
            End = draft.Extent?.End ?? evidence.Max(span => span.End),
            Title = draft.Title,
            Text = draft.Text,
            Quote = evidence[0].Quote,
            Support = draft.Support,
            Evidence = evidence,
        };
    }

    private bool Holds(DraftEvidence claim) =>
        claim.FirstSegment >= 0 && claim.FirstSegment <= claim.LastSegment && claim.LastSegment < _segments.Count
        && !string.IsNullOrWhiteSpace(claim.Quote)
        && _spoken.Of(claim.FirstSegment, claim.LastSegment).Contains(claim.Quote, StringComparison.Ordinal);

    // The words are heard in the part they stand for, unless nothing is heard there.
    private bool Holds(DraftExtent extent, List<DigestEvidence> evidence) =>
        extent.Start >= TimeSpan.Zero && extent.Start <= extent.End && extent.End <= _end
        && (evidence.TrueForAll(span => span.Start <= extent.End && span.End >= extent.Start) || !_segments.Any(segment => segment.Start < extent.End && segment.End > extent.Start));

    // What was dropped leaves no gap: the part before goes on.
    private void Tile(List<DigestItem> items, List<int> tiles)
    {
        for (var i = 0; i < tiles.Count; i++)
            items[tiles[i]] = items[tiles[i]] with
            {
                Start = i == 0 ? TimeSpan.Zero : items[tiles[i]].Start,
                End = i + 1 < tiles.Count ? items[tiles[i + 1]].Start : _end,
            };
    }
}
