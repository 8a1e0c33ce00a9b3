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
    public GroundedItems Ground(IReadOnlyList<DraftItem> drafts, CancellationToken cancellationToken = default)
    {
        var items = new List<DigestItem?>(drafts.Count);
        var tiles = new List<int>();
        var last = TimeSpan.MinValue;
        foreach (var draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Hold(draft) is not { } item)
                continue;
            if (draft.Begins is { } border)
            {
                if (StartOf(border) is not { } start || start > _end || start <= last)
                    continue;
                item = item with { Start = last = start };
                tiles.Add(items.Count);
            }

            items.Add(item);
        }

        Tile(items, tiles);

        // A stable order: a section stays before the points that begin with it.
        DigestItem[] kept = [.. items.OfType<DigestItem>().OrderBy(item => item.Start)];
        return new GroundedItems(kept, drafts.Count - kept.Length);
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
            Support = SupportOf(draft.Text, evidence),
            Evidence = evidence,
        };
    }

    // What the quotes carry needs no look at the segments, which may be long.
    private double SupportOf(string text, List<DigestEvidence> evidence)
    {
        string[] quotes = [.. evidence.Select(span => span.Quote)];
        return TextSupport.Of(text, quotes) is var support && support < 1
            ? TextSupport.Of(text, [.. quotes, .. evidence.Select(span => _spoken.Of(span.FirstSegment, span.LastSegment).ToString())])
            : support;
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

    // From the last to the first, because a part ends where the next one that holds begins: what is dropped, null here, leaves no gap. The first
    // one begins with the video.
    private void Tile(List<DigestItem?> items, List<int> tiles)
    {
        var end = _end;
        var first = -1;
        for (var i = tiles.Count - 1; i >= 0; i--)
        {
            var part = items[tiles[i]]! with { End = end };
            if (i == 0)
                part = part with { Start = TimeSpan.Zero };
            items[tiles[i]] = IsHeardIn(part) ? part : null;
            if (items[tiles[i]] is not null)
                (end, first) = (part.Start, tiles[i]);
        }

        if (first >= 0)
            items[first] = items[first]! with { Start = TimeSpan.Zero };
    }

    // The words are heard in the part they stand for, unless nothing is heard there.
    private bool IsHeardIn(DigestItem part) =>
        part.Evidence.All(span => span.Start <= part.End && span.End >= part.Start)
        || !_segments.Any(segment => segment.Start < part.End && segment.End > part.Start);
}
