namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// The constants of the topic segmenter, chosen on the half of the marked files that docs/digests.md names. Part of a digest's identity through the writer's version.
/// </summary>
internal sealed record TopicSegmenterOptions
{
    /// <summary>The constants in use.</summary>
    public static TopicSegmenterOptions Default { get; } = new();

    /// <summary>How the cost of a border grows with the logarithm of the number of words: it has more places to be wrong in.</summary>
    public double BorderCostPerLogWord { get; init; } = 2.5;

    /// <summary>What is taken off that cost.</summary>
    public double BorderDiscount { get; init; } = 10.5;

    /// <summary>The least cost of a border.</summary>
    public double LeastBorderCost { get; init; } = 3;

    /// <summary>How many words a topic of the expected length has up to which every word of the transcript counts as said once in it beforehand (Laplace); longer topics need less.</summary>
    public double WordsOfLaplace { get; init; } = 180;

    /// <summary>How much less: a power.</summary>
    public double LaplaceDecline { get; init; } = 0.75;

    /// <summary>How much the likelihood of the words counts beside the rest: below one, because words repeat for other reasons than topics.</summary>
    public double LikelihoodWeight { get; init; } = 0.85;

    /// <summary>How much a pause or a sound mark before a border counts.</summary>
    public double PauseWeight { get; init; } = 0.6;

    /// <summary>How much it counts that the cue before a border stays longer than its words take.</summary>
    public double LingerWeight { get; init; } = 0.6;

    /// <summary>How much it counts near the end of a video that words of earlier topics come back.</summary>
    public double ReturnWeight { get; init; } = 0.4;

    /// <summary>How much the length of a topic counts.</summary>
    public double LengthWeight { get; init; } = 0.25;

    /// <summary>The standard deviation of the logarithm of a topic's length.</summary>
    public double LengthSpread { get; init; } = 0.6;

    /// <summary>How flat the distribution over segmentations is made: 1 leaves it as it is, less makes the best stand out.</summary>
    public double Temperature { get; init; } = 0.7;

    /// <summary>How far from a border, in expected lengths, one still counts as the same.</summary>
    public double Tolerance { get; init; } = 0.16;

    /// <summary>How probable it must be that a topic begins within that tolerance.</summary>
    public double LeastProbability { get; init; } = 0.4;

    /// <summary>The expected length of a chapter in seconds, for a video of an hour.</summary>
    public double HourChapter { get; init; } = 200;

    /// <summary>How the expected length grows with the video's: a power.</summary>
    public double Growth { get; init; } = 0.62;

    /// <summary>How many expected lengths a chapter may last.</summary>
    public double Longest { get; init; } = 5;

    /// <summary>The shortest chapter in seconds.</summary>
    public double Shortest { get; init; } = 10;

    /// <summary>How many blocks an expected length has at most.</summary>
    public int Resolution { get; init; } = 60;

    /// <summary>The least expected length: a clip of half a minute has one chapter.</summary>
    public double LeastExpected { get; init; } = 35;

    /// <summary>The expected length of a chapter of a video, in seconds.</summary>
    public double ExpectedLength(double duration) => Math.Min(duration, Math.Max(LeastExpected, HourChapter * Math.Pow(duration / 3600, Growth)));

    /// <summary>How often each word of the transcript counts as said in a topic beforehand, by how many words a topic of the expected length has.</summary>
    public double Unseen(double words) => Math.Min(1, Math.Pow(WordsOfLaplace / Math.Max(1, words), LaplaceDecline));

    /// <summary>The cost of a border in a transcript of so many words, each counted as much as it tells.</summary>
    public double BorderCost(double words) => Math.Max(LeastBorderCost, (BorderCostPerLogWord * Math.Log(Math.Max(1, words))) - BorderDiscount);

    /// <summary>The logarithm of how likely a topic of a length is, without what is the same for all lengths.</summary>
    public double LengthScore(double length, double expected)
    {
        var deviation = Math.Log(Math.Max(length, 1) / expected) / LengthSpread;
        return -LengthWeight * deviation * deviation / 2;
    }
}
