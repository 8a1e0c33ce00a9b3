namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Grounds the drafts of one digest: evidence first, then the parts that tile the video, then what is said.</summary>
internal sealed class GroundingRun(DigestSource source, EvidenceCheck evidence, ItemJudge judge, IReadOnlyList<DraftItem> drafts, string language, TimeSpan from, TimeSpan to)
{
    private readonly HeldItem?[] _held = new HeldItem?[drafts.Count];
    private readonly List<Complaint>[] _complaints = [.. drafts.Select(_ => new List<Complaint>())];

    /// <summary>Keeps what holds.</summary>
    public GroundedItems Ground(CancellationToken cancellationToken)
    {
        Hold(cancellationToken);
        Tile();
        foreach (var item in Duplicates.Find(_held.OfType<HeldItem>()))
            Reject(item.Draft, new Complaint(ComplaintKind.Duplicate, item.Item.Text));
        Judge(cancellationToken);

        // Once more, because parts may be gone: those that stay take over their time.
        Tile();

        // A stable order: a section stays before the points that begin with it.
        DigestItem[] kept = [.. _held.OfType<HeldItem>().Select(held => held.Item).OrderBy(item => item.Start)];
        return new GroundedItems(kept, [.. Enumerable.Range(0, drafts.Count).Where(i => _held[i] is null).Select(i => new RejectedItem(i, _complaints[i]))]);
    }

    private void Reject(int draft, params IEnumerable<Complaint> complaints)
    {
        _held[draft] = null;
        _complaints[draft].AddRange(complaints);
    }

    private void Hold(CancellationToken cancellationToken)
    {
        var last = TimeSpan.MinValue;
        for (var i = 0; i < drafts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (evidence.Hold(drafts[i], _complaints[i]) is not { } item)
                continue;
            if (drafts[i].Begins is { } border)
            {
                var start = evidence.StartOf(border);
                if (start is null || start > to || start <= last)
                {
                    Reject(i, new Complaint(start is null ? ComplaintKind.NoSuchSegment : start <= last ? ComplaintKind.OutOfOrder : ComplaintKind.OutsideItsPart, $"{border}"));
                    continue;
                }

                item = item with { Start = (last = start.Value) };
            }

            _held[i] = new HeldItem(i, drafts[i], item);
        }
    }

    // From the last to the first, because a part ends where the next one that holds begins: what is rejected leaves no gap. The first
    // one begins with the video, or with what of it was read.
    private void Tile()
    {
        int[] tiles = [.. Enumerable.Range(0, drafts.Count).Where(i => _held[i] is { IsPart: true })];
        var end = to;
        var first = -1;
        for (var i = tiles.Length - 1; i >= 0; i--)
        {
            var held = _held[tiles[i]]!;
            var part = held.Item with { End = end };
            if (i == 0)
                part = part with { Start = from };
            if (!IsHeardIn(part))
            {
                Reject(tiles[i], new Complaint(ComplaintKind.OutsideItsPart, part.Quote));
                continue;
            }

            _held[tiles[i]] = held with { Item = part };
            (end, first) = (part.Start, tiles[i]);
        }

        if (first >= 0 && _held[first] is { } opening)
            _held[first] = opening with { Item = opening.Item with { Start = from } };
    }

    // The words are heard in the part they stand for, unless nothing is heard there.
    private bool IsHeardIn(DigestItem part) =>
        part.Evidence.All(span => span.Start <= part.End && span.End >= part.Start)
        || !source.Segments.Any(segment => segment.Start < part.End && segment.End > part.Start);

    private void Judge(CancellationToken cancellationToken)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_held[i] is not { } held)
                continue;
            var verdict = judge.Judge(held, language);
            if (verdict.Holds)
                _held[i] = held with { Item = held.Item with { Support = verdict.Support } };
            else
                Reject(i, verdict.Complaints);
        }
    }
}
