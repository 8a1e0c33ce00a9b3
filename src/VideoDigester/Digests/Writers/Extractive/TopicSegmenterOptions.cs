namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>The constants of the topic segmenter. Part of a digest's identity through the writer's version.</summary>
internal sealed record TopicSegmenterOptions
{
    /// <summary>The constants in use.</summary>
    public static TopicSegmenterOptions Default { get; } = new();

    /// <summary>How strongly each topic's words are expected to differ: the concentration of the Dirichlet prior.</summary>
    public double Concentration { get; init; } = 1;

    /// <summary>How much the words count against the priors; below one because words repeat for other reasons than topics.</summary>
    public double LikelihoodWeight { get; init; } = 0.5;

    /// <summary>How much a change of words between the neighbourhoods of a border counts.</summary>
    public double ContrastWeight { get; init; } = 0.8;

    /// <summary>How much a pause or a sound mark before a border counts.</summary>
    public double PauseWeight { get; init; } = 0.8;

    /// <summary>How much the length of a topic counts.</summary>
    public double LengthWeight { get; init; } = 1;

    /// <summary>The standard deviation of the logarithm of a topic's length.</summary>
    public double LengthSpread { get; init; } = 0.6;

    /// <summary>The cost of a border.</summary>
    public double BorderCost { get; init; } = 1.5;

    /// <summary>The neighbourhoods of a border whose words are compared, as a part of the expected length.</summary>
    public double Neighbourhood { get; init; } = 0.9;

    /// <summary>The expected length of a chapter in seconds, for a video of an hour.</summary>
    public double HourChapter { get; init; } = 200;

    /// <summary>How the expected length grows with the video's: a power.</summary>
    public double Growth { get; init; } = 0.62;

    /// <summary>How many expected lengths a chapter may last.</summary>
    public double Longest { get; init; } = 5;

    /// <summary>The shortest chapter in seconds.</summary>
    public double Shortest { get; init; } = 10;

    /// <summary>How many blocks an expected length has at most.</summary>
    public int Resolution { get; init; } = 30;

    /// <summary>The least expected length: a clip of half a minute has one chapter.</summary>
    public double LeastExpected { get; init; } = 35;

    /// <summary>The expected length of a chapter of a video, in seconds.</summary>
    public double ExpectedLength(double duration) => Math.Min(duration, Math.Max(LeastExpected, HourChapter * Math.Pow(duration / 3600, Growth)));
}
