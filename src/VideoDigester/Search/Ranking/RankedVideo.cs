namespace VideoDigester.Search.Ranking;

/// <summary>A video with its score.</summary>
/// <param name="Key">Its key in the database.</param>
/// <param name="Score">Its score; more is better.</param>
/// <param name="Passages">The passages that were found in it, best first.</param>
internal sealed record RankedVideo(long Key, double Score, IReadOnlyList<RankedPassage> Passages) : IComparable<RankedVideo>
{
    public int CompareTo(RankedVideo? other) =>
        other is null ? -1 : other.Score.CompareTo(Score) is var byScore and not 0 ? byScore : Key.CompareTo(other.Key);
}
