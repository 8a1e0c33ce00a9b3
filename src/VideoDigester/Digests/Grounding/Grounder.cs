using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>
/// Believes nothing of a draft that the transcript does not carry: segments must exist, quotes stand in them to the letter, times and support
/// come from them and not from the writer, and what tiles the video must do so. What does not hold is dropped and counted.
/// </summary>
internal sealed class Grounder
{
    private readonly IReadOnlyList<TranscriptSegment> _segments;
    private readonly IReadOnlyList<Chapter> _chapters;
    private readonly SpokenText _spoken;
    private readonly TimeSpan _end;

    /// <summary>Makes a transcript ready to be asked.</summary>
    /// <param name="source">The source of the drafts.</param>
    public Grounder(DigestSource source)
    {
        _segments = source.Segments;
        _chapters = source.Video.Chapters;
        _spoken = SpokenText.Join(_segments);
        _end = source.End;
    }

    /// <summary>Keeps what holds.</summary>
    public GroundedItems Ground(IReadOnlyList<DraftItem> drafts)
    {
        var items = new List<DigestItem>(drafts.Count);
        var tiles = new List<int>();
        foreach (var draft in drafts)
        {
            if (Hold(draft) is not { } item)
                continue;
            if (draft.Begins is { } border)
            {
                if (StartOf(border) is not { } start || start > _end || (tiles.Count > 0 && start <= items[tiles[^1]].Start))
                    continue;
                item = item with { Start = start };
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
        if (draft.Kind.Length == 0 || string.IsNullOrWhiteSpace(draft.Text) || draft.Evidence.Count == 0)
            return null;
        var evidence = new List<DigestEvidence>(draft.Evidence.Count);
        foreach (var claim in draft.Evidence)
        {
            if (!Holds(claim))
                return null;
            evidence.Add(new DigestEvidence(claim.FirstSegment, claim.LastSegment, _segments[claim.FirstSegment].Start, _segments[claim.LastSegment].End, claim.Quote));
        }

        return new DigestItem
        {
            Kind = draft.Kind,
            Start = evidence.Min(span => span.Start),
            End = evidence.Max(span => span.End),
            Title = draft.Title,
            Text = draft.Text,
            Quote = evidence[0].Quote,
            Support = TextSupport.Of(draft.Text, [.. evidence.Select(span => span.Quote), .. evidence.Select(span => _spoken.Of(span.FirstSegment, span.LastSegment).ToString())]),
            Evidence = evidence,
        };
    }

    private bool Holds(DraftEvidence claim) =>
        claim.FirstSegment >= 0 && claim.FirstSegment <= claim.LastSegment && claim.LastSegment < _segments.Count
        && !string.IsNullOrWhiteSpace(claim.Quote)
        && _spoken.Of(claim.FirstSegment, claim.LastSegment).Contains(claim.Quote, StringComparison.Ordinal);

    /// <summary>The time of a border, or null where there is no such segment or chapter.</summary>
    private TimeSpan? StartOf(DraftBorder border) => border switch
    {
        { Segment: { } segment } => segment >= 0 && segment < _segments.Count ? _segments[segment].Start : null,
        { Chapter: { } chapter } => chapter >= 0 && chapter < _chapters.Count && _chapters[chapter].Start >= TimeSpan.Zero ? _chapters[chapter].Start : null,
        _ => TimeSpan.Zero,
    };

    // From the last to the first, because a part ends where the next one that holds begins: what is dropped leaves no gap.
    private void Tile(List<DigestItem> items, List<int> tiles)
    {
        var end = _end;
        for (var i = tiles.Count - 1; i >= 0; i--)
        {
            var item = items[tiles[i]] with { End = end };
            if (i == 0)
                item = item with { Start = TimeSpan.Zero };
            if (!IsHeardIn(item))
            {
                items.RemoveAt(tiles[i]);
                for (var later = i + 1; later < tiles.Count; later++)
                    tiles[later]--;
                tiles.RemoveAt(i);
                continue;
            }

            items[tiles[i]] = item;
            end = item.Start;
        }

        if (tiles.Count > 0)
            items[tiles[0]] = items[tiles[0]] with { Start = TimeSpan.Zero };
    }

    // The words are heard in the part they stand for, unless nothing is heard there.
    private bool IsHeardIn(DigestItem part) =>
        part.Evidence.All(span => span.Start <= part.End && span.End >= part.Start)
        || !_segments.Any(segment => segment.Start < part.End && segment.End > part.Start);
}
