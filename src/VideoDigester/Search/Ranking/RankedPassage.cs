using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>A passage with its score.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">Its score; more is better.</param>
internal readonly record struct RankedPassage(PassageCandidate Passage, double Score) : IComparable<RankedPassage>
{
    // Where scores are equal, transcripts come first, then what is older in the library: the same order at every call.
    public int CompareTo(RankedPassage other)
    {
        var byScore = other.Score.CompareTo(Score);
        if (byScore != 0)
            return byScore;
        var byKind = Passage.Kind.CompareTo(other.Passage.Kind);
        return byKind != 0 ? byKind : Passage.Id.CompareTo(other.Passage.Id);
    }
}
