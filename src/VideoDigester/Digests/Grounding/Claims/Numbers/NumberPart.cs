namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>A piece of a number: digits with their separators, or a word.</summary>
/// <param name="Values">What it may be worth; one for words.</param>
/// <param name="Marked">The digits as they are written where they are no plain number, such as a time; otherwise null.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="IsWord">Whether it is a word.</param>
/// <param name="IsOrdinal">Whether it is an ordinal, which ends a number.</param>
internal sealed record NumberPart(IReadOnlyList<double> Values, string? Marked, int From, int To, bool IsWord, bool IsOrdinal)
{
    /// <summary>What it is most likely worth.</summary>
    public double Value => Values[0];
}
