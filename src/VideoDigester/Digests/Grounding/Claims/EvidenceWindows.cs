namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Finds the stretches of evidence that say most of a sentence.</summary>
internal static class EvidenceWindows
{
    private const double SameShare = 0.999;

    /// <summary>The stretches of a sentence, of at most so many words, that hold the most of some units; those that hold as much as the best.</summary>
    public static List<EvidenceWindow> Best(IReadOnlyList<ContentUnit> units, ClaimEvidence evidence, int longest)
    {
        var windows = new List<EvidenceWindow>();
        var total = units.Sum(unit => unit.Weight);
        if (total <= 0)
            return windows;
        var best = 0.0;
        var likeness = new Dictionary<string, (int Unit, double Share)[]>(StringComparer.Ordinal);
        for (var text = 0; text < evidence.Units.Count; text++)
            Slide(text, evidence.Units[text], evidence.Words[text], units, longest, likeness, total, windows, ref best);
        return [.. windows.Where(window => window.Share >= best * SameShare).Distinct()];
    }

    private static void Slide(
        int text, IReadOnlyList<ContentUnit> said, IReadOnlyList<ClaimWord> words, IReadOnlyList<ContentUnit> units, int longest,
        Dictionary<string, (int Unit, double Share)[]> likeness, double total, List<EvidenceWindow> windows, ref double best)
    {
        // The words of the sentence that are said, and how often each is inside the window.
        var hits = new Queue<(int Word, (int Unit, double Share)[] Alike)>();
        var inside = new Dictionary<(int Unit, double Share), int>();
        foreach (var unit in said)
        {
            if (!likeness.TryGetValue(unit.Key, out var alike))
                likeness[unit.Key] = alike = [.. Alike(unit.Key, units)];
            if (alike.Length == 0)
                continue;
            while (hits.Count > 0 && (unit.Word - hits.Peek().Word > longest || IsAcross(words, hits.Peek().Word, unit.Word)))
                foreach (var gone in hits.Dequeue().Alike)
                    if (--inside[gone] == 0)
                        inside.Remove(gone);
            hits.Enqueue((unit.Word, alike));
            foreach (var come in alike)
                inside[come] = inside.GetValueOrDefault(come) + 1;
            var share = inside.Keys.GroupBy(hit => hit.Unit).Sum(unitHits => units[unitHits.Key].Weight * unitHits.Max(hit => hit.Share)) / total;
            if (share < best * SameShare)
                continue;
            best = Math.Max(best, share);
            windows.Add(new EvidenceWindow(text, hits.Peek().Word, unit.Word, share));
        }
    }

    private static bool IsAcross(IReadOnlyList<ClaimWord> words, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
            if (words[i].BeginsSentence)
                return true;
        return false;
    }

    private static IEnumerable<(int Unit, double Share)> Alike(string key, IReadOnlyList<ContentUnit> units)
    {
        for (var i = 0; i < units.Count; i++)
            if (WordLikeness.Of(units[i].Key, key) is var share and > 0)
                yield return (i, share);
    }
}
