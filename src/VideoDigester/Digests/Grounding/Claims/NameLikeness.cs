using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Tells whether evidence holds a name, in one of the forms it may have.</summary>
internal static class NameLikeness
{
    private const int ShortestWithSlip = 6;

    /// <summary>Whether the name itself is there, another form of it, what it stands for, or a spelling of it with one slip.</summary>
    public static bool Holds(ClaimEvidence evidence, ClaimWord name)
    {
        var folded = name.Folded;
        if (evidence.Keys.Contains(folded) || (Demonyms.Of(folded) is { } other && evidence.Keys.Contains(other)))
            return true;
        foreach (var key in evidence.Keys)
            if (IsForm(folded, key) || (folded.Length >= ShortestWithSlip && key.Length >= ShortestWithSlip && IsSlip(folded, key)))
                return true;
        if (!char.IsUpper(name.Surface[^1]) && name.Surface[^1] is not 's')
            return false;
        if (!name.Surface[..^1].All(char.IsUpper))
            return false;
        if (folded.Length == 2 && evidence.Keys.Any(key => key.Length >= ShortestWithSlip && key[0] == folded[0] && key.AsSpan(1).Contains(folded[1])))
            return true;
        return IsInitials(evidence, folded) || (name.Surface[^1] is 's' or 'S' && (evidence.Keys.Contains(folded[..^1]) || IsInitials(evidence, folded[..^1])));
    }

    /// <summary>Whether evidence holds the letters of an acronym in another order, as other languages have it: NATO, OTAN.</summary>
    public static bool IsAnagram(ClaimEvidence evidence, string folded)
    {
        var letters = string.Concat(folded.Order());
        return evidence.Keys.Any(key => key.Length == folded.Length && string.Concat(key.Order()) == letters);
    }

    // "Egypt" and "Egyptian", but not "Austria" and "Australia".
    private static bool IsForm(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        var shorter = Math.Min(left.Length, right.Length);
        return same >= 4 && same * 5 >= shorter * 4 && Math.Max(left.Length, right.Length) - same <= 4;
    }

    // One letter more, less or other.
    private static bool IsSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
            return false;
        var before = left.AsSpan().CommonPrefixLength(right);
        var after = 0;
        while (after < Math.Min(left.Length, right.Length) - before && left[^(after + 1)] == right[^(after + 1)])
            after++;
        return Math.Max(left.Length, right.Length) - before - after <= 1;
    }

    private static bool IsInitials(ClaimEvidence evidence, string acronym)
    {
        foreach (var words in evidence.Words)
            for (var i = 0; i + acronym.Length <= words.Count; i++)
            {
                var j = 0;
                while (j < acronym.Length && words[i + j].System is WritingSystem.Spaced && words[i + j].Folded[0] == acronym[j])
                    j++;
                if (j == acronym.Length)
                    return true;
            }

        return false;
    }
}
