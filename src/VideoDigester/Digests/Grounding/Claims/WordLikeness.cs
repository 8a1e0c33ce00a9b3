using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>How likely two folded words are forms of one, by their beginnings: no language's endings are known here.</summary>
internal static class WordLikeness
{
    /// <summary>Words with fewer letters in common at their beginning are different.</summary>
    public const int Shortest = 3;

    private const double Related = 0.8;

    /// <summary>1 for the same word or form, less for words that may be related, 0 for others.</summary>
    public static double Of(string left, string right)
    {
        if (left == right)
            return 1;
        if (left.Length == 0 || right.Length == 0 || char.IsDigit(left[0]) || left[0] >= WritingSystems.FirstEastAsian)
            return 0;
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same >= TermReader.PrefixLength)
            return 1;
        if (same == shorter && same >= Shortest && longer - shorter <= 3)
            return 1;
        return same >= 4 && same * 5 >= shorter * 3 ? Related : 0;
    }
}
